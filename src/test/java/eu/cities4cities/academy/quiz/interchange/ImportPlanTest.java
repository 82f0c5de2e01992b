package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.bank.Fingerprint;
import eu.cities4cities.academy.quiz.interchange.ImportPlan.State;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
  private static Reading gift(String text) {
    return QuestionFormat.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachQuestionOfTheFileIsAddedKnownOrLeftOut() {
    Reading reading =
        gift(
            "Чи є громада? {T}\n\nЩо це {=а {\n\nДе {=тут}\n\nчи є ГРОМАДА {F}\n\nКоли {=%50%тоді}");
    String known = Fingerprint.of(reading.questions().get(1).content());
    ImportPlan plan = ImportPlan.of(reading, Set.of(known));
    assertThat(plan.rows()).extracting(ImportPlan.Row::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(plan.rows())
        .extracting(ImportPlan.Row::state)
        .containsExactly(State.NEW, State.LEFT_OUT, State.KNOWN, State.KNOWN, State.LEFT_OUT);
    assertThat(plan.rows().get(1).remarks().get(0).kind()).isEqualTo(Remark.Kind.BRACES);
    assertThat(plan.rows().get(4).remarks().get(0).details()).containsExactly("NO_FULL_ANSWER");
    assertThat(plan.count(State.NEW)).isEqualTo(1);
  }

  @Test
  void aQuestionTooLongForTheBankIsLeftOut() {
    Reading reading = gift("ї".repeat(20_001) + " {T}\n\nЧи є громада? {T}");
    ImportPlan plan = ImportPlan.of(reading, Set.of());
    assertThat(plan.rows())
        .extracting(ImportPlan.Row::state)
        .containsExactly(State.LEFT_OUT, State.NEW);
    assertThat(plan.rows().get(0).remarks().get(0).details()).containsExactly("TOO_LONG");
  }

  @Test
  void aPictureWithoutWordsGetsThemProvisionally() {
    String png = Base64.getEncoder().encodeToString(AllKinds.png(20, 10));
    Reading reading =
        gift(
            "<quiz><question type=\"description\"><questiontext format=\"html\"><text>"
                + "Герб &lt;img src=\"@@PLUGINFILE@@/a.png\"&gt;</text>"
                + "<file name=\"a.png\" encoding=\"base64\">"
                + png
                + "</file>"
                + "</questiontext></question></quiz>");
    ImportPlan.Row row = ImportPlan.of(reading, Set.of()).rows().get(0);
    assertThat(row.state()).isEqualTo(State.NEW);
    assertThat(row.remarks())
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.PICTURE_UNDESCRIBED);
    assertThat(row.question().content().pictures().get(0).alternative().isEmpty()).isFalse();
  }

  @Test
  void whatIsNoPictureStaysBehind() {
    String text =
        Base64.getEncoder().encodeToString("<svg onload=x>".getBytes(StandardCharsets.UTF_8));
    Reading reading =
        gift(
            "<quiz><question type=\"description\"><questiontext format=\"html\"><text>"
                + "Герб &lt;img src=\"@@PLUGINFILE@@/a.png\" alt=\"x\"&gt;</text>"
                + "<file name=\"a.png\" encoding=\"base64\">"
                + text
                + "</file>"
                + "</questiontext></question></quiz>");
    assertThat(reading.remarks())
        .containsExactly(Remark.of(1, "", Remark.Kind.NOT_CARRIED, "PICTURES"));
    assertThat(reading.questions().get(0).files()).isEmpty();
  }
}
