package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
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

/** An answer that arrives after the quiz was handed in counts once an organizer admits it. */
@ExtendWith(DemoRun.Shared.class)
class LateAnswerIT {
  private static final String WHY = "Мережі не було в усьому районі";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void anOrganizerAdmitsIt(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      try (Visitor organizer = visitor(browser, run, "late-organizer");
          Visitor person = visitor(browser, run, "late")) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        String slug = paths.get(Route.COURSE).replaceAll(".*/", "");
        person.signIn(
            SamplePeople.QUIZ_WITH_A_LATE_ANSWER.email(organizer, run, slug), accounts.password());
        answerAfterTheEnd(person, run, paths.get(Route.QUIZ_START));

        organizer.openPath(paths.get(Route.MANAGE_QUIZ));
        organizer.look("late-answers");
        Locator late = organizer.page().locator("form[id$=late] li").first();
        organizer
            .button("quiz.late.admitOf", late.locator("b").first().innerText())
            .first()
            .click();
        organizer.page().getByText(organizer.text("quiz.refused.noReason")).first().waitFor();
        late.locator("input[type=text]").fill(WHY);
        late.locator("[id$=admit]").click();
        organizer.see("quiz.late.admitted");
        assertThat(organizer.page().locator("form[id$=late] li").count()).isZero();

        person.page().reload();
        assertThat(person.page().locator(".result-list > li .tag.info").count()).isEqualTo(1);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void answerAfterTheEnd(Visitor person, DemoRun run, String quizStart) {
    person.openPath(quizStart);
    person.button("quiz.start.start").click();
    person.page().waitForURL("**/quiz/*");
    person.page().locator("html.has-player").waitFor();
    String attempt = person.page().locator("#quiz").getAttribute("data-attempt");
    String question =
        person.page().locator("section.question").first().getAttribute("data-question");
    String choice = person.page().locator("section.question input").first().getAttribute("value");
    person.page().evaluate("() => document.querySelector('[data-finish=ask]').click()");
    person.page().locator("#quiz-finish[open] [data-finish=now]").click();
    person.page().waitForURL("**/result");
    assertThat(person.page().locator(".result-list > li .tag.info").count()).isZero();

    APIResponse kept =
        person
            .context()
            .request()
            .put(
                run.address() + "/api/v1/attempts/" + attempt + "/answers/" + question,
                RequestOptions.create()
                    .setHeader("X-Academy", "1")
                    .setHeader("Origin", run.address())
                    .setHeader("Content-Type", "application/json")
                    .setData(
                        "{\"writer\":1,\"sequence\":1,\"answer\":[\"%s\"]}".formatted(choice)));
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
  }

  private Visitor visitor(Browser browser, DemoRun run, String who) {
    return new Visitor(browser, run.address(), Language.UK, 1440, 900, who, faults);
  }
}
