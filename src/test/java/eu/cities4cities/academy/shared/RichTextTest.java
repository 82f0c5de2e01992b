package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  @Test
  void keepsWhatATextNeeds() {
    String text =
        "<h2>Крок 1</h2><p>Напишіть <strong>першого</strong> листа.</p>"
            + "<ul><li>кому</li><li>про що</li></ul>";
    assertThat(RichText.clean(text)).isEqualTo(text);
  }

  @Test
  void linksLeadOutWithoutTellingWhereFrom() {
    assertThat(RichText.clean("<a href=\"https://example.org/a\">тут</a>"))
        .contains("href=\"https://example.org/a\"")
        .contains("nofollow")
        .contains("noopener");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=\"alert(1)\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt&#58;alert(1)\">x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<iframe src=\"https://example.org\"></iframe>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<style>*{display:none}</style>",
        "<form action=\"/login\"><input name=password></form>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
            + " onerror=alert(1)&gt;\">"
      })
  void nothingThatRunsIsKept(String hostile) {
    assertThat(RichText.clean(hostile).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("<iframe")
        .doesNotContain("<style")
        .doesNotContain("<form")
        .doesNotContain("<svg")
        .doesNotContain("style=")
        .doesNotContain("onclick")
        .doesNotContain("javascript:");
  }

  @Test
  void blankTextIsEmpty() {
    assertThat(RichText.clean("<p><br></p><p>&nbsp;</p>")).isEmpty();
    assertThat(RichText.clean(null)).isEmpty();
  }

  @Property(tries = 300)
  void whatIsCleanStaysAsItIs(@ForAll String any) {
    String once = RichText.clean("<p>" + any + "</p>");
    assertThat(RichText.clean(once)).isEqualTo(once);
  }
}
