package eu.cities4cities.academy.browser;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A quiz goes on while the connection is away; what was answered arrives when it is back. */
@ExtendWith(DemoRun.Shared.class)
class QuizOfflineIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void answersGivenWithoutAConnectionArriveOnceItIsBack(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email;
      try (Visitor organizer = visitor(browser, run, "offline-organizer")) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        email =
            SamplePeople.QUIZ_WITHOUT_A_CONNECTION.email(
                organizer, run, paths.get(Route.COURSE).replaceAll(".*/", ""));
      }
      try (Visitor person = visitor(browser, run, "offline")) {
        person.signIn(email, accounts.password());
        person.openPath(paths.get(Route.QUIZ_START));
        person.button("quiz.start.start").click();
        person.page().waitForURL("**/quiz/*");
        answer(person);
        person.page().locator("#quiz-saved:visible").waitFor();

        person.expectConsole("ERR_INTERNET_DISCONNECTED");
        person.context().setOffline(true);
        for (int question = 1; question <= 2; question++) {
          next(person);
          answer(person);
          person.page().getByText(person.text("quiz.player.kept", question)).first().waitFor();
        }
        person.look("offline");

        person.context().setOffline(false);
        person.page().locator("#quiz-saved:visible").waitFor();
        person.page().reload();
        assertThat(answeredQuestions(person)).isEqualTo(3);
        finish(person);
        assertThat(person.page().locator(".result-list > li .tag.info").count()).isEqualTo(3);
      }
    }
    assertThat(faults).isEmpty();
  }

  private Visitor visitor(Browser browser, DemoRun run, String who) {
    return new Visitor(browser, run.address(), Language.UK, 390, 844, who, faults);
  }

  private static void answer(Visitor person) {
    person.page().locator("label.opt:visible").first().click();
  }

  private static void next(Visitor person) {
    person.page().locator("[data-step='1']:visible").first().click();
  }

  /** As the server's page says, without what the device has kept. */
  private static int answeredQuestions(Visitor person) {
    Page page = person.page();
    return page.locator("#quiz section.question:has(input[checked])").count();
  }

  private static void finish(Visitor person) {
    person.page().evaluate("() => document.querySelector('[data-finish=ask]').click()");
    Locator sure = person.page().locator("#quiz-finish[open] [data-finish=now]");
    sure.click();
    person.page().waitForURL("**/result");
  }
}
