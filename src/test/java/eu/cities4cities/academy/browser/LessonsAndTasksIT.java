package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import eu.cities4cities.academy.course.file.Samples;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.harness.EarlyAnswer;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lessons and tasks as people use them: a letter drafted without a connection, handed in, returned
 * and accepted; a moment of a recording found by its words; files that are not what they claim.
 */
@ExtendWith(DemoRun.Shared.class)
class LessonsAndTasksIT {
  private static final Pattern PLAYER = Pattern.compile("https://www\\.youtube-nocookie\\.com/.*");

  private static Playwright driver;
  private static Browser browser;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    driver = Browsers.driver();
    browser = Browsers.chromium(driver);
  }

  @AfterAll
  static void stopBrowser() {
    driver.close();
  }

  @AfterEach
  void nothingWasWrongWithAnyPage() {
    assertThat(faults).isEmpty();
  }

  @Test
  void aTaskIsDraftedOfflineHandedInReturnedAndAccepted(DemoRun run) {
    try (Visitor person = visitor(run, Language.UK, 390, Role.PARTICIPANT, "person");
        Visitor trainer = visitor(run, Language.UK, 1440, Role.TRAINER, "trainer")) {
      String slug = slug(person, run);
      String task = first(person, run, Route.COURSE.path(slug), "/tasks/(\\d+)\"");
      person.open(Route.TASK, task);
      person.look("task");
      Page page = person.page();
      Locator text = person.field("course.task.text");
      text.fill("Вітаємо! Ми громада біля річки.");
      says(person, "course.task.saved");

      person.context().setOffline(true);
      text.fill("Вітаємо! Ми громада біля річки. Цей рядок написано без мережі.");
      says(person, "course.task.kept");
      person.button("course.task.handIn").click();
      says(person, "course.task.handInOffline");
      person.context().setOffline(false);
      page.evaluate("() => window.dispatchEvent(new Event('online'))");
      says(person, "course.task.saved");

      inASecondTabNothingIsOverwritten(person, run, task);
      // The browser itself notes that the second tab was refused.
      faults.removeIf(fault -> fault.contains("status of 409"));

      page.reload();
      assertThat(person.field("course.task.text").inputValue())
          .contains("без мережі")
          .contains("друга");
      person.button("course.task.handIn").click();
      shows(person, "course.task.handedInNow");
      person.look("handed-in");

      String submission = openSubmission(trainer, run, slug);
      trainer.look("review");
      trainer.button("course.review.return").click();
      shows(trainer, "course.review.commentNeeded");
      trainer.fill("course.review.comment", "Додайте одну дію, якої ви просите.");
      trainer.button("course.review.return").click();
      shows(trainer, "course.review.returned");

      person.open(Route.TASK, task);
      shows(person, "course.task.answer.RETURNED");
      PlaywrightAssertions.assertThat(person.page().getByText("Додайте одну дію").first())
          .isVisible();
      person.look("returned");
      person.fill("course.task.text", "Вітаємо! Подзвонімо у вівторок о 14:00?");
      person.button("course.task.handIn").click();
      shows(person, "course.task.handedInNow");

      trainer.open(Route.MANAGE_SUBMISSION, submission);
      trainer.button("course.review.accept").click();
      shows(trainer, "course.review.accepted");
      trainer.look("accepted");
      person.open(Route.TASK, task);
      shows(person, "course.task.answer.ACCEPTED");
      person.open(Route.COURSE, slug);
      person.look("course");
    }
  }

  /** The other tab knows an older version: it shows both texts, and its reader chooses. */
  private static void inASecondTabNothingIsOverwritten(Visitor person, DemoRun run, String task) {
    Page second = person.context().newPage();
    second.navigate(run.address() + Route.TASK.path(task));
    Locator text = person.field("course.task.text");
    text.fill(text.inputValue() + " Перша вкладка.");
    says(person, "course.task.saved");
    Locator other = second.locator("[data-draft] textarea");
    other.fill(other.inputValue() + " Це друга вкладка.");
    Locator theirs = second.locator("[data-draft] .other-draft");
    PlaywrightAssertions.assertThat(theirs).containsText("Перша вкладка");
    second.locator("[data-choice=mine]").click();
    PlaywrightAssertions.assertThat(second.locator("[data-save]"))
        .hasText(person.text("course.task.saved"));
    second.close();
  }

  private String openSubmission(Visitor trainer, DemoRun run, String slug) {
    trainer.open(Route.MANAGE_SUBMISSIONS, slug);
    trainer.look("queue");
    // What was handed in last stands last.
    trainer.page().locator("tbody a[href*='/manage/submissions/']").last().click();
    trainer.page().waitForURL(Pattern.compile(".*/manage/submissions/\\d+"));
    Matcher id = Pattern.compile("(\\d+)$").matcher(trainer.page().url());
    assertThat(id.find()).isTrue();
    PlaywrightAssertions.assertThat(trainer.page().getByText("без мережі").first()).isVisible();
    return id.group(1);
  }

  @Test
  void aMomentOfARecordingIsFoundByItsWords(DemoRun run) {
    try (Visitor person = visitor(run, Language.UK, 390, Role.PARTICIPANT, "reader")) {
      List<String> asked = new ArrayList<>();
      person
          .context()
          .route(
              PLAYER,
              route -> {
                asked.add(route.request().url());
                route.fulfill(
                    new FulfillOptions().setContentType("text/html").setBody("<p>player</p>"));
              });
      String slug = slug(person, run);
      person.open(Route.COURSE, slug);
      person
          .page()
          .getByText("Перший лист: що писати, а що ні")
          .locator("visible=true")
          .first()
          .click();
      person.page().waitForURL(Pattern.compile(".*/lessons/\\d+"));
      person.look("lesson");
      person.fill("course.lesson.search", "меморандум");
      person.button("course.lesson.find").click();
      person.page().waitForURL(Pattern.compile(".*q=.*"));
      person.look("search");
      assertThat(asked).as("nothing is loaded before the reader asks").isEmpty();
      person.page().locator(".hits a[data-at='83']").click();
      PlaywrightAssertions.assertThat(person.page().locator("iframe"))
          .hasAttribute("src", Pattern.compile(".*[?&]start=83.*"));
      person.page().waitForCondition(() -> !asked.isEmpty());

      person.button("course.lesson.done").click();
      PlaywrightAssertions.assertThat(person.button("course.lesson.undo")).isVisible();
      person.button("course.lesson.undo").click();
      PlaywrightAssertions.assertThat(person.button("course.lesson.done")).isVisible();
      person.page().locator("a[rel=next]").click();
      PlaywrightAssertions.assertThat(person.page().locator("h1")).containsText("Меморандум");
    }
  }

  @Test
  void aHostileFileIsRefusedAndAnHonestOneReachesItsReaders(DemoRun run) throws IOException {
    try (Visitor trainer = visitor(run, Language.UK, 1440, Role.TRAINER, "uploader");
        Visitor person = visitor(run, Language.EN, 390, Role.PARTICIPANT, "downloader")) {
      String slug = slug(trainer, run);
      trainer.open(Route.MANAGE_LESSONS, slug);
      trainer.look("lessons");
      String lesson =
          first(trainer, run, Route.MANAGE_LESSONS.path(slug), "/manage/lessons/(\\d+)\"");
      trainer.open(Route.MANAGE_LESSON, lesson);
      trainer.look("lesson-edit");
      attach(trainer, "рахунок.pdf", Samples.program());
      shows(trainer, "course.file.disguised", "рахунок.pdf");
      attach(trainer, "малюнок.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
      PlaywrightAssertions.assertThat(trainer.page().locator(".note.bad").first())
          .containsText("малюнок.svg");
      attach(trainer, "Пам’ятка.pdf", Samples.pdf());
      shows(trainer, "course.file.taken.UNSCANNED", "Пам’ятка.pdf");
      trainer.open(Route.MANAGE_TASKS, slug);
      trainer.look("tasks");
      String task = first(trainer, run, Route.MANAGE_TASKS.path(slug), "/manage/tasks/(\\d+)\"");
      trainer.open(Route.MANAGE_TASK, task);
      trainer.look("task-edit");

      person.open(Route.LESSON, lesson);
      person.look("lesson");
      String address =
          run.address() + person.page().locator("a[href^='/files/']").first().getAttribute("href");
      APIResponse part =
          person
              .context()
              .request()
              .get(address, RequestOptions.create().setHeader("Range", "bytes=0-4"));
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.text()).isEqualTo("%PDF-");
      assertThat(part.headers().get("content-range"))
          .isEqualTo("bytes 0-4/" + Samples.pdf().length);
      assertThat(part.headers().get("content-disposition"))
          .startsWith("attachment")
          .contains("filename*=UTF-8''%D0%9F%D0%B0%D0%BC");
      APIResponse again =
          person
              .context()
              .request()
              .get(
                  address,
                  RequestOptions.create().setHeader("If-None-Match", part.headers().get("etag")));
      assertThat(again.status()).isEqualTo(304);
      theAnswerToTwoGigabytesComesBeforeTheyDo(person, run, task);
    }
  }

  private static void attach(Visitor visitor, String name, byte[] content) {
    visitor
        .page()
        .locator("[id='files:file']")
        .setInputFiles(new FilePayload(name, "application/pdf", content));
    visitor.page().locator("[id='files:add']").click();
    visitor.page().waitForLoadState();
  }

  /** Only what is announced is sent; the answer is there before a single byte of the file. */
  private static void theAnswerToTwoGigabytesComesBeforeTheyDo(
      Visitor person, DemoRun run, String task) throws IOException {
    String cookies =
        person.context().cookies(run.address()).stream()
            .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    URI address = URI.create(run.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST "
                  + Route.TASK.path(task)
                  + " HTTP/1.1\r\nHost: "
                  + address.getAuthority()
                  + "\r\nCookie: "
                  + cookies
                  + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                  + (2L << 30)
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String head = EarlyAnswer.read(socket, "</html>");
      assertThat(head).startsWith("HTTP/1.1 413").containsPattern("20[ \u00a0]MB");
    }
  }

  private Visitor visitor(DemoRun run, Language language, int width, Role role, String who) {
    Visitor visitor =
        new Visitor(browser, run.address(), language, width, 900, "learn-" + who, faults);
    visitor.signIn(accounts.email(role), accounts.password());
    return visitor;
  }

  private static void says(Visitor person, String key) {
    PlaywrightAssertions.assertThat(person.page().locator("[data-save]"))
        .hasText(
            person.text(key),
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(30_000));
  }

  private static void shows(Visitor visitor, String key, Object... args) {
    PlaywrightAssertions.assertThat(
            visitor.page().getByText(visitor.text(key, args)).locator("visible=true").first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(30_000));
  }

  private static String slug(Visitor visitor, DemoRun run) {
    return first(visitor, run, Route.HOME.path(), "/courses/(international-cooperation-[\\w-]+)");
  }

  private static String first(Visitor visitor, DemoRun run, String path, String pattern) {
    Matcher matcher =
        Pattern.compile(pattern)
            .matcher(visitor.context().request().get(run.address() + path).text());
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
