package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People who do not sign up themselves: an organizer imports a table with errors and takes it back;
 * an administrator invites a member of staff, who accepts. And people who leave: they see what is
 * kept about them and ask for erasure.
 */
@ExtendWith(DemoRun.Shared.class)
class PeopleComeInIT {
  private static final String PASSWORD = "синій-трамвай-їде";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  private Visitor visitor(Browser browser, DemoRun run, Language language, int width, String who) {
    return new Visitor(browser, run.address(), language, width, 900, who, faults);
  }

  private void signIn(Visitor visitor, Role role) {
    visitor.signIn(accounts.email(role), accounts.password());
  }

  @Test
  void aTableWithErrorsIsShownLineByLineImportedInPartAndTakenBack(DemoRun run) {
    String sign = Long.toString(System.nanoTime(), 36);
    String table =
        "Пошта;Прізвище;Імʼя;Громада\n"
            + ("імпорт-" + sign + "@hromada.example;Коваль;Олена;\n")
            + ("import-" + sign + "@hromada.example;Коваль;Олена;\n")
            + ("IMPORT-" + sign + "@hromada.example;Коваль;Олена;\n")
            + ("other-" + sign + "@hromada.example;Кова😀;Олена;\n");
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor organizer = visitor(browser, run, Language.UK, 1440, "importer")) {
      signIn(organizer, Role.ORGANIZER);
      organizer.open(Route.MANAGE_PEOPLE_IMPORT);
      organizer.look("import-empty");
      Page page = organizer.page();
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload("люди.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
      organizer.button("shared.import.look").click();
      Locator preview = page.locator("[id='d:preview']");
      preview.waitFor();
      page.waitForLoadState();
      assertThat(preview.innerText())
          .contains(
              organizer.text("account.import.count.new", 1),
              organizer.text("shared.import.count.faulty", 3),
              organizer.text("account.email.cyrillic", "і"),
              organizer.text("account.import.twice", 3),
              organizer.text("account.name.FOREIGN_SIGN", "😀"));
      organizer.look("import-preview");
      organizer.button("shared.import.apply").click();
      page.getByText(organizer.text("shared.import.faulty", 3)).first().waitFor();
      page.locator("[id='d:skip']").check();
      organizer.button("shared.import.apply").click();
      page.getByText(organizer.text("account.import.applied", 1, 0, 3)).first().waitFor();
      organizer.look("import-done");
      organizer.button("shared.import.undo").first().click();
      page.getByText(organizer.text("account.import.undoneNotice", 1, 0)).first().waitFor();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void anInvitationByLetterIsAcceptedOnAPhone(DemoRun run) {
    String email = "staff-" + Long.toString(System.nanoTime(), 36) + "@hromada.example";
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor administrator = visitor(browser, run, Language.UK, 1440, "inviter");
        Visitor invited = visitor(browser, run, Language.UK, 390, "invited")) {
      signIn(administrator, Role.ADMINISTRATOR);
      administrator.open(Route.MANAGE_INVITATIONS);
      administrator.fill("account.email", email);
      administrator.page().locator("[id='invite:role']").selectOption("ORGANIZER");
      administrator.button("account.invitations.send").click();
      administrator
          .page()
          .getByText(administrator.text("account.invitation.sent", email))
          .first()
          .waitFor();
      administrator.look("invitations");

      invited.letters(email).first().click();
      invited.link("mail.letter.open").click();
      invited.page().waitForURL("**/invitation/*");
      String invitation = invited.page().url();
      invited.look("invitation");
      invited.fill("account.surname", "Лісова");
      invited.fill("account.givenName", "Мавка");
      invited.page().locator("input[type=password]").fill(PASSWORD);
      invited.button("account.invitation.join").click();
      invited.page().waitForURL("**/login?**");
      invited.fill("account.email", email);
      invited.page().locator("input[type=password]").fill(PASSWORD);
      invited.button("account.login.button").click();
      invited.page().waitForURL(url -> !url.contains("/login"));
      invited.page().navigate(invitation);
      invited.page().getByText(invited.text("account.invitation.SPENT")).waitFor();
      invited.look("invitation-spent");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aPersonSeesWhatIsKeptAndAsksForErasureAndStays(DemoRun run) {
    String email = "leaver-" + Long.toString(System.nanoTime(), 36) + "@hromada.example";
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor person = visitor(browser, run, Language.UK, 390, "leaver");
        Visitor administrator = visitor(browser, run, Language.EN, 1440, "auditor")) {
      signUpAbroad(person, email);
      person.open(Route.MY_DATA);
      person.look("data");
      assertThat(
              person
                  .page()
                  .waitForDownload(() -> person.link("account.data.download.uk").click())
                  .suggestedFilename())
          .endsWith(".html");
      person.page().locator("input[type=password]").fill(PASSWORD);
      person.button("account.erasure.ask").click();
      person.button("account.erasure.withdraw").waitFor();
      person.look("data-waits");
      person.button("account.erasure.withdraw").click();
      person.button("account.erasure.ask").waitFor();

      signIn(administrator, Role.ADMINISTRATOR);
      // The sample course's own rows: what other tests write there comes and goes.
      administrator
          .page()
          .navigate(run.address() + Route.MANAGE_AUDIT.path() + "?action=certificate.run");
      administrator.look("audit");
      administrator.open(Route.MANAGE_REQUESTS);
      administrator.page().locator("h1").waitFor();
    }
    assertThat(faults).isEmpty();
  }

  private static void signUpAbroad(Visitor person, String email) {
    person.open(Route.SIGNUP);
    person.fill("account.surname", "Згурська");
    person.fill("account.givenName", "Їванна");
    person.page().locator("input[value=ABROAD]").check();
    person.page().locator("[id='signup:country']").selectOption("PL");
    person.fill("account.city", "Краків");
    person.fill("account.email", email);
    person.page().locator("input[type=password]").fill(PASSWORD);
    person.look("signup-abroad");
    person.button("account.signup.button").click();
    person.page().waitForURL("**/confirm?**");
    person.letters(email).first().click();
    person.link("mail.letter.open").click();
    person.page().waitForURL("**/confirm/*");
    person.button("account.confirm.button").click();
    person.page().waitForURL(url -> !url.contains("/confirm/"));
    if (person.page().url().contains("/login")) {
      person.signIn(email, PASSWORD);
    }
  }
}
