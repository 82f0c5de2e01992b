package eu.cities4cities.academy.course.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
  @Test
  void namesStylesAndNotesAreLeftAside() {
    String vtt =
        "\uFEFFWEBVTT Заняття 1\r\nKind: captions\r\n\r\nNOTE від тренерки\r\n\r\nSTYLE\r\n"
            + "::cue { color: red }\r\n\r\n1\r\n00:01.000 --> 00:04.500 align:start\r\n"
            + "<v Олена>Доброго дня,</v>\r\nколеги &amp; друзі\r\n\r\n"
            + "01:00:00.000 --> 01:00:01.000\r\nКінець";
    assertThat(Captions.read(vtt))
        .containsExactly(
            new Cue(1000, 4500, "Доброго дня, колеги & друзі"),
            new Cue(3_600_000, 3_601_000, "Кінець"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1\\n00:00:01,000 --> 00:00:02,000\\nSubRip|course.captions.noHeader",
        "WEBVTT\\n\\n|course.captions.empty",
        "WEBVTT\\n\\n00:01,000 --> 00:02.000\\nкома|course.captions.timing",
        "WEBVTT\\n\\nце не час\\nзовсім|course.captions.timing",
        "WEBVTT\\n\\n00:05.000 --> 00:02.000\\nназад|course.captions.backwards",
        "WEBVTT\\n\\n00:05.000 --> 00:06.000\\nдва\\n\\n00:01.000 --> 00:02.000\\nодин|course.captions.order"
      })
  void whatIsWrongIsSaidWithItsPlace(String vtt, String key) {
    assertThatThrownBy(() -> Captions.read(vtt.replace("\\n", "\n")))
        .isInstanceOf(CaptionsRefusedException.class)
        .extracting(refused -> ((CaptionsRefusedException) refused).key())
        .isEqualTo(key);
  }

  @Test
  void marksInTheWordsDoNotBecomeMarkup() {
    String kept = Captions.write(List.of(new Cue(0, 1000, "<script>alert(1)</script> & ще")));
    assertThat(kept).doesNotContain("<script>").contains("&lt;script&gt;");
    assertThat(Captions.read(kept).get(0).said()).isEqualTo("<script>alert(1)</script> & ще");
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadTheSame(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 500_000) Integer> gaps,
      @ForAll @AlphaChars @StringLength(min = 1, max = 60) String words) {
    List<Cue> cues = new ArrayList<>();
    long at = 0;
    for (int gap : gaps) {
      cues.add(new Cue(at, at + gap, words));
      at += gap;
    }
    assertThat(Captions.read(Captions.write(cues))).isEqualTo(cues);
  }

  @Test
  void paragraphsEndWithASentenceAndLoseNothing() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      cues.add(new Cue(i * 2000L, i * 2000L + 1900, i % 5 == 4 ? "кінець." : "слово"));
    }
    List<Cue> paragraphs = Captions.paragraphs(cues);
    assertThat(paragraphs).hasSizeBetween(3, 6).allMatch(each -> each.said().endsWith("кінець."));
    assertThat(String.join(" ", paragraphs.stream().map(Cue::said).toList()))
        .isEqualTo(String.join(" ", cues.stream().map(Cue::said).toList()));
    assertThat(paragraphs.get(0).fromMs()).isZero();
  }

  @Test
  void aMomentIsSaidAsPlayersSayIt() {
    assertThat(new Cue(83_000, 84_000, "").clock()).isEqualTo("1:23");
    assertThat(new Cue(3_723_999, 3_724_000, "").clock()).isEqualTo("1:02:03");
  }
}
