package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What follows an absence: a reason with a document, the recording and its questions, an appeal,
 * and where somebody is today; by those concerned on a phone, by the staff at a desk.
 */
@ExtendWith(DemoRun.Shared.class)
class AbsencesIT {
  private static final String RECORDING = "https://video.example.org/first-letter";
  private static final byte[] PAPER = "%PDF-1.4 certificate".getBytes(StandardCharsets.US_ASCII);

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aReasonWithADocumentIsAcceptedAndTheSessionMadeUp(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor organizer = desk(browser, run, Language.EN, Role.ORGANIZER, "excuse-staff");
          Visitor person = phone(browser, run, Language.UK, "excuse-person")) {
        SampleRoll roll = new SampleRoll(organizer, run, running(organizer));
        SampleRoll.Line absent = roll.absent(SamplePeople.EXCUSED);
        person.signIn(roll.email(absent.name()), accounts.password());

        ask(person, absent.session());
        accept(organizer, absent.name());
        person.open(Route.SESSION, absent.session());
        assertThat(person.page().locator("#mine"))
            .containsText(person.text("attendance.mine.EXCUSED"));
        letterCame(person, "letter.attendance.excuse.accepted.subject");

        makeUp(organizer, person, absent.session());
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void ask(Visitor person, String session) {
    person.open(Route.SESSION, session);
    person.link("attendance.absence.link").click();
    person.look("absence");
    person.fill("attendance.excuse.words", "Лежу з температурою, довідка додається");
    person.button("attendance.excuse.send").click();
    person.look("excuse-without-reason");
    assertThat(person.page().locator("main"))
        .containsText(person.text("shared.required", person.text("attendance.excuse.reason")));
    assertThat(person.field("attendance.excuse.words"))
        .hasValue("Лежу з температурою, довідка додається");

    person.page().locator("select[id$=reason]").selectOption("ILLNESS");
    person
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("dovidka.pdf", "application/pdf", PAPER));
    person.button("attendance.excuse.send").click();
    person.page().getByText(person.text("attendance.excuse.sent")).waitFor();
    assertThat(person.page().locator("main")).containsText(person.text("ExcuseStatus.WAITING"));
    person.look("excuse-sent");
  }

  private static void accept(Visitor organizer, String name) {
    organizer.open(Route.MANAGE_ABSENCES, running(organizer));
    Locator excuse = line(organizer, name);
    excuse.getByText(organizer.text("attendance.excuse.documentHidden")).waitFor();
    organizer.look("absences");
    press(excuse, organizer.text("attendance.excuse.take"));
    organizer.page().getByText(organizer.text("attendance.excuse.taken")).waitFor();
    Locator document = line(organizer, name).locator("a[href^='/files/']");
    assertThat(document).hasText("dovidka.pdf");
    String path = document.getAttribute("href");
    assertThat(
            organizer
                .context()
                .request()
                .get(organizer.page().url().replaceAll("(?<=\\w)/.*", path))
                .body())
        .isEqualTo(PAPER);
    press(line(organizer, name), organizer.text("attendance.excuse.accept"));
    organizer.page().getByText(organizer.text("attendance.excuse.wasAccepted")).waitFor();
    assertThat(line(organizer, name)).hasCount(0);
    organizer.button("attendance.absences.decided").click();
    assertThat(line(organizer, name)).containsText(organizer.text("ExcuseStatus.ACCEPTED"));
    organizer.look("absences-decided");
  }

  private static void makeUp(Visitor organizer, Visitor person, String session) {
    organizer.open(Route.MANAGE_MAKE_UP, session);
    organizer.button("attendance.makeUp.save").click();
    organizer.page().getByText(organizer.text("attendance.makeUp.three")).waitFor();
    for (int i = 0; i < 3; i++) {
      write(organizer, i, "words", "Запитання " + i, "Question " + i);
      write(organizer, i, "right", "Так", "Yes");
      write(organizer, i, "wrong", "Ні", "No");
      write(organizer, i, "other", "Можливо", "Perhaps");
    }
    organizer.button("attendance.makeUp.save").click();
    organizer.page().getByText(organizer.text("attendance.makeUp.saved")).waitFor();
    organizer.look("make-up-questions");

    person.open(Route.ABSENCE, session);
    person.page().getByText(person.text("attendance.makeUp.not.NO_RECORDING")).waitFor();
    person.look("make-up-without-recording");

    organizer.open(Route.MANAGE_MATERIALS, session);
    organizer.fill("session.recording.url", RECORDING);
    organizer.button("session.recording.save").click();
    organizer.page().getByText(RECORDING).first().waitFor();

    person.open(Route.ABSENCE, session);
    assertThat(person.page().locator("input[type=radio]")).hasCount(0);
    person.look("make-up-to-watch");
    person.button("attendance.makeUp.watch").click();
    person.page().waitForURL(url -> url.endsWith("/sessions/" + session + "#recording"));
    assertThat(person.page().locator("#recording a[href='" + RECORDING + "']")).isVisible();

    person.open(Route.ABSENCE, session);
    answer(person, "Ні");
    person.page().getByText(person.text("attendance.makeUp.notAll", 0, 3)).waitFor();
    person.look("make-up-not-all");
    answer(person, "Так");
    person.page().getByText(person.text("attendance.makeUp.done")).waitFor();
    assertThat(person.page().locator("main")).containsText(person.text("attendance.reason.madeUp"));
    person.look("make-up-done");
    person.open(Route.SESSION, session);
    assertThat(person.page().locator("#mine")).containsText(person.text("attendance.mine.PRESENT"));
  }

  private static void write(Visitor organizer, int form, String what, String uk, String en) {
    String words = organizer.text("attendance.makeUp." + what);
    Page page = organizer.page();
    page.getByLabel(organizer.text("attendance.makeUp.inUk", words)).nth(form).fill(uk);
    page.getByLabel(organizer.text("attendance.makeUp.inEn", words)).nth(form).fill(en);
  }

  private static void answer(Visitor person, String answer) {
    for (Locator each : person.page().locator("fieldset").all()) {
      each.getByText(answer, new Locator.GetByTextOptions().setExact(true)).click();
    }
    person.button("attendance.makeUp.send").click();
  }

  @Test
  void anAppealIsAnsweredAndCounted(DemoRun run) {
    String question = "Була на занятті з телефона колеги";
    String reply = "Підтверджено за чатом";
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor organizer = desk(browser, run, Language.UK, Role.ORGANIZER, "appeal-roll");
          Visitor trainer = desk(browser, run, Language.EN, Role.TRAINER, "appeal-trainer");
          Visitor person = phone(browser, run, Language.EN, "appeal-person")) {
        SampleRoll roll = new SampleRoll(organizer, run, running(organizer));
        SampleRoll.Line absent = roll.absent(SamplePeople.APPEALING);
        person.signIn(roll.email(absent.name()), accounts.password());
        person.open(Route.ABSENCE, absent.session());
        person.fill("attendance.appeal.words", question);
        person.button("attendance.appeal.send").click();
        person.page().getByText(person.text("attendance.appeal.sent")).waitFor();
        assertThat(person.button("attendance.appeal.send")).hasCount(0);
        person.look("appeal-sent");

        trainer.open(Route.MANAGE_ABSENCES, running(trainer));
        Locator appeal = line(trainer, question);
        press(appeal, trainer.text("attendance.appeal.grant"));
        trainer.page().getByText(trainer.text("attendance.excuse.answerNeeded")).waitFor();
        line(trainer, question).locator("input[id$=reply]").fill(reply);
        trainer.look("appeal-to-answer");
        press(line(trainer, question), trainer.text("attendance.appeal.grant"));
        trainer.page().getByText(trainer.text("attendance.appeal.answered")).waitFor();
        assertThat(line(trainer, question)).hasCount(0);

        person.open(Route.ABSENCE, absent.session());
        assertThat(person.page().locator("main"))
            .containsText(person.text("attendance.appeal.granted"));
        assertThat(person.page().locator("main")).containsText(reply);
        person.look("appeal-answered");
        letterCame(person, "letter.attendance.appeal.granted.subject");
        assertThat(new SampleRoll(organizer, run, running(organizer)).status(absent))
            .isEqualTo(organizer.text("AttendanceStatus.PRESENT"));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void somebodySaysWhereTheyAreToday(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor organizer = desk(browser, run, Language.UK, Role.ORGANIZER, "where-roll");
          Visitor person = phone(browser, run, Language.UK, "where-person")) {
        SampleRoll roll = new SampleRoll(organizer, run, running(organizer));
        person.signIn(roll.email(roll.absent(SamplePeople.ELSEWHERE).name()), accounts.password());
        person.open(Route.MY);
        Locator where =
            person
                .page()
                .locator(
                    "section",
                    new Page.LocatorOptions().setHasText(person.text("attendance.where.title")));
        assertThat(where).containsText(person.text("attendance.where.home"));
        where.locator("select").selectOption("46");
        person.button("attendance.where.say").click();
        person.page().getByText(person.text("attendance.where.said")).waitFor();
        assertThat(where).containsText(person.text("attendance.where.now", "Львівська область"));
        person.look("where-elsewhere");
        where.locator("select").selectOption("");
        person.button("attendance.where.say").click();
        assertThat(where).containsText(person.text("attendance.where.home"));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void letterCame(Visitor person, String subject) {
    person.letters(person.text(subject)).first().waitFor();
  }

  private static Locator line(Visitor staff, String words) {
    return staff.page().locator("main li.stack", new Page.LocatorOptions().setHasText(words));
  }

  private static void press(Locator within, String words) {
    within
        .locator("button")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + words + "$")))
        .click();
  }

  /** The place in addresses of the course that runs. */
  private static String running(Visitor staff) {
    staff.open(Route.HOME);
    Matcher slug =
        Pattern.compile("/courses/(international-cooperation-[\\w-]+)")
            .matcher(staff.page().content());
    assertThat(slug.find()).isTrue();
    return slug.group(1);
  }

  private Visitor phone(Browser browser, DemoRun run, Language language, String who) {
    return new Visitor(browser, run.address(), language, 390, 844, who, faults);
  }

  private Visitor desk(Browser browser, DemoRun run, Language language, Role role, String who) {
    Visitor staff = new Visitor(browser, run.address(), language, 1440, 900, who, faults);
    staff.signIn(accounts.email(role), accounts.password());
    return staff;
  }
}
