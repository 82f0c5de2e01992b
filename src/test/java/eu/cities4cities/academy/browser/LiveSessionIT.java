package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.session.StrictCalendar;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.Samples;
import eu.cities4cities.academy.shared.web.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A live session from both sides: what the host does is before everybody at once, with a connection
 * or without one; and the timetable in people's calendars.
 */
@ExtendWith(DemoRun.Shared.class)
class LiveSessionIT {
  private static final double PATIENCE = 60_000;
  private static final String BACKUP = "https://backup.example.org/room";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  private Visitor visitor(Browser browser, DemoRun run, Role role, int width, String who) {
    Visitor visitor = new Visitor(browser, run.address(), Language.UK, width, 900, who, faults);
    visitor.signIn(accounts.email(role), accounts.password());
    return visitor;
  }

  private static LocatorAssertions soon(Locator locator) {
    return assertThat(locator);
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  /** The session that is on in the sample course. */
  private static String session(Visitor participant) {
    participant.open(Route.MY);
    return found(participant.page().content(), "name=\"session\" value=\"(\\d+)\"");
  }

  private static byte[] slides(int pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(new PDRectangle(960, 540 + i)));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void whatTheHostDoesIsBeforeEverybodyAtOnce(DemoRun run) throws IOException {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor person = visitor(browser, run, Role.PARTICIPANT, 390, "live-person");
          Visitor host = visitor(browser, run, Role.ORGANIZER, 1440, "live-host")) {
        String session = session(person);
        person.open(Route.SESSION, session);
        String title = person.page().locator("h1").innerText();
        person.page().locator("[data-live][data-link=open]").waitFor();
        person.page().evaluate("window.stayed = true");

        String slug = found(person.page().content(), "/courses/([\\w-]+)\"");
        host.open(Route.MANAGE_SESSIONS, slug);
        Page programme = host.page();
        Locator line =
            programme.locator("li").filter(new Locator.FilterOptions().setHasText(title)).first();
        press(line, host.text("session.programme.edit"));
        programme.getByLabel(host.text("session.programme.backup")).fill(BACKUP);
        press(programme.locator("body"), host.text("shared.save"));
        soon(programme.getByText(host.text("session.programme.saved"))).isVisible(patiently());
        press(line, host.text("session.host.backupOn"));
        soon(programme.getByText(host.text("session.host.backupIsOn"))).isVisible(patiently());
        soon(person.page().getByText(person.text("session.view.backup"))).isVisible(patiently());
        person.look("backup");

        press(line, host.text("session.host.pause"));
        soon(person.page().locator("[data-live-badge]"))
            .hasText(
                person.text("SessionState.PAUSED"),
                new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(person.page().evaluate("window.stayed"))
            .as("the page was not loaded anew")
            .isEqualTo(true);
        press(line, host.text("session.host.resume"));
        soon(programme.getByText(host.text("session.host.resumed"))).isVisible(patiently());
        press(line, host.text("session.host.backupOff"));
        soon(person.page().getByText(person.text("session.view.backup")))
            .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));

        followSlides(person, host, session);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void followSlides(Visitor person, Visitor host, String session)
      throws IOException {
    host.open(Route.MANAGE_SLIDES, session);
    host.page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("slides.pdf", "application/pdf", slides(3)));
    host.button("shared.file.attach").click();
    host.button("session.slides.begin").click();
    host.look("slides-of-the-host");
    // The page that the person has open shows the slides by itself.
    soon(person.page().getByText(person.text("session.slides.at", 1, 3)).first())
        .isVisible(patiently());
    person.page().locator("[data-live][data-link=open]").waitFor();
    person.look("slides");
    host.button("session.slides.on").click();
    soon(person.page().getByText(person.text("session.slides.at", 2, 3)).first())
        .isVisible(patiently());

    // Who turns back by themselves is not carried off; who asks is taken to the speaker again.
    person.page().locator("[data-slide-back]").click();
    host.button("session.slides.on").click();
    soon(person.page().locator("[data-slide-follow]")).isVisible(patiently());
    soon(person.page().getByText(person.text("session.slides.at", 1, 3)).first()).isVisible();
    person.page().locator("[data-slide-follow]").click();
    soon(person.page().getByText(person.text("session.slides.at", 3, 3)).first()).isVisible();
  }

  private static void press(Locator within, String words) {
    within
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true))
        .first()
        .click();
  }

  @Test
  void aPageWithoutAConnectionHearsOfItByAsking(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor person = visitor(browser, run, Role.PARTICIPANT, 390, "asking-person");
          Visitor host = visitor(browser, run, Role.ORGANIZER, 1440, "asking-host")) {
        String session = session(person);
        person.page().addInitScript("delete window.WebSocket");
        person.open(Route.SESSION, session);
        String title = person.page().locator("h1").innerText();
        String slug = found(person.page().content(), "/courses/([\\w-]+)\"");
        host.open(Route.MANAGE_SESSIONS, slug);
        Locator line =
            host.page().locator("li").filter(new Locator.FilterOptions().setHasText(title)).first();
        press(line, host.text("session.host.pause"));
        soon(person.page().locator("[data-live-badge]"))
            .hasText(
                person.text("SessionState.PAUSED"),
                new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        press(line, host.text("session.host.resume"));
        soon(host.page().getByText(host.text("session.host.resumed"))).isVisible(patiently());
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aPageWhoseConnectionIsCutHearsByAskingUntilItHasOneAgain(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor person = visitor(browser, run, Role.PARTICIPANT, 390, "cut-person");
          Visitor host = visitor(browser, run, Role.ORGANIZER, 1440, "cut-host")) {
        String session = session(person);
        Gate gate = new Gate();
        person.page().routeWebSocket(Pattern.compile(".*/live/\\d+"), gate::pass);
        person.open(Route.SESSION, session);
        person.page().evaluate("window.stayed = true");
        Locator page = person.page().locator("[data-live]");
        assertThat(page).hasAttribute("data-link", "open", patientAttribute());
        String title = person.page().locator("h1").innerText();
        String slug = found(person.page().content(), "/courses/([\\w-]+)\"");
        host.open(Route.MANAGE_SESSIONS, slug);
        Locator line =
            host.page().locator("li").filter(new Locator.FilterOptions().setHasText(title)).first();

        gate.shut();
        assertThat(page).hasAttribute("data-link", "lost", patientAttribute());
        person.page().waitForCondition(() -> gate.refused >= 2);
        press(line, host.text("session.host.pause"));
        soon(person.page().locator("[data-live-badge]"))
            .hasText(
                person.text("SessionState.PAUSED"),
                new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(page).hasAttribute("data-link", "lost");
        assertThat(gate.refused).as("tried again and again, ever more seldom").isBetween(2, 9);

        gate.open();
        assertThat(page).hasAttribute("data-link", "open", patientAttribute());
        press(line, host.text("session.host.resume"));
        soon(person.page().locator("[data-live-badge]"))
            .hasText(
                person.text("SessionState.LIVE"),
                new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(person.page().evaluate("window.stayed"))
            .as("the page was not loaded anew")
            .isEqualTo(true);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static LocatorAssertions.HasAttributeOptions patientAttribute() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(2 * PATIENCE);
  }

  /** Stands between the page and the server: lets connections through, or cuts and refuses them. */
  private static final class Gate {
    private boolean shut;
    private int refused;
    private WebSocketRoute open;

    void pass(WebSocketRoute route) {
      if (shut) {
        refused++;
        route.close(new WebSocketRoute.CloseOptions().setCode(1011));
        return;
      }
      open = route;
      route.connectToServer();
    }

    void shut() {
      shut = true;
      open.close(new WebSocketRoute.CloseOptions().setCode(1011));
    }

    void open() {
      shut = false;
    }
  }

  @Test
  void aRecordingSentAsAFileIsPlayedInPartsByThoseWhoTakePart(DemoRun run) {
    byte[] film = Samples.film(40_000);
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor person = visitor(browser, run, Role.PARTICIPANT, 390, "film-person");
          Visitor host = visitor(browser, run, Role.ORGANIZER, 1440, "film-host")) {
        String session = session(person);
        host.open(Route.MANAGE_MATERIALS, session);
        Locator form = host.page().locator("form[id=recording]");
        form.locator("input[type=file]")
            .setInputFiles(new FilePayload("заняття.mp4", "video/mp4", film));
        press(form, host.text("shared.file.attach"));
        soon(host.page().getByText("заняття.mp4").first()).isVisible(patiently());
        host.look("recording-sent");

        person.open(Route.SESSION, session);
        Locator video = person.page().locator("#recording video");
        String address = run.address() + video.getAttribute("src");
        person.look("recording");
        APIResponse part =
            person
                .context()
                .request()
                .get(address, RequestOptions.create().setHeader("Range", "bytes=1000-1999"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers().get("content-range")).isEqualTo("bytes 1000-1999/" + film.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 1000, 2000));
        APIResponse stranger =
            driver
                .request()
                .newContext(new APIRequest.NewContextOptions())
                .get(address, RequestOptions.create().setMaxRedirects(0));
        assertThat(stranger.status()).isNotEqualTo(200).isNotEqualTo(206);

        host.open(Route.MANAGE_MATERIALS, session);
        host.page()
            .locator("form[id=recording]")
            .getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                    .setName(
                        host.text("shared.file.removeOf", host.text("session.recording.title"))))
            .click();
        soon(host.page().getByText(host.text("shared.file.removed")).first())
            .isVisible(patiently());
        person.page().reload();
        assertThat(video).hasCount(0);
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Notes with which code the server ends a connection. */
  private static final class Ending implements WebSocket.Listener {
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
      code.complete(statusCode);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      code.completeExceptionally(error);
    }
  }

  private static CompletableFuture<WebSocket> connect(
      DemoRun run, String session, String origin, String cookies, WebSocket.Listener listener) {
    WebSocket.Builder socket = HttpClient.newHttpClient().newWebSocketBuilder();
    if (!cookies.isEmpty()) {
      socket.header("Cookie", cookies);
    }
    return socket
        .header("Origin", origin)
        .buildAsync(
            URI.create(run.address().replaceFirst("^http", "ws") + "/live/" + session), listener);
  }

  @Test
  void nobodyIsToldWhoIsNotSignedInAndNoPageOfOthers(DemoRun run) throws Exception {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor person = visitor(browser, run, Role.PARTICIPANT, 390, "socket-person")) {
        String session = session(person);
        String cookies =
            person.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        Ending stranger = new Ending();
        connect(run, session, run.address(), "", stranger).get(1, TimeUnit.MINUTES);
        assertThat(stranger.code.get(1, TimeUnit.MINUTES)).isEqualTo(1008);

        CompletableFuture<WebSocket> foreign =
            connect(run, session, "https://evil.example", cookies, new Ending());
        assertThat(foreign)
            .failsWithin(Duration.ofMinutes(1))
            .withThrowableOfType(ExecutionException.class)
            .withCauseInstanceOf(WebSocketHandshakeException.class);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theTimetableStandsInPeoplesCalendarsWithoutAFault(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor person = visitor(browser, run, Role.PARTICIPANT, 390, "calendar-person")) {
        String session = session(person);
        person.open(Route.MY_CALENDAR);
        person.look("calendar");
        person.button("session.feed.make").click();
        String address = person.page().locator("#address").inputValue();
        person.look("calendar-followed");

        APIRequestContext program = driver.request().newContext(new APIRequest.NewContextOptions());
        APIResponse feed = program.get(address);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.headers().get("content-type")).startsWith("text/calendar");
        Calendar calendar = StrictCalendar.read(feed.text());
        assertThat(calendar.getComponents("VEVENT")).isNotEmpty();
        assertThat(feed.text()).contains("UID:session-" + session + "@");
        APIResponse again =
            program.get(
                address,
                RequestOptions.create().setHeader("If-None-Match", feed.headers().get("etag")));
        assertThat(again.status()).isEqualTo(304);

        APIResponse one =
            person.context().request().get(run.address() + "/sessions/" + session + ".ics");
        StrictCalendar.event(StrictCalendar.read(one.text()));

        person.page().locator("details.more summary").click();
        person.button("session.feed.stop").click();
        person.button("session.feed.make").waitFor();
        assertThat(program.get(address).status()).isEqualTo(404);
      }
    }
    assertThat(faults).isEmpty();
  }
}
