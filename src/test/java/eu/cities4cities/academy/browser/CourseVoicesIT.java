package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What organizers tell, what people ask and what they say at the end: announcement and unsubscribe,
 * the board of questions, the survey; each on a phone and on a desk.
 */
@ExtendWith(DemoRun.Shared.class)
class CourseVoicesIT {
  private static final double PATIENCE = 60_000;
  private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(3);
  private static final Pattern STOP =
      Pattern.compile("/unsubscribe/(\\d+\\.ANNOUNCEMENT\\.[\\w-]+)");

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  private Visitor phone(Browser browser, DemoRun run, String who) {
    return new Visitor(browser, run.address(), Language.UK, 390, 844, who, faults);
  }

  private Visitor desk(Browser browser, DemoRun run, Language language, String who) {
    return new Visitor(browser, run.address(), language, 1440, 900, who, faults);
  }

  private void signIn(Visitor visitor, Role role) {
    visitor.signIn(accounts.email(role), accounts.password());
  }

  /** The place in addresses of the sample course that begins so. */
  private static String course(Visitor visitor, String start) {
    visitor.open(Route.HOME);
    Matcher slug =
        Pattern.compile("/courses/(" + start + "-[\\w-]+)").matcher(visitor.page().content());
    assertThat(slug.find()).isTrue();
    return slug.group(1);
  }

  /** Opens the page anew until it shows the text: a worker has it from the database. */
  private static void reloadUntil(Page page, String text) {
    long end = System.nanoTime() + MOST_NANOS;
    while (!page.locator("main").innerText().contains(text) && System.nanoTime() < end) {
      page.reload();
    }
    assertThat(page.locator("main").innerText()).contains(text);
  }

  @Test
  void anAnnouncementIsReadAndItsLettersAreStoppedAndBroughtBack(DemoRun run) {
    String title = "Завтра починаємо раніше " + System.nanoTime();
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor organizer = desk(browser, run, Language.UK, "announcement-organizer");
          Visitor person = phone(browser, run, "announcement-person");
          Visitor reader = phone(browser, run, "announcement-reader")) {
        signIn(organizer, Role.ORGANIZER);
        String slug = course(organizer, "international-cooperation");
        write(organizer, slug, title);

        signIn(person, Role.PARTICIPANT);
        person.open(Route.MY);
        reloadUntil(person.page(), title);
        person.look("announcement");

        organizer.open(Route.MANAGE_ANNOUNCEMENTS, slug);
        reloadUntil(organizer.page(), organizer.text("AnnouncementStatus.SENT"));
        organizer.look("announcements");

        stop(reader, run, title);
        withdraw(organizer, person, title);
      }
    }
    assertThat(faults).isEmpty();
  }

  private void write(Visitor organizer, String slug, String title) {
    organizer.open(Route.MANAGE_ANNOUNCEMENT, slug, "new");
    organizer.look("announcement-new");
    organizer.fill("course.announcement.titleUk", title);
    organizer.button("course.announcement.show").click();
    organizer.see("course.announcement.half");
    assertThat(organizer.field("course.announcement.titleUk").inputValue()).isEqualTo(title);
    organizer.fill("course.announcement.textUk", "Приходьте о 9:30: https://example.org/zoom");
    organizer.button("course.announcement.show").click();
    Locator send = organizer.page().locator("input[id$=':send']");
    PlaywrightAssertions.assertThat(send).isVisible();
    assertThat(send.inputValue()).containsPattern("\\d+ людям|1 людині");
    organizer.look("announcement-preview");
    send.click();
    organizer.page().waitForURL(url -> url.endsWith("/announcements"));
  }

  private void stop(Visitor reader, DemoRun run, String title) {
    String inbox = "/inbox?query=" + accounts.email(Role.PARTICIPANT);
    reader.page().navigate(run.address() + inbox);
    reloadUntil(reader.page(), title);
    reader.page().getByText(title).first().click();
    Matcher token = STOP.matcher(reader.page().locator("pre").textContent());
    assertThat(token.find()).isTrue();
    reader.open(Route.UNSUBSCRIBE, token.group(1));
    reader.look("unsubscribe");
    reader.button("mail.stop.button.ANNOUNCEMENT").click();
    PlaywrightAssertions.assertThat(reader.button("mail.stop.resume")).isVisible();
    reader.look("unsubscribed");
    reader.button("mail.stop.resume").click();
    PlaywrightAssertions.assertThat(reader.button("mail.stop.button.ANNOUNCEMENT")).isVisible();

    // As a mail program does it: no cookie, no page before (RFC 8058).
    String oneClick = run.address() + "/one-click/uk/" + token.group(1);
    APIResponse stopped = reader.page().context().request().post(oneClick);
    assertThat(stopped.status()).isEqualTo(204);
    reader.open(Route.UNSUBSCRIBE, token.group(1));
    reader.button("mail.stop.resume").click();
    PlaywrightAssertions.assertThat(reader.button("mail.stop.button.ANNOUNCEMENT")).isVisible();
  }

  private void withdraw(Visitor organizer, Visitor person, String title) {
    organizer.page().getByText(title).first().click();
    organizer.look("announcement-sent");
    organizer.button("course.announcement.withdraw").click();
    organizer.page().waitForURL(url -> url.endsWith("/announcements"));
    person.open(Route.MY);
    assertThat(person.page().locator("main").innerText()).doesNotContain(title);
  }

  @Test
  void aQuestionIsAskedVotedForAndAnswered(DemoRun run) {
    String question = "Хто пише перший лист? " + System.nanoTime();
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor person = phone(browser, run, "board-person");
          Visitor organizer = desk(browser, run, Language.EN, "board-organizer")) {
        signIn(person, Role.PARTICIPANT);
        person.open(Route.MY);
        Matcher session = Pattern.compile("/sessions/(\\d+)\"").matcher(person.page().content());
        assertThat(session.find()).isTrue();
        String id = session.group(1);
        person.open(Route.SESSION, id);
        person.fill("session.board.ask", question);
        person.button("session.board.send").click();
        Locator asked =
            person.page().locator(".board-line", new Page.LocatorOptions().setHasText(question));
        PlaywrightAssertions.assertThat(asked).isVisible();
        person.look("board");

        signIn(organizer, Role.ORGANIZER);
        organizer.open(Route.SESSION, id);
        Locator vote =
            organizer
                .page()
                .locator(".board-line", new Page.LocatorOptions().setHasText(question))
                .locator("button.vote");
        vote.click();
        PlaywrightAssertions.assertThat(vote).hasAttribute("aria-pressed", "true");

        organizer.open(Route.MANAGE_BOARD, id);
        organizer
            .page()
            .locator(".big-board > li", new Page.LocatorOptions().setHasText(question))
            .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
            .first()
            .click();
        PlaywrightAssertions.assertThat(
                organizer
                    .page()
                    .locator(".lines > li", new Page.LocatorOptions().setHasText(question)))
            .isVisible();

        // The participant's page learns of it by itself.
        PlaywrightAssertions.assertThat(
                person
                    .page()
                    .locator(
                        ".board-line.is-answered", new Page.LocatorOptions().setHasText(question)))
            .isVisible(
                new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                    .setTimeout(PATIENCE));
        PlaywrightAssertions.assertThat(asked.locator(".vote b")).hasText("1");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aSurveyIsDraftedAnsweredAndChanged(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor organizer = desk(browser, run, Language.EN, "survey-organizer");
          Visitor person = phone(browser, run, "survey-person")) {
        signIn(organizer, Role.ORGANIZER);
        String slug = course(organizer, "international-cooperation");
        organizer.open(Route.MANAGE_SURVEY, slug);
        organizer.fill("course.survey.opensAt", kyiv(-1));
        organizer.fill("course.survey.closesAt", kyiv(5));
        organizer.page().locator("input[id$=':published']").check();
        organizer.button("course.survey.save").click();
        PlaywrightAssertions.assertThat(organizer.page().locator(".notice-bar.good")).isVisible();
        organizer.look("survey-manage");

        signIn(person, Role.PARTICIPANT);
        person.open(Route.COURSE, slug);
        person.link("course.survey.go").click();
        person.page().waitForURL(url -> url.endsWith("/survey"));
        person.look("survey");
        // A page that is closed half-way loses nothing.
        person.page().locator(".scale input[value='5']").first().check();
        person.page().locator("textarea").first().fill("Написали листа до міста-партнера");
        person.page().reload();
        PlaywrightAssertions.assertThat(person.page().locator(".scale input[value='5']").first())
            .isChecked();
        PlaywrightAssertions.assertThat(person.page().locator("textarea").first())
            .hasValue("Написали листа до міста-партнера");
        // What is missing is said, and what was typed stays.
        person.button("course.survey.send").click();
        person.see("course.survey.answerNeeded", 2);
        answerAll(person.page(), "4");
        person.button("course.survey.send").click();
        PlaywrightAssertions.assertThat(person.button("course.survey.change")).isVisible();
        person.look("survey-answered");
        answerAll(person.page(), "3");
        person.button("course.survey.change").click();
        PlaywrightAssertions.assertThat(person.page().locator(".notice-bar.good")).isVisible();
        PlaywrightAssertions.assertThat(person.page().locator(".scale input[value='3']").last())
            .isChecked();

        organizer.open(Route.MANAGE_SURVEY, slug);
        assertThat(organizer.page().locator("main").innerText())
            .contains(organizer.text("course.survey.tooFew"))
            .doesNotContain("партнера");
        organizer.look("survey-too-few");
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void answerAll(Page page, String point) {
    for (Locator scale : page.locator(".scale").all()) {
      scale.locator("input[value='" + point + "']").check();
    }
    for (Locator choice : page.locator("fieldset:has(.opt)").all()) {
      choice.locator("input").first().check();
    }
  }

  private static String kyiv(int days) {
    return ZonedDateTime.now(ZoneId.of("Europe/Kyiv"))
        .plusDays(days)
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
  }
}
