package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of a certificate on telephones: looked at before it is issued, verified by a stranger
 * from its printed code, corrected, revoked, awarded again, and left behind by its holder.
 */
@ExtendWith(DemoRun.Shared.class)
class CertificateLifeIT {
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String NAME = "Їжакевич Дарʼя Олегівна";
  private static final String RIGHT = "Їжакевич Дарина Олегівна";
  private static final String WHY = "Перевірка показала помилку організатора";

  private static Playwright driver;
  private static Browser browser;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();
  private final String sign = Long.toString(System.nanoTime(), 36);
  private final String slug = "life-" + sign;
  private final String email = "life-" + sign + "@hromada.example";

  @BeforeAll
  static void startBrowser() {
    driver = Browsers.driver();
    browser = Browsers.chromium(driver);
  }

  @AfterAll
  static void stopBrowser() {
    driver.close();
  }

  @Test
  void fromTheDryRunToErasure(DemoRun run) throws IOException {
    assumeTrue(run.isOurs());
    aFinishedCourseWithOnePerson(run);
    try (Visitor holder = phone(run, "holder");
        Visitor organizer = phone(run, "organizer");
        Visitor stranger = phone(run, "stranger")) {
      holder.signIn(email, accounts.password());
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());

      nobodyIsAwardedBeforeTheNameIsConfirmed(organizer);
      confirmName(holder);
      String number = issue(organizer);
      byte[] paper = download(holder, number);
      String code = PaperQr.read(paper);
      assertThat(code).isEqualTo(run.address() + Route.VERIFY_VERSION.path(number, 1));
      String path = code.substring(run.address().length());
      verify(stranger, path, "VALID", NAME);

      correct(organizer, number);
      verify(stranger, path, "SUPERSEDED", NAME);
      assertThat(verdict(stranger)).contains(stranger.text("certificate.verify.mended.NAME"));
      stranger.link("certificate.verify.SUPERSEDED.link").click();
      stranger.page().waitForURL("**" + Route.VERIFY_VERSION.path(number, 2));
      verify(stranger, Route.VERIFY_VERSION.path(number, 2), "VALID", RIGHT);

      revoke(organizer, number);
      verify(stranger, path, "REVOKED", NAME);
      assertThat(verdict(stranger)).contains(WHY);

      String again = awardAgain(organizer);
      assertThat(again).isNotEqualTo(number);
      typeWithASlip(stranger, again);
      assertThat(verdict(stranger)).contains(NAME);

      erase(run, holder);
      verify(stranger, Route.VERIFY_CODE.path(again), "VALID", null);
      stranger.fill("certificate.verify.compareName", NAME);
      stranger.button("certificate.verify.compareButton").click();
      stranger.page().getByText(stranger.text("certificate.verify.matches")).first().waitFor();
      stranger.look("forgotten-name-matches");
      verify(stranger, path, "REVOKED", null);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whoLacksLittleIsListedWithWhatCanBeDone(DemoRun run) {
    lookAtTheEdge(phone(run, "edge"));
    lookAtTheEdge(new Visitor(browser, run.address(), Language.EN, 1440, 900, "life-edge", faults));
    assertThat(faults).isEmpty();
  }

  private void lookAtTheEdge(Visitor visitor) {
    try (Visitor organizer = visitor) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      organizer.open(Route.HOME);
      String finished =
          organizer
              .page()
              .locator("a[href*='/courses/community-profile-']")
              .first()
              .getAttribute("href")
              .replaceAll(".*/courses/", "");
      organizer.openPath(Route.MANAGE_CERTIFICATES.path(finished) + "?show=EDGE");
      organizer.look("edge");
      assertThat(organizer.link("certificate.way.BY_HAND").count()).isPositive();
      organizer.link("certificate.way.BY_HAND").first().click();
      organizer.page().waitForURL("**/certificates/people/*");
      organizer.look("by-hand");
    }
  }

  private Visitor phone(DemoRun run, String who) {
    return new Visitor(browser, run.address(), Language.UK, 390, 844, "life-" + who, faults);
  }

  /** Everybody on it has earned a certificate: there is one person, with the sample's password. */
  private void aFinishedCourseWithOnePerson(DemoRun run) {
    run.change(
        "INSERT INTO person (email, password_hash, surname, given_name, patronymic, latin_name,"
            + " language, community_id, created_at, confirmed_at) SELECT '"
            + email
            + "', password_hash, 'Їжакевич', 'Дарʼя', 'Олегівна', 'Daria Yizhakevych', 'uk',"
            + " community_id, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) FROM person WHERE email = '"
            + accounts.email(Role.PARTICIPANT)
            + "'");
    run.change(
        "INSERT INTO person_role (person_id, role) SELECT id, 'PARTICIPANT' FROM person"
            + " WHERE email = '"
            + email
            + "'");
    run.change(
        "INSERT INTO course (slug, title_uk, title_en, summary_uk, summary_en, first_day,"
            + " last_day, status, hours, ects_tenths, award_rule, minimum_percent,"
            + " code_words_needed) VALUES ('"
            + slug
            + "', 'Шлях сертифіката', 'The way of a certificate', 'Про що', 'About',"
            + " '2026-03-02', '2026-03-03', 'FINISHED', 30, 10, '{\"all\":[]}', 60, 2)");
    run.change(
        "INSERT INTO course_session (course_id, title_uk, title_en, starts_at, ends_at, status)"
            + " SELECT id, 'Заняття', 'Session', '2026-03-02 10:00', '2026-03-02 11:00',"
            + " 'SCHEDULED' FROM course WHERE slug = '"
            + slug
            + "'");
    run.change(
        "INSERT INTO enrollment (course_id, person_id, community_id, enrolled_at)"
            + " SELECT c.id, p.id, p.community_id, UTC_TIMESTAMP(3) FROM course c, person p"
            + " WHERE c.slug = '"
            + slug
            + "' AND p.email = '"
            + email
            + "'");
  }

  private void nobodyIsAwardedBeforeTheNameIsConfirmed(Visitor organizer) {
    organizer.open(Route.MANAGE_CERTIFICATES, slug);
    organizer.look("dry-run-name-awaited");
    assertThat(organizer.button("certificate.run.start", 1).count()).isZero();
    assertThat(organizer.page().locator("#people ~ *, table").last().innerText())
        .contains(organizer.text("certificate.matter.name"));
  }

  private void confirmName(Visitor holder) {
    holder.open(Route.MY_CERTIFICATE_NAME, slug);
    holder.look("name");
    assertThat(holder.page().locator("main").innerText())
        .contains(NAME)
        .contains("Daria Yizhakevych");
    holder.button("certificate.name.confirm").click();
    holder.page().getByText(holder.text("certificate.name.done")).first().waitFor();
  }

  /** The dry run, then the run. */
  private String issue(Visitor organizer) {
    organizer.open(Route.MANAGE_CERTIFICATES, slug);
    organizer.look("dry-run");
    organizer.button("certificate.run.start", 1).click();
    Locator number = organizer.page().locator("td a[href*='/manage/certificates/CCA-']").first();
    organizer
        .page()
        .waitForCondition(
            () -> {
              if (number.count() == 0) {
                organizer.page().waitForTimeout(1000);
                organizer.open(Route.MANAGE_CERTIFICATES, slug);
              }
              return number.count() > 0;
            });
    organizer.look("issued");
    return number.innerText().strip();
  }

  /** No run gives back what was revoked: the organizer does, and says why. */
  private String awardAgain(Visitor organizer) {
    organizer.openPath(Route.MANAGE_CERTIFICATES.path(slug) + "?show=STOPPED");
    organizer.look("stopped");
    assertThat(organizer.button("certificate.run.start", 1).count()).isZero();
    organizer.page().locator("td a[href*='/certificates/people/']").first().click();
    organizer.page().waitForURL("**/certificates/people/*");
    organizer.look("by-hand-again");
    organizer.page().locator("form[id$=byHand] textarea").fill("Помилку зʼясовано");
    organizer.button("certificate.byHand.button").click();
    organizer.page().waitForURL("**/manage/certificates/CCA-*");
    organizer.look("awarded-again");
    return organizer.page().url().replaceAll(".*/", "").replaceAll("[?#].*", "");
  }

  private static byte[] download(Visitor holder, String number) throws IOException {
    holder.open(Route.MY_CERTIFICATES);
    holder.look("mine");
    Download download =
        holder.page().waitForDownload(() -> holder.link("certificate.mine.download").click());
    assertThat(download.suggestedFilename()).isEqualTo(number + ".pdf");
    return Files.readAllBytes(download.path());
  }

  private static void verify(Visitor stranger, String path, String state, String name) {
    stranger.openPath(path);
    stranger.look("verify-" + state);
    assertThat(stranger.page().locator("#verdict").innerText())
        .isEqualTo(stranger.text("certificate.verify." + state + ".title"));
    if (name == null) {
      assertThat(verdict(stranger))
          .contains(stranger.text("certificate.verify.forgotten"))
          .doesNotContain("Їжакевич");
    } else {
      assertThat(verdict(stranger)).contains(name);
    }
  }

  private static String verdict(Visitor stranger) {
    return stranger.page().locator("section.verdict").innerText();
  }

  private static void correct(Visitor organizer, String number) {
    organizer.open(Route.MANAGE_CERTIFICATE, number);
    organizer.look("certificate");
    organizer.fill("certificate.edit.nameUk", RIGHT);
    organizer.fill("certificate.edit.nameLatin", "Daryna Yizhakevych");
    organizer
        .page()
        .locator("form[id$=correction] [id$=correctionReason]")
        .fill("Імʼя записано неточно");
    organizer.button("certificate.edit.correctButton").click();
    organizer.page().getByText(organizer.text("certificate.edit.corrected")).first().waitFor();
    organizer.look("corrected");
    assertThat(organizer.page().locator("main").innerText())
        .contains(organizer.text("certificate.mended.NAME"));
  }

  private static void revoke(Visitor organizer, String number) {
    organizer.open(Route.MANAGE_CERTIFICATE, number);
    organizer.page().locator("form[id$=revocation] [id$=revocationReason]").fill(WHY);
    organizer.button("certificate.edit.revokeButton").click();
    organizer.page().getByText(organizer.text("certificate.edit.revoked")).first().waitFor();
    organizer.look("revoked");
  }

  /** A slip of the finger is noticed by the telephone itself; the right number is looked up. */
  private static void typeWithASlip(Visitor stranger, String number) {
    stranger.open(Route.VERIFY);
    int last = number.length() - 1;
    int other = (SIGNS.indexOf(number.charAt(last)) + 1) % SIGNS.length();
    List<String> asked = new ArrayList<>();
    // Its icon a browser may fetch whenever it likes.
    Consumer<Request> notes =
        request -> {
          if (!request.url().contains("/static/")) {
            asked.add(request.url());
          }
        };
    stranger.page().onRequest(notes);
    stranger.page().locator("#code").fill(number.substring(0, last) + SIGNS.charAt(other));
    stranger.button("certificate.verify.button").click();
    stranger.page().locator("#code-typo:visible").waitFor();
    assertThat(stranger.page().locator("#code-typo").innerText())
        .isEqualTo(stranger.text("certificate.verify.typo"));
    assertThat(asked).isEmpty();
    stranger.look("typo");
    stranger.page().locator("#code").fill(number.toLowerCase(java.util.Locale.ROOT));
    stranger.button("certificate.verify.button").click();
    stranger.page().waitForURL(url -> url.contains("code="));
    stranger.page().offRequest(notes);
    assertThat(asked).isNotEmpty();
    stranger.page().locator("#verdict").waitFor();
    stranger.look("typed");
  }

  /** The holder asks for it, and an administrator does not let them wait. */
  private void erase(DemoRun run, Visitor holder) {
    holder.open(Route.MY_DATA);
    holder.page().locator("form[id$=erase] input[type=password]").fill(accounts.password());
    holder.button("account.erasure.ask").click();
    holder.button("account.erasure.withdraw").waitFor();
    String request =
        run.find(
            "SELECT r.id FROM person_request r JOIN person p ON p.id = r.person_id"
                + " WHERE p.email = '"
                + email
                + "'");
    try (Visitor administrator = phone(run, "administrator")) {
      administrator.signIn(accounts.email(Role.ADMINISTRATOR), accounts.password());
      administrator.openPath(Route.MANAGE_REQUESTS.path() + "?kind=ERASURE&request=" + request);
      administrator.look("erasure-request");
      assertThat(administrator.page().locator("#oneTitle").innerText()).isEqualTo(NAME);
      administrator.button("account.requests.erase").click();
      administrator.page().waitForURL(url -> !url.contains("request=" + request));
    }
    assertThat(run.find("SELECT COUNT(*) FROM person WHERE email = '" + email + "'"))
        .isEqualTo("0");
  }
}
