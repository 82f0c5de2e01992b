package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** One attempt on two devices, in two tabs, and under a sign-in that has ended. */
@ExtendWith(DemoRun.Shared.class)
class QuizDevicesIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void theSecondDeviceTakesOverAndTheFirstOnesLateAnswerIsKeptBeside(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_ON_TWO_DEVICES);
      try (Visitor phone = visitor(browser, run, 390, "phone");
          Visitor desk = visitor(browser, run, 1440, "desk")) {
        phone.signIn(email, accounts.password());
        desk.signIn(email, accounts.password());
        QuizTaker onPhone = new QuizTaker(phone, Language.UK);
        QuizTaker atDesk = new QuizTaker(desk, Language.UK);
        onPhone.start(paths.get(Route.QUIZ_START));
        onPhone.take(0);
        onPhone.awaitSaved();

        phone.expectConsole("ERR_INTERNET_DISCONNECTED");
        phone.context().setOffline(true);
        onPhone.take(1);
        phone.page().getByText(phone.text("quiz.player.kept", 1)).first().waitFor();

        desk.openPath("/quiz/" + onPhone.attempt());
        desk.page().locator("html.has-player").waitFor();
        atDesk.take(2);
        List<String> chosen = atDesk.taken();
        atDesk.awaitSaved();

        phone.context().setOffline(false);
        phone.page().getByText(phone.text("quiz.player.moved")).first().waitFor();
        phone.look("moved");
        desk.page().reload();
        desk.page().locator("html.has-player").waitFor();
        assertThat(atDesk.taken()).isEqualTo(chosen);

        atDesk.finish();
        desk.page().getByText(desk.text("quiz.result.beside", 1)).first().waitFor();
        desk.look("beside");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void twoTabsShareTheirAnswersAndAnEndedSignInLosesNone(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_SIGNED_OUT);
      try (Visitor person = visitor(browser, run, 390, "signed-out")) {
        person.signIn(email, accounts.password());
        QuizTaker taker = new QuizTaker(person, Language.UK);
        taker.start(paths.get(Route.QUIZ_START));
        taker.take(0);
        taker.awaitSaved();

        Page second = person.context().newPage();
        second.navigate(run.address() + "/quiz/" + taker.attempt());
        second.getByText(person.text("quiz.player.otherTab")).first().waitFor();
        taker.take(1);
        List<String> chosen = taker.taken();
        for (String each : chosen) {
          second
              .locator("section.question:visible label.opt:has(input:checked)")
              .getByText(each)
              .waitFor();
        }
        second.close();

        person.expectConsole("401");
        person.context().clearCookies();
        taker.take(2);
        person.page().getByText(person.text("quiz.player.signedOut")).first().waitFor();
        person.look("signed-out");

        // Another person of the same browser sends nothing that is not theirs.
        person.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
        person.openPath(paths.get(Route.QUIZ_START));
        person.page().waitForLoadState();
        assertThat(kept(person)).isEqualTo(1);

        person.context().clearCookies();
        person.signIn(email, accounts.password());
        person.openPath(paths.get(Route.QUIZ_START));
        person.page().waitForCondition(() -> kept(person) == 0);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aWrongClockIsToldAndTheWayBackLosesNothing(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_BY_KEYBOARD);
      try (Visitor person = visitor(browser, run, 390, "wrong-clock")) {
        person.context().addInitScript(THREE_HOURS_AHEAD);
        person.signIn(email, accounts.password());
        QuizTaker taker = new QuizTaker(person, Language.UK);
        taker.start(paths.get(Route.QUIZ_START));
        person.page().getByText(person.text("quiz.player.clockFast", 180)).first().waitFor();
        assertThat(person.page().locator("#quiz-timer").innerText()).matches("30:00|29:\\d\\d");
        taker.take(1);
        taker.awaitSaved();
        person.look("clock-fast");
        List<String> chosen = taker.taken();

        person.open(Route.MY);
        person.page().goBack();
        person.page().locator("html.has-player").waitFor();
        assertThat(taker.taken()).isEqualTo(chosen);

        taker.finish();
        person.page().goBack();
        person.page().waitForURL("**/result");
        assertThat(person.page().locator(".result-list > li .tag.info").count()).isEqualTo(1);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static final String THREE_HOURS_AHEAD =
      "(() => { const now = Date.now; Date.now = () => now.call(Date) + 3 * 3600 * 1000; })()";

  private static final String KEPT =
      """
      () => new Promise((resolve, reject) => {
        const request = indexedDB.open('academy-quiz');
        request.onerror = reject;
        request.onsuccess = () => {
          const all = request.result.transaction('attempts').objectStore('attempts').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.flatMap((known) => Object.values(known.answers))
              .filter((answer) => answer.state === 'kept').length);
          };
        };
      })
      """;

  private static int kept(Visitor person) {
    return ((Number) person.page().evaluate(KEPT)).intValue();
  }

  private String email(
      Browser browser, DemoRun run, Map<Route, String> paths, SamplePeople person) {
    try (Visitor organizer = visitor(browser, run, 1440, "devices-organizer")) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      return person.email(organizer, run, paths.get(Route.COURSE).replaceAll(".*/", ""));
    }
  }

  private Visitor visitor(Browser browser, DemoRun run, int width, String who) {
    return new Visitor(browser, run.address(), Language.UK, width, 844, who, faults);
  }
}
