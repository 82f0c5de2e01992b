package eu.cities4cities.academy.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormulaTextTest {
  private static final String HALF = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>";

  @Test
  void aFormulaStaysAndItsNeighboursAreEscaped() {
    assertThat(FormulaText.html("a < b & " + HALF + " > 'c'"))
        .isEqualTo("a &lt; b &amp; " + HALF + " &gt; &#39;c&#39;");
    assertThat(FormulaText.plain("Скільки " + HALF + "?")).isEqualTo("Скільки 1/2?");
    assertThat(FormulaText.hasFormula(HALF)).isTrue();
  }

  @Test
  void inALineAFormulaStillSaysWhatItIs() {
    assertThat(plain("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>"))
        .isEqualTo("(a+b)/2");
    assertThat(plain("<msup><mi>x</mi><mn>2</mn></msup><mo>&lt;</mo><msqrt><mn>2</mn></msqrt>"))
        .isEqualTo("x^2<√2");
    assertThat(plain("<mroot><mi>x</mi><mn>3</mn></mroot><mo>&#177;</mo><mo>&times;</mo>"))
        .isEqualTo("√[3]x±×");
    assertThat(plain("<mn>5</mn><mtext>км</mtext><mspace/><msub><mi>v</mi><mn>0</mn></msub>"))
        .isEqualTo("5 км v_0");
  }

  @Test
  void tagsThatDoNotFitLeaveTheSigns() {
    assertThat(plain("<mfrac><mn>1</mn></mfrac></mi><mi>x")).isEqualTo("1x");
  }

  private static String plain(String inner) {
    return FormulaText.plain("<math>" + inner + "</math>");
  }

  @Test
  void knownAttributesAndEntitiesStay() {
    assertThat(
            FormulaText.html(
                "<math display='block' onclick=\"x()\"><mo>&times;</mo><mspace/></math>"))
        .isEqualTo("<math display=\"block\"><mo>&times;</mo><mspace></mspace></math>");
  }

  @Test
  void whatIsNoFormulaIsShownAsTyped() {
    for (String bad :
        new String[] {
          "<math><script>alert(1)</script></math>",
          "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
          "<math><annotation-xml encoding=\"text/html\"><a href=\"x\">y</a></annotation-xml></math>",
          "<math><maction actiontype=\"statusline\"><mi>x</mi></maction></math>",
          "<math><mi>x</math></mi>",
          "<math href=\"javascript:alert(1)\"><mi>x</mi></math"
        }) {
      assertThat(FormulaText.html(bad)).doesNotContain("<script", "<img", "<a ", "<maction", "<mi");
    }
    assertThat(FormulaText.html("<math href=\"javascript:x\"><mi>y</mi></math>"))
        .isEqualTo("<math><mi>y</mi></math>");
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.of(
            "<math>",
            "</math>",
            "<mi>",
            "</mi>",
            "<mi ",
            "onload=\"a\"",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<svg/onload=x>",
            "&lt;",
            "&#60;",
            "\"",
            "'",
            ">",
            "<",
            "x",
            "<mo stretchy=\"true\">",
            "</mo>")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  /** What opens a tag is one of our elements with our attributes, and nothing else. */
  @Property
  void nothingButKnownTagsComesOut(@ForAll("nasty") String text) {
    String html = FormulaText.html(text);
    String rest = html.replaceAll("</?(?:math|mi|mo)(?: stretchy=\"true\")?>", "");
    assertThat(rest).doesNotContain("<", "\"");
  }
}
