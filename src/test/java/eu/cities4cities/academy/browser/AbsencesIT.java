package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An appeal that is answered, and where somebody is today; on a phone, and at the staff's desk. */
@ExtendWith(DemoRun.Shared.class)
class AbsencesIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

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
    person.open(Route.INBOX);
    person.page().getByText(person.text(subject)).first().waitFor();
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
