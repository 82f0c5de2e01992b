package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.cities4cities.academy.community.PortalProbe.Answer;
import eu.cities4cities.academy.community.PortalProbe.Outcome;
import eu.cities4cities.academy.community.PortalProbe.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal is asked politely and only where it is; a stand-in answers. */
class PortalProbeTest {
  private final List<String> asked = new ArrayList<>();
  private HttpServer portal;
  private String base;
  private PortalProbe probe;

  @BeforeEach
  void standIn() throws IOException {
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext("/", this::answer);
    portal.start();
    base = "http://localhost:" + portal.getAddress().getPort();
    probe =
        new PortalProbe(
            new PortalAddresses(
                List.of("localhost:" + portal.getAddress().getPort(), "cities4cities.eu")),
            "Academy");
  }

  @AfterEach
  void stop() {
    portal.stop(0);
  }

  @Test
  void aPageThatOpensWorksAndIsRememberedForTheNextTime() throws Exception {
    Answer first = ask("/good", null);
    assertThat(first.outcome()).isEqualTo(Outcome.WORKS);
    assertThat(first.etag()).isEqualTo("\"one\"");
    Answer second = ask("/good", first.etag());
    assertThat(second.outcome()).isEqualTo(Outcome.WORKS);
    assertThat(second.etag()).isEqualTo("\"one\"");
    assertThat(asked).containsExactly("/good null Academy", "/good \"one\" Academy");
  }

  @Test
  void aPageThatIsGoneFailsAndSoDoesOneThatLeadsElsewhere() throws Exception {
    assertThat(ask("/gone", null).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(ask("/elsewhere", null).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(ask("/nowhere", null).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(asked).as("nobody else is asked").hasSize(3);
  }

  @Test
  void whereAPageLeadsToIsLookedAtTooAndNotRemembered() throws Exception {
    Answer renamed = ask("/renamed", null);
    assertThat(renamed.outcome()).isEqualTo(Outcome.WORKS);
    assertThat(renamed.etag()).isNull();
    assertThat(ask("/renamed", "\"one\"").outcome()).isEqualTo(Outcome.WORKS);
    assertThat(asked).contains("/good null Academy").doesNotContain("/good \"one\" Academy");
    assertThat(ask("/renamed-twice", null).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(ask("/short", null).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(ask("/removed", null).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(ask("/moved-down", null).outcome()).isEqualTo(Outcome.LATER);
    assertThat(ask("/moved-away", null).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void aFrontPageInPlaceOfThePageFails() throws Exception {
    for (String path : List.of("/to-front", "/to-english-front", "/to-bare-host")) {
      assertThat(ask(path, null).outcome()).as(path).isEqualTo(Outcome.FAILS);
    }
  }

  @Test
  void whatLeadsInACircleOrTooFarFails() throws Exception {
    assertThat(ask("/loop", null).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(ask("/renamed-thrice", null).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(asked).as("two are followed each time").hasSize(6);
  }

  @Test
  void anAddressInUkrainianLettersIsAskedForAsBrowsersDo() throws Exception {
    assertThat(ask("/громада", null).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(asked).containsExactly("/громада null Academy");
  }

  @Test
  void aPortalThatAsksToWaitIsLeftAlone() throws Exception {
    Answer busy = ask("/busy", "\"one\"");
    assertThat(busy.outcome()).isEqualTo(Outcome.LATER);
    assertThat(busy.pause()).isEqualTo(Duration.ofSeconds(120));
    assertThat(busy.etag()).isEqualTo("\"one\"");
    assertThat(ask("/down", null).pause()).isEqualTo(Duration.ofDays(1));
  }

  /** Coordinators are not told that their link is broken when it is the portal that is. */
  @Test
  void aPortalInTroubleSaysNothingAboutAnAddress() throws Exception {
    assertThat(ask("/broken", null).outcome()).isEqualTo(Outcome.LATER);
  }

  @Test
  void aPageThatThePortalDoesNotShowIsToldApartFromOneThatIsGone() throws Exception {
    assertThat(ask("/forbidden", null).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(ask("/forbidden", null).pause()).isEqualTo(Duration.ofDays(1));
    assertThat(ask("/private", null).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void nobodyElseIsAsked() throws Exception {
    for (String url :
        List.of(
            "https://evil.example/",
            "http://cities4cities.eu/plain",
            "https://cities4cities.eu@evil.example/",
            "https://user@cities4cities.eu/",
            "https://cities4cities.eu:8443/",
            "http://localhost:1/",
            "file:///etc/passwd",
            "nonsense of words")) {
      Answer answer = probe.ask(new Question(url, "\"one\"", null));
      assertThat(answer.outcome()).as(url).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aPortalThatDoesNotAnswerIsAskedAgainInAnHour() throws Exception {
    portal.stop(0);
    Answer none = ask("/good", "\"one\"");
    assertThat(none.outcome()).isEqualTo(Outcome.LATER);
    assertThat(none.pause()).isEqualTo(Duration.ofHours(1));
    assertThat(none.etag()).isEqualTo("\"one\"");
  }

  private Answer ask(String path, String etag) throws InterruptedException {
    return probe.ask(new Question(base + path, etag, null));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    asked.add(path + " " + known + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
    int status =
        switch (path) {
          case "/good" -> known == null ? 200 : 304;
          case "/", "/en/", "/громада" -> 200;
          case "/gone" -> 404;
          case "/forbidden" -> 403;
          case "/private" -> 401;
          case "/busy" -> 429;
          case "/down" -> 503;
          case "/nowhere" -> 301;
          default -> target(path) == null ? 500 : 301;
        };
    exchange.getResponseHeaders().set("ETag", "\"one\"");
    if (path.equals("/busy")) {
      exchange.getResponseHeaders().set("Retry-After", "120");
    } else if (target(path) != null) {
      exchange.getResponseHeaders().set("Location", target(path));
    }
    byte[] body = status == 200 ? "A page".getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Where a path leads on to, or null. */
  private String target(String path) {
    return Map.ofEntries(
            Map.entry("/renamed", "/good"),
            Map.entry("/renamed-twice", base + "/renamed"),
            Map.entry("/renamed-thrice", "/renamed-twice"),
            Map.entry("/short", "/?p=17"),
            Map.entry("/removed", "/gone"),
            Map.entry("/moved-down", "/down"),
            Map.entry("/moved-away", "/elsewhere"),
            Map.entry("/elsewhere", "https://evil.example/"),
            Map.entry("/to-front", "/"),
            Map.entry("/to-english-front", "/en/"),
            Map.entry("/to-bare-host", base),
            Map.entry("/loop", "/loop-back"),
            Map.entry("/loop-back", "/loop"))
        .get(path);
  }
}
