package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  void everyMonthIsShortenedToThreeLetters() {
    assertThat(months(Language.UK))
        .containsExactly(
            "1 січ", "1 лют", "1 бер", "1 кві", "1 тра", "1 чер", "1 лип", "1 сер", "1 вер",
            "1 жов", "1 лис", "1 гру");
    assertThat(months(Language.EN)).contains("1 Jan", "1 Jun", "1 Sep").hasSize(12);
  }

  @Test
  void daysOfOneMonthNameItOnce() {
    Times times = times(Language.UK);
    assertThat(times.shortDays(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 18)))
        .isEqualTo("14–18\u00A0вер");
    assertThat(times.shortDays(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 2)))
        .isEqualTo("28\u00A0вер – 2\u00A0жов");
  }

  @Test
  void aRunOverTheTurnOfTheYearNamesBothYears() {
    Times times = times(Language.UK);
    assertThat(times.years(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 18))).isEqualTo("2026");
    assertThat(times.years(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)))
        .isEqualTo("2026–2027");
  }

  private static List<String> months(Language language) {
    return Arrays.stream(Month.values())
        .map(month -> LocalDate.of(2026, month, 1))
        .map(day -> times(language).shortDays(day, day).replace('\u00A0', ' '))
        .toList();
  }

  private static Times times(Language language) {
    Caller caller = new Caller();
    caller.speak(language);
    return new Times(caller);
  }
}
