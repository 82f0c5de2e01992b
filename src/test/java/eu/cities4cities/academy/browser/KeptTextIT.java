package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is written for a task comes back whatever happens to the connection, the sign-in or the
 * window, until the Academy has acknowledged it; and never before another person's eyes.
 */
class KeptTextIT extends Journey {
  private static final String DRAFTS = "**/draft";

  /** A device whose storage is full, and a page that tries nothing again by itself. */
  private static final String FULL =
      """
      (() => {
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
        const later = window.setTimeout;
        window.setTimeout = (work, wait) => wait >= 20000 ? 0 : later(work, wait);
      })();
      """;

  /** A copy as the first pages wrote it, of a draft that nobody had saved. */
  private static final String OLDER_COPY =
      """
      (text) => {
        const said = document.querySelector('[data-draft]').dataset;
        const key = ['academy-task', said.person, said.thing].join(':');
        localStorage.setItem(key, JSON.stringify({version: 0, text}));
      }
      """;

  @Test
  void aRequestThatFailsLosesNothing(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page page = open(writer, run, task);
      page.route(DRAFTS, route -> route.abort());
      text(page).fill("Рядок 6101.");
      stands(page, "offline");
      page.close();
      Page next = open(writer, run, task);
      says(next, "Рядок 6101.");
      stands(next, "saved");
      next.close();
    }
  }

  /** Such as the sign-in of a hotel's network. */
  @Test
  void whatAPageInBetweenAnswersIsNoAcknowledgement(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page page = open(writer, run, task);
      page.route(
          DRAFTS,
          route ->
              route.fulfill(
                  new FulfillOptions().setContentType("text/html").setBody("<p>Wi-Fi</p>")));
      page.waitForResponse(DRAFTS, () -> text(page).fill("Рядок 6102."));
      assertThat(page.locator(".save.saving")).hasCount(0);
      stands(page, "offline");
      page.close();
      Page next = open(writer, run, task);
      says(next, "Рядок 6102.");
      stands(next, "saved");
      next.close();
    }
  }

  @Test
  void aFormThatIsRefusedLosesNothing(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page page = open(writer, run, task);
      page.route(DRAFTS, route -> route.abort());
      Page other = open(writer, run, task);
      text(other).fill("Рядок 6103.");
      stands(other, "saved");
      other.close();
      text(page).fill("Рядок 6104.");
      page.locator("[id='draft:save']").click();
      page.locator("#theirs").waitFor();
      page.waitForLoadState();
      says(page, "Рядок 6104.");
      page.close();
      Page next = open(writer, run, task);
      says(next, "Рядок 6104.");
      assertThat(next.locator(".other-draft")).hasText("Рядок 6103.");
      next.locator("[data-choice=mine]").click();
      stands(next, "saved");
      next.reload();
      says(next, "Рядок 6104.");
      assertThat(next.locator(".other-draft")).hasCount(0);
      next.close();
    }
  }

  @Test
  void aFormThatLacksItsFileLosesNothing(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page page = open(writer, run, task);
      page.route(DRAFTS, route -> route.abort());
      text(page).fill("Рядок 6111.");
      page.locator("[id='draft:attach']").click();
      page.getByText(writer.text("shared.file.none")).first().waitFor();
      says(page, "Рядок 6111.");
      stands(page, "offline");
      page.close();
      Page next = open(writer, run, task);
      says(next, "Рядок 6111.");
      stands(next, "saved");
      next.close();
    }
  }

  @Test
  void anAnswerThatWasNotHandedInIsKept(DemoRun run) {
    try (Visitor organizer = visitor(run, Language.UK, 1440, Role.ORGANIZER, "kept-organizer");
        Visitor writer = visitor(run, Language.UK, 1440, "kept-writer");
        Visitor elsewhere = visitor(run, Language.UK, 390, "kept-elsewhere")) {
      signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      signIn(elsewhere, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      String task = beginTwoQuestions(organizer, runningCourse(organizer, run));
      Page page = open(writer, run, task);
      page.route(DRAFTS, route -> route.abort());
      answer(page, 0).fill("Перша 6112.");
      answer(page, 1).fill("Друга 6112.");
      stands(page, "offline");
      page.close();

      elsewhere.open(Route.TASK, task);
      answer(elsewhere.page(), 0).fill("Перша 6112.");
      elsewhere.page().locator("[id='draft:handIn']").click();
      elsewhere.page().getByText(elsewhere.text("course.task.handedInNow")).first().waitFor();

      Page next = open(writer, run, task);
      next.locator("[id='recall:back']").click();
      assertThat(answer(next, 1)).hasValue("Друга 6112.", patiently());
      next.locator("[data-choice=mine]").click();
      stands(next, "saved");
      next.close();
      hide(organizer, task);
    }
  }

  @Test
  void aCopyOfAnOlderKindIsComparedFirst(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page page = open(writer, run, task);
      text(page).fill("Рядок 6113.");
      stands(page, "saved");
      page.evaluate(OLDER_COPY, "Рядок 6114.");
      page.close();
      Page next = open(writer, run, task);
      says(next, "Рядок 6114.");
      assertThat(next.locator(".other-draft")).hasText("Рядок 6113.");
      next.locator("[data-choice=mine]").click();
      stands(next, "saved");
      next.close();
    }
  }

  @Test
  void aDeviceThatKeepsNothingIsNotSaidToKeepIt(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      writer.context().addInitScript(FULL);
      Page page = open(writer, run, task);
      writer.context().setOffline(true);
      text(page).fill("Рядок 6115.");
      says(writer, page, "shared.draft.unkept");
      page.locator("[id='draft:save']").click();
      says(writer, page, "shared.draft.unkept");
      writer.context().setOffline(false);
      page.evaluate("() => window.dispatchEvent(new Event('online'))");
      stands(page, "saved");
      page.reload();
      says(page, "Рядок 6115.");
      page.close();
    }
  }

  @Test
  void twoWindowsKeepTheirTextsApart(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page first = open(writer, run, task);
      first.route(DRAFTS, route -> route.abort());
      text(first).fill("Рядок 6105.");
      stands(first, "offline");
      Page second = open(writer, run, task);
      assertThat(text(second)).not().hasValue("Рядок 6105.");
      text(second).fill("Рядок 6106.");
      stands(second, "saved");
      second.close();
      first.close();
      Page third = open(writer, run, task);
      says(third, "Рядок 6105.");
      assertThat(third.locator(".other-draft")).hasText("Рядок 6106.");
      third.locator("[data-choice=theirs]").click();
      says(third, "Рядок 6106.");
      third.reload();
      says(third, "Рядок 6106.");
      assertThat(third.locator(".other-draft")).hasCount(0);
      third.close();
    }
  }

  @Test
  void aSignInThatHasEndedLosesNothing(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page page = open(writer, run, task);
      writer.context().clearCookies();
      text(page).fill("Рядок 6107.");
      stands(page, "offline");
      page.close();
      signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page next = open(writer, run, task);
      says(next, "Рядок 6107.");
      stands(next, "saved");
      next.close();
    }
  }

  @Test
  void anotherPersonOnTheDeviceNeverSeesNorSendsIt(DemoRun run) {
    try (Visitor writer = visitor(run, Language.UK, 1440, "kept-writer")) {
      String task = signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page page = open(writer, run, task);
      page.route(DRAFTS, route -> route.abort());
      text(page).fill("Рядок 6108.");
      stands(page, "offline");

      List<String> asked = new ArrayList<>();
      writer
          .page()
          .onceDialog(
              (Dialog dialog) -> {
                asked.add(dialog.message());
                dialog.accept();
              });
      writer.open(Route.MY);
      writer.button("nav.logout").click();
      writer.page().waitForURL(url -> !url.endsWith(Route.MY.path()));
      assertThat(asked).containsExactly(writer.text("nav.logout.unsent"));
      signIn(writer, run, SamplePeople.QUIZ_WEIGHED);
      Page other = open(writer, run, task);
      says(other, "");

      page.unroute(DRAFTS);
      page.waitForResponse(DRAFTS, () -> text(page).fill("Рядок 6109."));
      stands(page, "offline");
      assertThat(page.locator(".save")).hasText(writer.text("shared.otherPerson"));
      page.locator("[id='draft:save']").click();
      says(page, "");
      page.close();
      other.reload();
      says(other, "");
      other.close();

      signOut(writer);
      signIn(writer, run, SamplePeople.QUIZ_WITHOUT_SCRIPTS);
      Page mine = open(writer, run, task);
      says(mine, "Рядок 6109.");
      stands(mine, "saved");
      mine.close();
    }
  }

  private static void signOut(Visitor writer) {
    writer.open(Route.MY);
    writer.button("nav.logout").click();
    writer.page().waitForURL(url -> !url.endsWith(Route.MY.path()));
  }

  /** Signs in and tells which task there is to write for. */
  private String signIn(Visitor writer, DemoRun run, SamplePeople person) {
    // Every refusal is this test's own doing; the browser notes each.
    writer.expectConsole("Failed to load resource");
    try (Visitor organizer = visitor(run, Language.UK, 1440, Role.ORGANIZER, "kept-organizer")) {
      String slug = runningCourse(organizer, run);
      writer.signIn(person.email(organizer, run, slug), accounts.password());
      return first(writer, run, Route.COURSE.path(slug), "/tasks/(\\d+)\"");
    }
  }

  /** Begins a task of a question and, after it, one that may be left out; tells its number. */
  private static String beginTwoQuestions(Visitor organizer, String slug) {
    organizer.open(Route.MANAGE_TASKS, slug);
    Page page = organizer.page();
    page.locator("[id='new:titleUk']").fill("Анкета 6112");
    page.locator("[id='new:titleEn']").fill("Form 6112");
    page.locator("[id='new:kind']").selectOption("FORM");
    page.locator("[id='new:add']").click();
    page.waitForURL(Pattern.compile(".*/manage/tasks/\\d+"));
    for (int i = 0; i < 2; i++) {
      page.locator("[id='task:addField']").click();
      page.locator("[id$=':labelUk']").nth(i).fill("Питання " + i);
      page.locator("[id$=':labelEn']").nth(i).fill("Question " + i);
    }
    page.locator("[id$=':required']").nth(1).uncheck();
    page.locator("[id='task:shown']").check();
    save(organizer);
    return page.url().replaceAll(".*/", "");
  }

  private static void hide(Visitor organizer, String task) {
    organizer.open(Route.MANAGE_TASK, task);
    organizer.page().locator("[id='task:shown']").uncheck();
    save(organizer);
  }

  private static void save(Visitor organizer) {
    organizer.page().locator("[id='task:save']").click();
    organizer.page().getByText(organizer.text("course.task.edit.saved")).first().waitFor();
  }

  private static Locator answer(Page page, int place) {
    return page.locator("[data-answer]").nth(place);
  }

  private static Page open(Visitor writer, DemoRun run, String task) {
    Page page = writer.context().newPage();
    page.navigate(run.address() + Route.TASK.path(task));
    return page;
  }

  private static Locator text(Page page) {
    return page.locator("[id='draft:text']");
  }

  private static void says(Page page, String words) {
    assertThat(text(page)).hasValue(words, patiently());
  }

  private static HasValueOptions patiently() {
    return new HasValueOptions().setTimeout(PATIENCE);
  }

  /** What is typed stands so: saved, or only on this device. */
  private static void stands(Page page, String state) {
    assertThat(page.locator(".save"))
        .hasClass("save " + state, new HasClassOptions().setTimeout(PATIENCE));
  }
}
