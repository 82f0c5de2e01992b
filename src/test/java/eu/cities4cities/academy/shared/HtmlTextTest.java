package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Ми поруч.</p><p>Приїздіть!</p> | Ми поруч.~~Приїздіть!",
        "<p>Один<br />два</p> | Один~два",
        "<ul><li>школа</li><li><p>лікарня</p></li></ul> | школа~~лікарня",
        "<ul><li>школа</li><li>лікарня</li></ul> | школа~лікарня",
        "<h2>Назва</h2>Текст <b>жирний</b>, <a href='x'>посилання</a>. | Назва~~Текст жирний, посилання.",
        "Камʼянка &#8211; громада &amp; більше&nbsp;&laquo;так&raquo; | Камʼянка – громада & більше «так»",
        "<p>до</p><script>alert('так')</script><style>p { }</style><p>після</p> | до~~після",
        "<!-- wp:paragraph --><p>Є</p><!-- /wp:paragraph --> | Є",
        "<div>перше</div><div>друге</div> | перше~друге",
        "<table><tr><td>площа</td><td>12</td></tr><tr><td>люди</td><td>3</td></tr></table> | площа 12~люди 3",
        "<p>не закрито <b>нічого | не закрито нічого",
        "5 < 6 & 7 > 4 | 5 < 6 & 7 > 4",
        "<p>&lt;b&gt; це тег</p> | <b> це тег"
      })
  void wordsStayAndMarkupGoes(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text.replace("~", "\n"));
  }

  @Test
  void linesOfPlainTextStayAndThoseOfHtmlAreItsTags() {
    assertThat(HtmlText.of("Перший\nдругий\r\n\r\nтретій")).isEqualTo("Перший\nдругий\n\nтретій");
    assertThat(HtmlText.of("<p>Перший\nдругий</p>")).isEqualTo("Перший другий");
    assertThat(HtmlText.of(null)).isEmpty();
    assertThat(HtmlText.of("<p>&nbsp;</p>")).isEmpty();
    assertThat(HtmlText.line("<h1>Одна</h1><p>назва</p>")).isEqualTo("Одна назва");
  }

  /** Whatever paragraphs are written with whatever marks around their words, they are read back. */
  @Property(tries = 300)
  void paragraphsOfWordsAreReadBack(
      @ForAll("paragraphs") List<List<String>> paragraphs, @ForAll Random random) {
    StringBuilder html = new StringBuilder();
    for (List<String> words : paragraphs) {
      html.append("<p class=\"wp\">");
      for (String word : words) {
        String mark = List.of("b", "em", "span", "strong").get(random.nextInt(4));
        html.append(random.nextBoolean() ? "\n" : " ")
            .append(
                random.nextBoolean()
                    ? "<%s>%s</%s>".formatted(mark, coded(word), mark)
                    : coded(word));
      }
      html.append("</p>").append(random.nextBoolean() ? "\n\n" : "<!-- / -->");
    }
    assertThat(HtmlText.of(html.toString()))
        .isEqualTo(
            paragraphs.stream()
                .map(words -> String.join(" ", words))
                .collect(Collectors.joining("\n\n")));
  }

  /** Anything at all is read; what was read once says the same when it is read as plain lines. */
  @Property(tries = 500)
  void anythingIsReadAndNoTagIsLeft(@ForAll("junk") String junk) {
    String text = HtmlText.of(junk);
    assertThat(text).isEqualTo(text.strip()).doesNotContain("<p>", "</p>", "<br>", "\r", "\n\n\n");
    assertThat(HtmlText.line(junk)).doesNotContain("\n");
  }

  @Provide
  Arbitrary<List<List<String>>> paragraphs() {
    return Arbitraries.strings()
        .withChars("абвіїєґ’&<>\"")
        .ofMinLength(1)
        .ofMaxLength(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<br>",
            "<br/>",
            "<li>",
            "</ul>",
            "<script>",
            "</script>",
            "<",
            ">",
            "&",
            "\n",
            "\r\n",
            " ",
            "слово",
            "&nbsp;",
            "&#8211;",
            "<!--",
            "-->",
            "\"",
            "=",
            "<p",
            "<a href=")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static String coded(String word) {
    return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
