package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A session is sent to a meeting server that the Academy frames: staff chooses it, a participant
 * comes in, the frame shows the room with a token of theirs, and being there is recorded.
 */
@ExtendWith(DemoRun.Shared.class)
class MeetingRoomIT {
  private static final String ROOM =
      """
      <!DOCTYPE html><html lang="en"><head><title>Room</title></head>
      <body><main><h1>A meeting room</h1></main></body></html>""";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();
  private final AtomicReference<String> entered = new AtomicReference<>("");

  @Test
  void beingInAFramedMeetingIsRecorded(DemoRun run) throws IOException {
    assumeTrue(run.meetingPort() > 0, "the run was started elsewhere");
    HttpServer server = meetingServer(run.meetingPort());
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor organizer =
            new Visitor(browser, run.address(), Language.UK, 1440, 900, "organizer", faults);
        Visitor participant =
            new Visitor(browser, run.address(), Language.UK, 390, 844, "participant", faults)) {
      participant.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      String session = liveSession(participant);

      choose(organizer, session, "MeetingKind.JITSI");
      organizer.look("meeting-manage");
      try {
        participant.open(Route.SESSION, session);
        Page room =
            participant
                .page()
                .waitForPopup(() -> participant.button("attendance.join.button").first().click());
        room.getByText(participant.text("session.meeting.counted")).waitFor();

        assertThat(room.url()).endsWith("/sessions/" + session + "/meeting");
        assertThat(room.locator("iframe.meeting-frame").count()).isEqualTo(1);
        assertThat(entered.get()).matches("/c4c-[a-z0-9-]+\\?jwt=[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        room.close();
      } finally {
        // Other tests of this run meet where the demonstration does.
        choose(organizer, session, "MeetingKind.LINK");
      }
    } finally {
      server.stop(0);
    }
    assertThat(faults).isEmpty();
  }

  private static void choose(Visitor organizer, String session, String kind) {
    organizer.open(Route.MANAGE_MEETING, session);
    Page page = organizer.page();
    page.getByLabel(organizer.text(kind), new Page.GetByLabelOptions().setExact(true)).check();
    organizer.button("shared.save").click();
    Locator said = page.locator(".note.good");
    said.first().waitFor();
    assertThat(said.first().innerText()).isEqualTo(organizer.text("session.meeting.chosen", 1));
  }

  private static String liveSession(Visitor participant) {
    participant.open(Route.MY);
    Matcher session = Pattern.compile("/sessions/(\\d+)\"").matcher(participant.page().content());
    assertThat(session.find()).isTrue();
    return session.group(1);
  }

  private HttpServer meetingServer(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().startsWith("/c4c-")) {
            entered.set(exchange.getRequestURI().toString());
          }
          byte[] body = ROOM.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
