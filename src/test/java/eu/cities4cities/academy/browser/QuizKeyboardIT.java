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
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample's quiz with every kind of question, by keys alone and on small screens. */
@ExtendWith(DemoRun.Shared.class)
class QuizKeyboardIT {
  private static final int MOST_STOPS = 60;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void everyKindIsAnsweredAndTheQuizEndedByKeysAlone(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_BY_KEYBOARD);
      try (Visitor person = visitor(browser, run, Language.EN, 320, "keyboard")) {
        person.signIn(email, accounts.password());
        start(person, run, paths);
        Page page = person.page();
        int questions = page.locator("section[data-question]").count();
        int unanswered = 0;
        for (int number = 1; number <= questions; number++) {
          String kind = shownKind(page);
          person.look("kind-" + kind.toLowerCase(Locale.ROOT));
          if (!answer(page, kind)) {
            unanswered++;
          }
          assertThat(page.locator(".quiz-aside .qnav a.done").count())
              .as(kind)
              .isEqualTo(number - unanswered);
          if (number < questions) {
            tabTo(page, "[data-step='1']");
            page.keyboard().press("Enter");
          }
        }
        // Files are chosen in a window of the system, which has keys of its own.
        assertThat(unanswered).isEqualTo(1);
        new QuizTaker(person, Language.EN).awaitSaved();
        tabTo(page, "[data-finish='ask']");
        page.keyboard().press("Enter");
        page.locator("#quiz-finish[open]").waitFor();
        tabTo(page, "[data-finish='now']");
        page.keyboard().press("Enter");
        page.waitForURL("**/result");
        person.look("result");
      }
    }
    assertThat(faults).isEmpty();
  }

  /** At 640 px a page at 200 % has the width of a phone's; here its letters are doubled as well. */
  @Test
  void doubleSizedLettersFitAndEveryButtonCanBeTouched(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String email = email(browser, run, paths, SamplePeople.QUIZ_WATCHED_OVER);
      try (Visitor person = visitor(browser, run, Language.UK, 640, "double-size")) {
        person.signIn(email, accounts.password());
        start(person, run, paths);
        Page page = person.page();
        int questions = page.locator("section[data-question]").count();
        for (int number = 1; number <= questions; number++) {
          assertThat((List<?>) page.evaluate(TOO_SMALL)).as(shownKind(page)).isEmpty();
          page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
          person.look("double-" + shownKind(page).toLowerCase(Locale.ROOT));
          page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
          if (number < questions) {
            new QuizTaker(person, Language.UK).next();
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What can be pressed and is less than 44 px high or wide, except links in running text. */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll(
          'main button, main select, main .opt, main input:not([type=radio]):not([type=checkbox]):not([type=hidden]), .dock button')]
        .filter((each) => each.checkVisibility())
        .map((each) => [each, each.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
        .map(([each, box]) => each.outerHTML.slice(0, 120) + ' ' + box.width + ' x ' + box.height)
      """;

  /** Gives some answer; false where the keys of a page alone give none. */
  private static boolean answer(Page page, String kind) {
    switch (kind) {
      case "SINGLE", "TRUE_FALSE", "MULTIPLE" -> {
        tabTo(page, ".opt input");
        page.keyboard().press("Space");
      }
      case "SHORT_ANSWER" -> type(page, "fieldset input", "Myrhorod");
      case "NUMERICAL" -> type(page, "fieldset input", "5");
      case "ESSAY" -> type(page, "textarea", "local: a few words.");
      case "MATCHING" -> choose(page, "select[data-place]");
      case "CLOZE" -> {
        tabTo(page, "[data-place]");
        boolean list = (Boolean) page.evaluate("() => document.activeElement.matches('select')");
        page.keyboard().press(list ? "ArrowDown" : "5");
      }
      case "ORDERING" -> {
        tabTo(page, "[data-move='1']");
        page.keyboard().press("Enter");
      }
      case "HOTSPOT" -> {
        tabTo(page, "[data-spot]");
        page.keyboard().press("ArrowRight");
      }
      case "FILE_UPLOAD" -> {
        tabTo(page, "input[type=file]");
        return false;
      }
      default -> throw new IllegalStateException(kind);
    }
    return true;
  }

  private static void type(Page page, String field, String text) {
    tabTo(page, field);
    page.keyboard().type(text);
  }

  private static void choose(Page page, String field) {
    tabTo(page, field);
    page.keyboard().press("ArrowDown");
  }

  /** Goes on from one thing to the next until that one has the focus, which is then to be seen. */
  private static void tabTo(Page page, String wanted) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted)) {
        assertThat(
                (Boolean)
                    page.evaluate(
                        "() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"
                            + " || document.activeElement.closest('.opt') !== null"))
            .as("focus of " + wanted)
            .isTrue();
        return;
      }
    }
    throw new AssertionError("No key leads to " + wanted);
  }

  private static String shownKind(Page page) {
    return page.locator("section[data-question]:visible").first().getAttribute("data-kind");
  }

  /** Starts the quiz of the course that is for practice. */
  private static void start(Visitor person, DemoRun run, Map<Route, String> paths) {
    String course = person.context().request().get(run.address() + paths.get(Route.COURSE)).text();
    String practice =
        Pattern.compile("/quizzes/\\d+")
            .matcher(course)
            .results()
            .map(MatchResult::group)
            .filter(path -> !path.equals(paths.get(Route.QUIZ_START)))
            .findFirst()
            .orElseThrow();
    new QuizTaker(person, Language.UK).start(practice);
  }

  private String email(
      Browser browser, DemoRun run, Map<Route, String> paths, SamplePeople person) {
    try (Visitor organizer = visitor(browser, run, Language.UK, 1440, "keyboard-organizer")) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      return person.email(organizer, run, paths.get(Route.COURSE).replaceAll(".*/", ""));
    }
  }

  private Visitor visitor(Browser browser, DemoRun run, Language language, int width, String who) {
    return new Visitor(browser, run.address(), language, width, 844, who, faults);
  }
}
