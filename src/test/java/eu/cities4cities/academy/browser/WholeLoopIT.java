package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The Academy's main job from the first page to the last: a person signs up with their community,
 * takes part in a course that an organizer has just made, gets a certificate that a stranger
 * verifies, and is named on their community's profile.
 */
@ExtendWith(DemoRun.Shared.class)
class WholeLoopIT {
  private static final String COMMUNITY = "verkhnobuzka";
  private static Playwright driver;
  private static Browser browser;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    driver = Browsers.driver();
    browser = Browsers.chromium(driver);
  }

  @AfterAll
  static void stopBrowser() {
    driver.close();
  }

  /** Who walks the loop, and what they type. */
  private record Walk(
      Language language,
      int width,
      int height,
      String surname,
      String givenName,
      String patronymic,
      String communityTyped,
      String courseUk,
      String courseEn) {
    String email() {
      return "walk-"
          + language.code()
          + "-"
          + Long.toString(System.nanoTime(), 36)
          + "@hromada.example";
    }
  }

  @Test
  void inUkrainianOnAPhone(DemoRun run) throws IOException {
    walk(
        run,
        new Walk(
            Language.UK,
            390,
            844,
            "Ґудзь",
            "Вікторія",
            "Юхимівна",
            "Верхньобуз",
            "Як підготувати зустріч із партнерами",
            "How to prepare a meeting with partners"));
  }

  @Test
  void inEnglishOnADesk(DemoRun run) throws IOException {
    walk(
        run,
        new Walk(
            Language.EN,
            1440,
            900,
            "Їжакевич",
            "Любомир",
            "Остапович",
            "Verkhn",
            "Як скласти план спільних дій",
            "How to draw up a plan of joint action"));
  }

  private void walk(DemoRun run, Walk walk) throws IOException {
    String email = walk.email();
    try (Visitor person = visitor(run, walk, "person");
        Visitor organizer = visitor(run, walk, "organizer");
        Visitor stranger = visitor(run, walk, "stranger")) {
      signUp(person, walk, email);
      confirm(person, email);
      signIn(person, email);

      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      // One moment for all that is planned: midnight may come in between.
      LocalDateTime now = LocalDateTime.now(KyivTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
      String slug = createCourse(organizer, walk, now.toLocalDate());
      prepareSession(organizer, slug, now);
      writeQuiz(organizer, slug, now.toLocalDate());
      publish(organizer, slug);

      enroll(person, slug);
      String session = startSession(organizer, slug);
      join(person, session);
      String word = showWord(organizer, session);
      checkIn(person, session, word);
      lookAtRoll(organizer, session);
      takeQuiz(person, slug);
      seeRuleMet(person);
      confirmName(person);

      String number = issue(organizer, slug, walk);
      downloadCertificate(person, number);
      verify(stranger, number, walk);
      lookAtCommunity(stranger, walk);
      downloadStatistics(organizer, slug, walk);
    }
    assertThat(faults).isEmpty();
  }

  private Visitor visitor(DemoRun run, Walk walk, String who) {
    return new Visitor(
        browser, run.address(), walk.language(), walk.width(), walk.height(), who, faults);
  }

  private void signUp(Visitor person, Walk walk, String email) {
    person.open(Route.HOME);
    person.look("home");
    person.open(Route.COMMUNITIES);
    person.look("communities");
    person.open(Route.LOGIN);
    person.look("login");
    person.link("account.login.signUp").click();
    person.page().waitForURL("**/signup*");
    person.look("signup");
    person.fill("account.surname", walk.surname());
    person.fill("account.givenName", walk.givenName());
    person.fill("account.patronymic", walk.patronymic());
    Locator community = person.page().locator("[role=combobox]");
    community.click();
    community.pressSequentially(walk.communityTyped());
    // What was offered for the first letters may still be there.
    person
        .page()
        .locator("[role=option]", new Page.LocatorOptions().setHasText(walk.communityTyped()))
        .first()
        .click();
    person.fill("account.email", email);
    person.page().locator("input[type=password]").fill("dovira-2026-mist");
    person.look("signup-filled");
    person.button("account.signup.button").click();
    person.page().waitForURL(url -> !url.endsWith("/signup"));
    person.look("signed-up");
  }

  private void confirm(Visitor person, String email) {
    Locator letter = person.letters(email).first();
    letter.waitFor();
    person.look("inbox");
    letter.click();
    person.page().waitForURL("**/inbox/*");
    person.look("letter");
    person.link("mail.letter.open").click();
    person.page().waitForURL("**/confirm/*");
    person.look("confirm");
    person.button("account.confirm.button").click();
    person.page().waitForURL(url -> !url.contains("/confirm/"));
    person.look("confirmed");
  }

  private void signIn(Visitor person, String email) {
    if (person.page().url().contains("/login")) {
      person.signIn(email, "dovira-2026-mist");
    }
    person.open(Route.MY);
    person.look("my-empty");
    person.open(Route.MY_PROFILE);
    person.look("profile");
  }

  /** It lasts until tomorrow, for a course is over at midnight. */
  private String createCourse(Visitor organizer, Walk walk, LocalDate today) {
    organizer.open(Route.MANAGE);
    organizer.look("manage");
    organizer.open(Route.MANAGE_COURSE_NEW);
    organizer.look("course-new");
    organizer.fill("course.form.titleUk", walk.courseUk());
    organizer.fill("course.form.titleEn", walk.courseEn());
    organizer.fill("course.form.summaryUk", "Один день, одне заняття і короткий тест.");
    organizer.fill("course.form.summaryEn", "One day, one session and a short quiz.");
    organizer.fill("course.form.firstDay", today.toString());
    organizer.fill("course.form.lastDay", today.plusDays(1).toString());
    organizer.fill("course.form.enrollmentEndsOn", today.plusDays(1).toString());
    organizer.button("course.create.button").click();
    organizer.page().waitForURL(url -> url.matches(".*/manage/courses/[a-z0-9-]+.*"));
    organizer.look("course");
    String slug = organizer.page().url().replaceAll(".*/manage/courses/([a-z0-9-]+).*", "$1");
    setRule(organizer, slug);
    return slug;
  }

  /** One session of one day, and half of the quiz, are enough for a certificate. */
  private void setRule(Visitor organizer, String slug) {
    organizer.open(Route.MANAGE_RULE, slug);
    organizer.look("rule");
    organizer.fill("course.rule.number.DAYS", "1");
    organizer.fill("course.rule.perDay", "1");
    organizer.fill("course.rule.number.QUIZ", "50");
    organizer.button("shared.save").click();
    organizer.page().getByText(organizer.text("course.rule.saved")).first().waitFor();
    organizer.look("rule-saved");
  }

  /** The first session, whenever it was planned, gets its meeting and an hour around now. */
  private void prepareSession(Visitor organizer, String slug, LocalDateTime now) {
    organizer.open(Route.MANAGE_SESSIONS, slug);
    organizer.look("programme");
    organizer.button("session.programme.edit").first().click();
    organizer.fill("session.programme.url", Route.DEMO_MEETING.path());
    LocalTime time = now.toLocalTime();
    LocalTime from = time.isBefore(LocalTime.of(0, 5)) ? LocalTime.MIDNIGHT : time.minusMinutes(5);
    organizer.page().locator("[id$=':day']").fill(now.toLocalDate().toString());
    organizer.fill("session.programme.from", from.toString());
    organizer.fill("session.programme.to", time.plusHours(1).toString());
    organizer.look("programme-edit");
    organizer.button("shared.save").click();
    organizer.page().getByText(organizer.text("session.programme.saved")).first().waitFor();
  }

  private void writeQuiz(Visitor organizer, String slug, LocalDate today) {
    organizer.open(Route.MANAGE_QUIZ, slug);
    organizer.look("quiz-edit");
    organizer.fill("quiz.edit.titleUk", "Тест дня");
    organizer.fill("quiz.edit.titleEn", "Quiz of the day");
    organizer.fill("quiz.edit.opensAt", today + "T00:00");
    organizer.fill("quiz.edit.closesAt", today.plusDays(1) + "T23:59");
    organizer.fill("quiz.edit.limit", "20");
    organizer.page().getByLabel(organizer.text("quiz.edit.counts")).check();
    organizer.page().getByLabel(organizer.text("quiz.edit.published")).check();
    organizer.button("shared.save").click();
    organizer.link("quiz.edit.add").click();
    organizer.page().waitForURL("**/questions/new?quiz=*");
    organizer.look("question-new");
    question(
        organizer,
        List.of(
            "Що поставити на початок порядку денного?", "What comes first on the agenda?",
            "Спільну мету зустрічі", "The meeting's common aim",
            "Обговорення бюджету", "The budget"));
    organizer.button("quiz.question.saveNext").click();
    organizer
        .page()
        .waitForCondition(() -> organizer.page().locator("[id$=':textUk']").inputValue().isEmpty());
    question(
        organizer,
        List.of(
            "Коли надіслати підсумки зустрічі?", "When do you send the minutes?",
            "Протягом двох днів", "Within two days",
            "Перед наступною зустріччю", "Before the next meeting"));
    organizer.button("shared.save").click();
    organizer.page().waitForURL("**/quizzes/*");
    organizer.look("quiz-with-questions");
  }

  /** Both languages of the question, of the right choice and of a wrong one. */
  private static void question(Visitor organizer, List<String> texts) {
    organizer.page().locator("[id$=':textUk']").fill(texts.get(0));
    organizer.page().locator("[id$=':textEn']").fill(texts.get(1));
    for (int choice = 0; choice < 2; choice++) {
      Locator group = organizer.page().locator("fieldset.choice-edit").nth(choice);
      group.locator("[id$=':choiceUk']").fill(texts.get(2 + 2 * choice));
      group.locator("[id$=':choiceEn']").fill(texts.get(3 + 2 * choice));
      if (choice == 0) {
        group.locator("input[type=checkbox]").check();
      }
    }
  }

  private void publish(Visitor organizer, String slug) {
    organizer.open(Route.MANAGE_COURSE, slug);
    organizer.button("course.edit.to.DRAFT.OPEN").click();
    organizer
        .page()
        .getByText(organizer.text("course.edit.status.OPEN"))
        .or(organizer.page().getByText(organizer.text("course.edit.status.RUNNING")))
        .first()
        .waitFor();
    organizer.look("published");
  }

  private void enroll(Visitor person, String slug) {
    person.open(Route.COURSE, slug);
    person.look("course");
    person.page().locator("input[type=checkbox]").first().check();
    person.button("course.enroll").click();
    person
        .page()
        .locator("form[id$=enroll]")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    person.look("enrolled");
  }

  private String startSession(Visitor organizer, String slug) {
    organizer.open(Route.MANAGE_SESSIONS, slug);
    Locator row =
        organizer
            .page()
            .locator("ol.agenda > li")
            .filter(
                new Locator.FilterOptions()
                    .setHasNotText(organizer.text("session.programme.noUrl")));
    row.locator(
            "button", new Locator.LocatorOptions().setHasText(organizer.text("session.host.start")))
        .click();
    organizer.button("session.host.end").first().waitFor();
    organizer.look("session-live");
    String address = row.locator("a[href*='/roll']").getAttribute("href");
    return address.replaceAll(".*/sessions/(\\d+)/roll.*", "$1");
  }

  private void join(Visitor person, String session) {
    person.open(Route.MY);
    person.look("my");
    person.open(Route.SESSION, session);
    Page meeting =
        person.context().waitForPage(() -> person.button("attendance.join.button").first().click());
    meeting.waitForLoadState();
    assertThat(meeting.url()).endsWith(Route.DEMO_MEETING.path());
    meeting.close();
  }

  private String showWord(Visitor organizer, String session) {
    organizer.open(Route.MANAGE_WORD, session);
    organizer.look("word-none");
    organizer.button("attendance.word.show").click();
    organizer.page().locator(".the-word").waitFor();
    organizer.look("word");
    return organizer.page().locator(".the-word").innerText().strip();
  }

  private void checkIn(Visitor person, String session, String word) {
    person.open(Route.SESSION, session);
    person.look("session");
    // As it is heard: in lower case.
    person.page().locator("input[id$=word]").fill(word.toLowerCase(Locale.forLanguageTag("uk")));
    person.button("attendance.word.send").click();
    PlaywrightAssertions.assertThat(person.page().locator("[data-word-state]"))
        .hasClass("save saved");
    person.open(Route.SESSION, session);
    person.look("checked-in");
    assertThat(person.page().locator("section[aria-labelledby=mine] .lines li").allInnerTexts())
        .hasSizeGreaterThan(1);
  }

  private void lookAtRoll(Visitor organizer, String session) {
    organizer.open(Route.MANAGE_ROLL, session);
    organizer.look("roll");
    organizer.open(Route.MANAGE_IMPORT, session);
    organizer.look("import");
  }

  private void takeQuiz(Visitor person, String slug) {
    person.open(Route.COURSE, slug);
    person.link("quiz.entry.open").first().click();
    person.page().waitForURL(url -> url.contains("/quiz"));
    person.look("quiz-start");
    person.button("quiz.start.start").click();
    person.page().waitForURL(url -> url.matches(".*/quiz/[\\w-]{16,}"));
    person.page().locator("html.has-player").waitFor();
    person.look("quiz");
    for (int question = 0; question < 2; question++) {
      Locator right =
          person
              .page()
              .getByText(Pattern.compile("Спільну мету|common aim|Протягом двох|Within two"));
      right.locator("visible=true").first().click();
      person.page().locator("#quiz-saved:visible").waitFor();
      Locator next = person.page().locator("[data-step='1']:visible");
      if (question == 0) {
        next.first().click();
      }
    }
    person.look("quiz-answered");
    person
        .page()
        .locator("[data-finish=ask][data-last]:visible, .quiz-aside [data-finish=ask]:visible")
        .first()
        .click();
    person.page().locator("#quiz-finish[open]").waitFor();
    person.look("quiz-finish");
    person.page().locator("[data-finish=now]").click();
    person.page().waitForURL("**/result");
    person.look("quiz-result");
    assertThat(person.page().locator(".score").innerText()).contains("100");
  }

  private void seeRuleMet(Visitor person) {
    person.open(Route.MY);
    person.page().getByText(person.text("certificate.path.qualified")).first().waitFor();
    person.look("my-qualified");
  }

  private void confirmName(Visitor person) {
    person.link("certificate.todo.name.confirm").first().click();
    person.page().waitForURL("**/name");
    person.look("certificate-name");
    person.button("certificate.name.confirm").click();
    person.page().getByText(person.text("certificate.name.done")).first().waitFor();
    person.look("certificate-name-confirmed");
  }

  private String issue(Visitor organizer, String slug, Walk walk) {
    organizer.open(Route.MANAGE_PARTICIPANTS, slug);
    organizer.look("participants");
    organizer.open(Route.MANAGE_CERTIFICATES, slug);
    organizer.look("certificates");
    organizer.button("certificate.run.start", 1).click();
    Locator number = organizer.page().locator("td a[href*='/manage/certificates/']").first();
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
    String issued = number.innerText().strip();
    assertThat(issued).startsWith("CCA-");
    organizer.open(Route.MANAGE_CERTIFICATE, issued);
    organizer.look("certificate");
    return issued;
  }

  private void downloadCertificate(Visitor person, String number) throws IOException {
    person.open(Route.MY_CERTIFICATES);
    person.look("my-certificates");
    Download download =
        person.page().waitForDownload(() -> person.link("certificate.mine.download").click());
    byte[] pdf = Files.readAllBytes(download.path());
    assertThat(download.suggestedFilename()).isEqualTo(number + ".pdf");
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isBetween(20_000, 200_000);
  }

  private void verify(Visitor stranger, String number, Walk walk) {
    stranger.open(Route.VERIFY);
    stranger.look("verify");
    stranger.page().locator("#code").fill(number);
    stranger.button("certificate.verify.button").click();
    stranger.page().waitForURL(url -> url.contains(number));
    stranger.look("verified");
    assertThat(stranger.page().locator("h1").last().innerText())
        .isEqualTo(stranger.text("certificate.verify.VALID.title"));
    assertThat(stranger.page().locator("main").innerText())
        .contains(walk.surname() + " " + walk.givenName() + " " + walk.patronymic());
    stranger.openMissing(Route.VERIFY_CODE, "CCA-26-2222-2222-2222");
    stranger.look("not-found");
  }

  private void lookAtCommunity(Visitor stranger, Walk walk) {
    stranger.open(Route.COMMUNITY, COMMUNITY);
    stranger.look("community");
    String graduates = stranger.page().locator("section[aria-labelledby=graduates]").innerText();
    assertThat(Integer.parseInt(graduates.replaceAll("(?s).*?(\\d+).*", "$1"))).isGreaterThan(4);
  }

  private void downloadStatistics(Visitor organizer, String slug, Walk walk) throws IOException {
    organizer.open(Route.MANAGE_STATISTICS, slug);
    organizer.look("statistics");
    Download download =
        organizer
            .page()
            .waitForDownload(
                () -> organizer.page().locator("a[href*='attendance.xlsx']").first().click());
    Path book = download.path();
    StringBuilder cells = new StringBuilder();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(".xml")).toList()) {
        cells.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(plain(cells.toString())).contains(walk.surname() + " " + walk.givenName());
  }

  /** Text of an XML file with its character references read. */
  private static String plain(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
