package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
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

/** A quiz goes on while the connection is away; what was answered arrives when it is back. */
@ExtendWith(DemoRun.Shared.class)
class QuizOfflineIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void tenAnswersAndAReloadWithoutAConnectionCostNothing(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_WITHOUT_A_CONNECTION);
      try (Visitor person = visitor(browser, run, "offline")) {
        person.signIn(email, accounts.password());
        QuizTaker taker = new QuizTaker(person, Language.UK);
        taker.start(paths.get(Route.QUIZ_START));
        taker.answer();
        taker.awaitSaved();
        person.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
        person
            .page()
            .waitForFunction(
                "async () => Boolean(await (await caches.open('academy-live-pages'))"
                    + ".match(location.pathname))");

        person.expectConsole("ERR_INTERNET_DISCONNECTED");
        person.context().setOffline(true);
        for (int answers = 1; answers <= 10; answers++) {
          taker.next();
          taker.answer();
        }
        person.page().getByText(person.text("quiz.player.kept", 10)).first().waitFor();
        person.look("offline");

        person.page().reload();
        person.page().getByText(person.text("quiz.player.copy")).first().waitFor();
        person.page().locator("[data-open='quiz-sheet']").click();
        person
            .page()
            .locator("#quiz-sheet")
            .getByText(person.text("quiz.player.count", 11, taker.questions()))
            .waitFor();
        person.look("reloaded-offline");
        person.page().locator("[data-close='quiz-sheet']").click();

        person.context().setOffline(false);
        taker.awaitSaved();
        taker.finish();
        person.look("result");
        assertThat(person.page().locator(".score").innerText().replaceAll("\\D", ""))
            .isEqualTo(String.valueOf(taker.percent()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void answersGivenInTimeCountWhenTheyArriveAfterTheDeadline(DemoRun run) {
    assumeTrue(run.isOurs());
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_ACROSS_THE_DEADLINE);
      try (Visitor person = visitor(browser, run, "deadline")) {
        person.signIn(email, accounts.password());
        QuizTaker taker = new QuizTaker(person, Language.UK);
        taker.start(paths.get(Route.QUIZ_START));
        taker.answer();
        taker.awaitSaved();
        shorten(run, taker.attempt());
        person.page().reload();
        person.page().locator("html.has-player").waitFor();

        person.expectConsole("ERR_INTERNET_DISCONNECTED");
        person.context().setOffline(true);
        taker.next();
        taker.answer();
        taker.next();
        taker.answer();
        person
            .page()
            .getByText(person.text("quiz.player.timeUpKept", "#").split("#")[0].strip())
            .first()
            .waitFor();
        assertThat(person.page().locator("fieldset:disabled").count()).isEqualTo(taker.questions());
        person.look("time-is-over");

        person.context().setOffline(false);
        person.page().waitForURL("**/result");
        person.page().getByText(person.text("quiz.result.inGrace", 2)).first().waitFor();
        assertThat(person.page().locator(".score").innerText().replaceAll("\\D", ""))
            .isEqualTo(String.valueOf(taker.percent()));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** A minute is left: enough to answer twice on a slow machine, and soon over. */
  private static void shorten(DemoRun run, String attempt) {
    assertThat(
            run.change(
                "UPDATE quiz_attempt SET deadline = UTC_TIMESTAMP(3) + INTERVAL 60 SECOND,"
                    + " collected_at = UTC_TIMESTAMP(3) + INTERVAL 960 SECOND"
                    + " WHERE public_id = '"
                    + attempt
                    + "'"))
        .isEqualTo(1);
  }

  private String email(
      Browser browser, DemoRun run, Map<Route, String> paths, SamplePeople person) {
    try (Visitor organizer = visitor(browser, run, "offline-organizer")) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      return person.email(organizer, run, paths.get(Route.COURSE).replaceAll(".*/", ""));
    }
  }

  private Visitor visitor(Browser browser, DemoRun run, String who) {
    return new Visitor(browser, run.address(), Language.UK, 390, 844, who, faults);
  }
}
