package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SurveyResultsTest {
  private static SurveyQuestion question(long id, SurveyQuestionKind kind) {
    SurveyForm.Question form = new SurveyForm.Question(kind);
    form.setTextUk("Запитання " + id);
    form.setTextEn("Question " + id);
    form.setOptionsUk("Так\nНі");
    form.setOptionsEn("Yes\nNo");
    SurveyQuestion question = new SurveyQuestion(1, 0, form);
    try {
      Field field = SurveyQuestion.class.getDeclaredField("id");
      field.setAccessible(true);
      field.set(question, id);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return question;
  }

  private static List<SurveyResults.Given> numbers(long question, int... numbers) {
    List<SurveyResults.Given> given = new ArrayList<>();
    for (int number : numbers) {
      given.add(new SurveyResults.Given(question, number, null));
    }
    return given;
  }

  private static SurveyResults results(
      long answered, SurveyQuestion question, List<SurveyResults.Given> given) {
    return SurveyResults.of(20, answered, List.of(question), given, Language.EN);
  }

  @Test
  void aScaleHasAnAverageAndABarForEachPoint() {
    SurveyResults.Question scale =
        results(5, question(1, SurveyQuestionKind.SCALE), numbers(1, 5, 5, 5, 4, 4))
            .questions()
            .get(0);
    assertThat(scale.averageTenths()).isEqualTo(46);
    assertThat(scale.bars()).extracting(SurveyResults.Bar::count).containsExactly(0, 0, 0, 2, 3);
    assertThat(scale.bars().get(4).percent()).isEqualTo(60);
  }

  @Test
  void aChoiceIsCountedInTheReadersLanguage() {
    SurveyResults.Question choice =
        results(6, question(1, SurveyQuestionKind.CHOICE), numbers(1, 0, 0, 1, 1, 1, 1))
            .questions()
            .get(0);
    assertThat(choice.bars())
        .containsExactly(new SurveyResults.Bar("Yes", 2, 33), new SurveyResults.Bar("No", 4, 66));
    assertThat(choice.averageTenths()).isNull();
  }

  @Test
  void fourAnswersAreNotShown() {
    SurveyResults few = results(4, question(1, SurveyQuestionKind.SCALE), numbers(1, 1, 2, 3, 4));
    assertThat(few.questions()).isEmpty();
    assertThat(few.answered()).isEqualTo(4);
  }

  @Test
  void aQuestionThatFewAnsweredShowsNothing() {
    List<SurveyResults.Given> texts =
        List.of(new SurveyResults.Given(1, null, "Дякую"), new SurveyResults.Given(1, null, "Ще"));
    SurveyResults.Question question =
        results(9, question(1, SurveyQuestionKind.TEXT), texts).questions().get(0);
    assertThat(question.answers()).isEqualTo(2);
    assertThat(question.texts()).isEmpty();
  }

  @Test
  void textsStandInTheOrderOfTheAlphabetAndNotOfTheirWriters() {
    List<SurveyResults.Given> texts = new ArrayList<>();
    for (String text : List.of("е", "а", "д", "в", "б")) {
      texts.add(new SurveyResults.Given(1, null, text));
    }
    assertThat(results(5, question(1, SurveyQuestionKind.TEXT), texts).questions().get(0).texts())
        .containsExactly("а", "б", "в", "д", "е");
  }

  @Property
  void barsAddUpToTheAnswersAndTheAverageStaysOnTheScale(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 1, max = 5) Integer> points) {
    SurveyResults.Question scale =
        results(
                points.size(),
                question(1, SurveyQuestionKind.SCALE),
                numbers(1, points.stream().mapToInt(Integer::intValue).toArray()))
            .questions()
            .get(0);
    assertThat(scale.bars().stream().mapToInt(SurveyResults.Bar::count).sum())
        .isEqualTo(points.size());
    assertThat(scale.averageTenths()).isBetween(10, 50);
  }

  @Test
  void theFileHasALineForEachOptionAndNoFormula() throws IOException {
    List<SurveyResults.Given> texts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      texts.add(new SurveyResults.Given(1, null, "=1+" + i));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SurveyFiles(
            results(5, question(1, SurveyQuestionKind.TEXT), texts), new Texts(), Language.EN)
        .writeCsv(out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(6)
        .anyMatch(line -> line.contains("'=1+3"));
  }
}
