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
import java.util.Map;
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
                2,
                "",
                "Решетилівська",
                "Полтавська область",
                "https://cities4cities.eu/c/1",
                Map.of()));
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
                "https://cities4cities.eu/community/a/",
                Map.of()));
  }

  @Test
  void textsOfATableAreFieldsOfTheFormInTheLanguageOfTheirTitleOrLetters() {
    PortalFile file =
        read(
            """
            Назва,Посилання,Чому ми,Why us (EN),Сильні сторони,Project,Населення,Слоган
            Тиха,https://x,"Ми поруч.

            Приїздіть!",Close to you,"• Сад: сто яблунь
            • Річка","New school
            For 300 pupils",12 300,інше
            """);
    assertThat(file.entries().get(0).texts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "whyUk", "Ми поруч.\n\nПриїздіть!",
                "whyEn", "Close to you",
                "strength0TitleUk", "Сад",
                "strength0TextUk", "сто яблунь",
                "strength1TitleUk", "Річка",
                "projectTitleEn", "New school",
                "projectGoalEn", "For 300 pupils",
                "population", "12 300"));
  }

  @Test
  void textsOfWordPressLoseTheirHtmlAndKeepTheirParagraphs() {
    PortalFile file =
        read(
            """
            [{"link": "https://x", "title": {"rendered": "Тиха"},
              "content": {"rendered": "<p>We are &#8220;near&#8221;.</p>\\n<p>Do<br>come!</p>"},
              "excerpt": {"rendered": "<p>We are near [&hellip;]</p>"},
              "acf": {"slogan": {"uk": "Тихо", "en": "Quiet"}, "population": 12300,
                "strengths": [{"title": "Garden", "text": "A hundred trees"}, "River"],
                "why_uk": "Бо ми поруч"}}]""");
    assertThat(file.entries().get(0).texts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "promiseUk", "Тихо",
                "promiseEn", "Quiet",
                "whyUk", "Бо ми поруч",
                "whyEn", "We are “near”.\n\nDo\ncome!",
                "population", "12300",
                "strength0TitleEn", "Garden",
                "strength0TextEn", "A hundred trees",
                "strength1TitleEn", "River"));
  }

  @Test
  void strengthsBeyondTheRowsOfTheFormStayWithTheLast() {
    PortalFile file =
        read("Назва;Посилання;Сильні сторони\nТиха;https://x;\"а\nб\nв\nг\nґ\nд\nе\nє\"");
    assertThat(file.entries().get(0).texts())
        .hasSize(7)
        .containsEntry("strength5TitleUk", "д")
        .containsEntry("strength5TextUk", "е\nє");
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
