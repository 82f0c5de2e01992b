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
import java.util.Set;
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
            Set.of("localhost:" + portal.getAddress().getPort(), "cities4cities.eu"), "Academy");
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
    assertThat(ask("/renamed", null).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(asked).as("redirects are not followed").hasSize(3);
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
    assertThat(ask("/forbidden", null).outcome()).isEqualTo(Outcome.LATER);
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
      assertThat(probe.knows(url)).as(url).isFalse();
      assertThat(probe.ask(new Question(url, null, null)).outcome()).isEqualTo(Outcome.FAILS);
    }
    assertThat(probe.knows("https://cities4cities.eu/community/x")).isTrue();
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
          case "/gone" -> 404;
          case "/forbidden" -> 403;
          case "/busy" -> 429;
          case "/down" -> 503;
          case "/renamed", "/elsewhere" -> 301;
          default -> 500;
        };
    exchange.getResponseHeaders().set("ETag", "\"one\"");
    if (path.equals("/busy")) {
      exchange.getResponseHeaders().set("Retry-After", "120");
    } else if (path.equals("/renamed")) {
      exchange.getResponseHeaders().set("Location", "/good");
    } else if (path.equals("/elsewhere")) {
      exchange.getResponseHeaders().set("Location", "https://evil.example/");
    }
    byte[] body = status == 200 ? "A page".getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
