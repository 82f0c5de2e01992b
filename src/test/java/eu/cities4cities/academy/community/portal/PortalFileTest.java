package eu.cities4cities.academy.community.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.RefusedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PortalFileTest {
  private static PortalFile read(String text) {
    return PortalFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTableIsReadByItsTitlesInAnyOrder() {
    PortalFile file =
        read(
            "Посилання;Назва;Область;Код\n"
                + "https://cities4cities.eu/c/1;Решетилівська;Полтавська область;\n");
    assertThat(file.entries())
        .containsExactly(
            new PortalEntry(
                2, "", "Решетилівська", "Полтавська область", "https://cities4cities.eu/c/1"));
    assertThat(file.table().format()).isEqualTo("UTF-8");
  }

  @Test
  void wordPressIsReadWithItsEntitiesAndFields() {
    PortalFile file =
        read(
            """
            [{"id": 7, "link": "https://cities4cities.eu/community/a/",
              "title": {"rendered": "Камʼянолісівська &#8211; <b>громада</b> &amp; більше"},
              "acf": {"region": "Рівненська область", "katottg": "UA56"}}]""");
    assertThat(file.entries())
        .containsExactly(
            new PortalEntry(
                1,
                "UA56",
                "Камʼянолісівська – громада & більше",
                "Рівненська область",
                "https://cities4cities.eu/community/a/"));
  }

  @Test
  void aListInsideAnObjectIsFound() {
    assertThat(
            read("{\"items\": [{\"name\": {\"uk\": \"Київ\"}, \"url\": \"https://x\"}]}").entries())
        .extracting(PortalEntry::name)
        .containsExactly("Київ");
  }

  @Test
  void whatIsNoListIsRefused() {
    for (String text : new String[] {"[]", "{}", "[1, 2", "{\"a\": 1}"}) {
      assertThatThrownBy(() -> read(text))
          .as(text)
          .isInstanceOf(InvalidInputException.class)
          .hasMessage("community.portal.import.json");
    }
    assertThatThrownBy(() -> read("щось\nінше")).hasMessage("shared.table.noHeader");
  }

  @Test
  void onlyAddressesOfThePortalAreTaken() {
    for (String right :
        new String[] {"https://cities4cities.eu/a", "https://www.cities4cities.eu/b?c=d"}) {
      assertThat(new PortalEntry(1, "", "а", "", right).isOnPortal()).as(right).isTrue();
    }
    for (String wrong :
        new String[] {
          "",
          "http://cities4cities.eu/a",
          "https://cities4cities.eu.example/a",
          "https://example/cities4cities.eu/",
          "https://notcities4cities.eu/a",
          "javascript:alert(1)",
          "https://cities4cities.eu/" + "a".repeat(300)
        }) {
      assertThat(new PortalEntry(1, "", "а", "", wrong).isOnPortal()).as(wrong).isFalse();
    }
  }

  /** A stand-in for WordPress with two pages. */
  @Test
  void thePortalsOwnListIsReadPageAfterPage() throws IOException {
    HttpServer portal = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    portal.createContext(
        "/wp-json/wp/v2/communities",
        exchange -> {
          try (exchange) {
            boolean second = exchange.getRequestURI().getQuery().endsWith("&page=2");
            byte[] body =
                "[{\"title\": {\"rendered\": \"%s\"}, \"link\": \"https://cities4cities.eu/%s\"}]"
                    .formatted(second ? "Друга" : "Перша", second ? 2 : 1)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-WP-TotalPages", "2");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    portal.start();
    try {
      String base = "http://localhost:" + portal.getAddress().getPort();
      byte[] list = new PortalClient().read(URI.create(base + "/wp-json/wp/v2/communities"));
      assertThat(PortalFile.read(list).entries())
          .extracting(PortalEntry::name)
          .containsExactly("Перша", "Друга");
      assertThatThrownBy(() -> new PortalClient().read(URI.create(base + "/no-such-list")))
          .isInstanceOf(RefusedException.class)
          .hasMessage("community.portal.fetch.failed");
    } finally {
      portal.stop(0);
    }
  }
}
