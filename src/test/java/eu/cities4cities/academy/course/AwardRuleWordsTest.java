package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AwardRuleWordsTest {
  private static final AwardRule USUAL = AwardRule.usual(4, 3, 60);
  private final AwardRuleWords words = new AwardRuleWords(new Texts());

  private static List<CourseDay> days(int... sessions) {
    return IntStream.range(0, sessions.length)
        .mapToObj(
            i ->
                new CourseDay(
                    LocalDate.of(2026, 9, 14 + i),
                    sessions[i],
                    LocalTime.of(10, 0),
                    LocalTime.of(16, 45)))
        .toList();
  }

  @Test
  void theUsualRuleReadsWellInUkrainian() {
    assertThat(words.full(Language.UK, USUAL, days(4, 4, 4, 4, 4)))
        .isEqualTo(
            "4 з 5 днів (день рахується, коли ви були на 3 з 4 занять) і тест від 60\u00A0%");
    assertThat(words.brief(Language.UK, USUAL, days(4, 4, 4, 4, 4)))
        .isEqualTo("4 з 5 днів і тест від 60\u00A0%");
  }

  @Test
  void theUsualRuleReadsWellInEnglish() {
    assertThat(words.full(Language.EN, USUAL, days(4, 4, 4, 4, 4)))
        .isEqualTo(
            "4 of 5 days (a day counts when you attend 3 of its 4 sessions)"
                + " and a quiz result of at least 60%");
  }

  @Test
  void noMoreIsAskedForThanTheCourseHas() {
    assertThat(words.brief(Language.UK, USUAL, days(4, 4, 2)))
        .isEqualTo("3 з 3 днів і тест від 60\u00A0%");
    assertThat(words.full(Language.UK, new AwardRule.Days(1, 3), days(2)))
        .isEqualTo("1 з 1 дня (день рахується, коли ви були на 2 з 2 занять)");
  }

  @Test
  void aCourseWithoutProgrammeNamesTheNumbersAlone() {
    assertThat(words.full(Language.UK, new AwardRule.Days(4, 3), List.of()))
        .isEqualTo("4 дні (день рахується, коли ви були щонайменше на 3 заняттях)");
    assertThat(words.brief(Language.EN, new AwardRule.Days(1, 1), List.of())).isEqualTo("1 day");
  }

  @Test
  void aChoiceInsideAWholeStandsInBrackets() {
    AwardRule rule =
        new AwardRule.AllOf(
            List.of(
                new AwardRule.AnyOf(List.of(new AwardRule.Sessions(15), new AwardRule.Minutes(80))),
                new AwardRule.Quiz(60)));
    assertThat(words.full(Language.UK, rule, days(4, 4, 4, 4, 4)))
        .isEqualTo("(15 з 20 занять або щонайменше 80\u00A0% часу занять) і тест від 60\u00A0%");
  }

  @Test
  void lessonsTasksAndApprovalReadWell() {
    AwardRule rule =
        new AwardRule.AllOf(
            List.of(new AwardRule.Lessons(80), new AwardRule.Tasks(2), new AwardRule.Approval()));
    assertThat(words.full(Language.UK, rule, List.of()))
        .isEqualTo("щонайменше 80\u00A0% уроків, 2 прийняті завдання і схвалення організатора");
    assertThat(words.full(Language.EN, new AwardRule.Lessons(100), List.of()))
        .isEqualTo("all lessons");
  }
}
