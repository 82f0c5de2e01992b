package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import eu.cities4cities.academy.harness.EarlyAnswer;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.Samples;
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
import org.junit.jupiter.api.Test;

/**
 * Lessons and tasks as people use them: a letter drafted without a connection, handed in, returned
 * and accepted; a moment of a recording found by its words; files that are not what they claim.
 */
class LessonsAndTasksIT extends Journey {
  private static final Pattern PLAYER = Pattern.compile("https://www\\.youtube-nocookie\\.com/.*");

  @Test
  void aTaskIsDraftedOfflineHandedInReturnedAndAccepted(DemoRun run) {
    try (Visitor person = visitor(run, Language.UK, 390, Role.PARTICIPANT, "learn-person");
        Visitor trainer = visitor(run, Language.UK, 1440, Role.TRAINER, "learn-trainer")) {
      String slug = runningCourse(person, run);
      String task = first(person, run, Route.COURSE.path(slug), "/tasks/(\\d+)\"");
      person.open(Route.TASK, task);
      person.look("task");
      Page page = person.page();
      Locator text = person.field("course.task.text");
      text.fill("Вітаємо! Ми громада біля річки.");
      says(person, "shared.draft.saved");

      person.context().setOffline(true);
      text.fill("Вітаємо! Ми громада біля річки. Цей рядок написано без мережі.");
      says(person, "shared.draft.kept");
      person.button("course.task.handIn").click();
      says(person, "shared.draft.offline");
      person.context().setOffline(false);
      page.evaluate("() => window.dispatchEvent(new Event('online'))");
      says(person, "shared.draft.saved");

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
    says(person, "shared.draft.saved");
    Locator other = second.locator("[id='draft:text']");
    other.fill(other.inputValue() + " Це друга вкладка.");
    Locator theirs = second.locator(".other-draft");
    PlaywrightAssertions.assertThat(theirs).containsText("Перша вкладка");
    second.locator("[data-choice=mine]").click();
    says(person, second, "shared.draft.saved");
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
    try (Visitor person = visitor(run, Language.UK, 390, Role.PARTICIPANT, "learn-reader")) {
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
      String slug = runningCourse(person, run);
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
    try (Visitor trainer = visitor(run, Language.UK, 1440, Role.TRAINER, "learn-uploader");
        Visitor person = visitor(run, Language.EN, 390, Role.PARTICIPANT, "learn-downloader")) {
      String slug = runningCourse(trainer, run);
      trainer.open(Route.MANAGE_LESSONS, slug);
      trainer.look("lessons");
      String lesson =
          first(trainer, run, Route.MANAGE_LESSONS.path(slug), "/manage/lessons/(\\d+)\"");
      trainer.open(Route.MANAGE_LESSON, lesson);
      trainer.look("lesson-edit");
      attach(trainer, "рахунок.pdf", Samples.program());
      shows(trainer, "shared.file.disguised", "рахунок.pdf");
      attach(trainer, "малюнок.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
      PlaywrightAssertions.assertThat(trainer.page().locator(".note.bad").first())
          .containsText("малюнок.svg");
      attach(trainer, "Пам’ятка.pdf", Samples.pdf());
      shows(trainer, "shared.file.taken.UNSCANNED", "Пам’ятка.pdf");
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

  private static void shows(Visitor visitor, String key, Object... args) {
    PlaywrightAssertions.assertThat(
            visitor.page().getByText(visitor.text(key, args)).locator("visible=true").first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(PATIENCE));
  }
}
