package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DateWordsTest {
  private static final LocalDateTime TEN = LocalDateTime.parse("2026-09-18T10:00:00");
  private final DateWords uk = DateWords.in(Language.UK);
  private final DateWords en = DateWords.in(Language.EN);

  @Test
  void aDayIsWrittenInTheReadersLanguage() {
    assertThat(uk.day(TEN.toLocalDate())).isEqualTo("п\u02BCятниця, 18 вересня");
    assertThat(uk.dayAtStart(TEN.toLocalDate())).isEqualTo("П\u02BCятниця, 18 вересня");
    assertThat(uk.weekday(TEN.toLocalDate())).isEqualTo("П\u02BCятниця");
    assertThat(en.day(TEN.toLocalDate())).isEqualTo("Friday, 18 September");
  }

  @Test
  void aRunOfDaysNamesTheMonthOnce() {
    assertThat(uk.days(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 18)))
        .isEqualTo("14–18 вересня 2026");
    assertThat(en.days(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 2)))
        .isEqualTo("28 September – 2 October 2026");
  }

  @Test
  void elsewhereItIsAnotherHourAndPerhapsAnotherDay() {
    assertThat(uk.elsewhere(TEN, "Europe/Lisbon")).contains("08:00, Лісабон");
    assertThat(en.elsewhere(TEN, "America/Los_Angeles")).contains("00:00, Los Angeles");
    assertThat(en.elsewhere(TEN.withHour(9), "America/Los_Angeles"))
        .contains("Thursday, 17 September, 23:00, Los Angeles");
  }

  @Test
  void whereTheClockIsKyivsNothingIsAdded() {
    assertThat(uk.elsewhere(TEN, null)).isEmpty();
    assertThat(uk.elsewhere(TEN, "Europe/Kyiv")).isEmpty();
    assertThat(uk.elsewhere(TEN, "Europe/Bucharest")).isEmpty();
  }
}
