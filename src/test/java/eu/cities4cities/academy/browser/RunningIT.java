package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What organizers decide while a quiz runs reaches the people who are answering it. */
@ExtendWith(DemoRun.Shared.class)
class RunningIT {
  private static final int MINUTES = 7;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void moreTimeForARegionAndAPauseAreSeenByWhoeverAnswers(DemoRun run) {
    assumeTrue(run.isOurs());
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      try (Visitor organizer = visitor(browser, run, Language.EN, 1440, "running-organizer");
          Visitor person = visitor(browser, run, Language.UK, 390, "running")) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        String slug = paths.get(Route.COURSE).replaceAll(".*/", "");
        String email = SamplePeople.QUIZ_WATCHED_OVER.email(organizer, run, slug);
        person.signIn(email, accounts.password());
        QuizTaker taker = new QuizTaker(person, Language.UK);
        taker.start(paths.get(Route.QUIZ_START));
        taker.take(0);
        taker.awaitSaved();
        long before = seconds(person);

        organizer.openPath(paths.get(Route.MANAGE_QUIZ_RUN));
        giveRegion(organizer, regionOf(run, email));
        taker.take(1);
        person.page().getByText(start(person, "quiz.player.extended")).first().waitFor();
        assertThat(seconds(person)).isGreaterThan(before + (MINUTES - 1) * 60);
        organizer.look("more-time");
        person.look("more-time");

        pause(organizer);
        organizer.look("paused");
        taker.take(0);
        person.page().getByText(person.text("quiz.player.paused")).first().waitFor();
        person.look("paused");
        try (Visitor other = visitor(browser, run, Language.UK, 390, "running-late")) {
          other.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
          other.openPath(paths.get(Route.QUIZ_START));
          other.page().getByText(other.text("quiz.entry.state.PAUSED")).first().waitFor();
          assertThat(other.button("quiz.start.start").count()).isZero();
          other.look("paused-start");
        }

        organizer.button("quiz.run.resume").click();
        organizer.button("quiz.run.pause").waitFor();
        taker.take(1);
        person.page().getByText(person.text("quiz.player.resumed")).first().waitFor();
        taker.awaitSaved();

        organizer.button("quiz.run.withdraw").first().click();
        String withdrawn = start(organizer, "quiz.run.withdrawnAt");
        organizer
            .page()
            .locator(".tag", new Page.LocatorOptions().setHasText(withdrawn))
            .first()
            .waitFor();
        taker.finish();
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void giveRegion(Visitor organizer, String region) {
    organizer.page().locator("[id='extra:region']").selectOption(region);
    organizer.page().locator("[id='extra:minutes']").fill(String.valueOf(MINUTES));
    organizer.page().locator("[id='extra:reason']").fill("No electricity in the region");
    organizer.button("quiz.run.give").click();
    organizer.page().getByText(organizer.text("quiz.run.plus", MINUTES)).first().waitFor();
  }

  private static void pause(Visitor organizer) {
    organizer.page().locator("[id='clock:pauseReason']").fill("Air-raid alert");
    organizer.button("quiz.run.pause").click();
    organizer.button("quiz.run.resume").waitFor();
  }

  private static String regionOf(DemoRun run, String email) {
    return run.find(
        "SELECT c.region_code FROM enrollment e JOIN person p ON p.id = e.person_id"
            + " JOIN community c ON c.id = e.community_id WHERE p.email = '"
            + email
            + "' LIMIT 1");
  }

  /** What the player's clock shows. */
  private static long seconds(Visitor person) {
    long seconds = 0;
    for (String part : person.page().locator("#quiz-timer").innerText().strip().split(":")) {
      seconds = 60 * seconds + Long.parseLong(part);
    }
    return seconds;
  }

  /** A text up to the part that changes. */
  private static String start(Visitor visitor, String key) {
    return visitor.text(key, "#").split("#")[0].strip();
  }

  private Visitor visitor(Browser browser, DemoRun run, Language language, int width, String who) {
    return new Visitor(browser, run.address(), language, width, 900, who, faults);
  }
}
