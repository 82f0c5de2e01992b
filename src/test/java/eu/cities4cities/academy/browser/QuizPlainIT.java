package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
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

/** A quiz for devices that run no scripts, and for links that carry little. */
@ExtendWith(DemoRun.Shared.class)
class QuizPlainIT {
  private static final int MOST_TO_OPEN = 150 * 1024;
  private static final int MOST_TO_SAVE = 1024;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void withoutScriptsEachPageIsSavedByItsButton(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      try (Visitor person =
          Visitor.withoutScripts(browser, run.address(), Language.UK, "plain-quiz", faults)) {
        person.signIn(email, accounts.password());
        person.openPath(paths.get(Route.QUIZ_START));
        person.button("quiz.start.start").click();
        person.page().waitForURL("**/quiz/*");

        Locator first = person.page().locator("section.question[data-question]").first();
        first.locator("label.opt").nth(1).click();
        person.button("quiz.attempt.save").first().click();
        int questions = new QuizTaker(person, Language.UK).questions();
        person
            .page()
            .getByText(person.text("quiz.attempt.formSaved", 1, questions))
            .first()
            .waitFor();
        assertThat(first.locator("label.opt").nth(1).locator("input").isChecked()).isTrue();

        person.button("quiz.attempt.finish").first().click();
        person.page().waitForURL("**/finish");
        person.button("quiz.finish.submit").click();
        person.page().waitForURL("**/result");
        assertThat(person.page().locator(".result-list > li .tag.info").count()).isEqualTo(1);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void openingWeighsLittleAndSavingAlmostNothing(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_WEIGHED);
      String attempt;
      try (Visitor starter = visitor(browser, run, "weigher")) {
        starter.signIn(email, accounts.password());
        QuizTaker taker = new QuizTaker(starter, Language.UK);
        taker.start(paths.get(Route.QUIZ_START));
        attempt = taker.attempt();
      }
      try (Visitor person = visitor(browser, run, "weighed")) {
        person.signIn(email, accounts.password());
        // Nothing of the sign-in's pages is at hand: what a first visit to the quiz carries.
        person.context().route("**/static/**", route -> route.resume());
        List<Request> loads = new ArrayList<>();
        person.page().onRequestFinished(loads::add);
        person.openPath("/quiz/" + attempt);
        person.page().locator("html.has-player").waitFor();
        person
            .page()
            .waitForCondition(
                () -> loads.stream().anyMatch(load -> load.url().contains("/static/js/quiz.js")));
        List<Request> opening = List.copyOf(loads);
        assertThat(opening.stream().mapToInt(QuizPlainIT::carried).sum()).isLessThan(MOST_TO_OPEN);

        Request save =
            person
                .page()
                .waitForRequestFinished(
                    new com.microsoft.playwright.Page.WaitForRequestFinishedOptions()
                        .setPredicate(load -> load.url().contains("/answers/")),
                    () -> new QuizTaker(person, Language.UK).take(1));
        assertThat(save.sizes().requestBodySize + save.sizes().responseBodySize)
            .isLessThan(MOST_TO_SAVE);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static int carried(Request load) {
    return load.sizes().responseBodySize + load.sizes().responseHeadersSize;
  }

  private String email(
      Browser browser, DemoRun run, Map<Route, String> paths, SamplePeople person) {
    try (Visitor organizer = visitor(browser, run, "plain-organizer")) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      return person.email(organizer, run, paths.get(Route.COURSE).replaceAll(".*/", ""));
    }
  }

  private Visitor visitor(Browser browser, DemoRun run, String who) {
    return new Visitor(browser, run.address(), Language.UK, 390, 844, who, faults);
  }
}
