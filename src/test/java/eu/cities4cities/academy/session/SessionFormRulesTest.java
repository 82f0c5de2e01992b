package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionFormRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

  @Test
  void anEndAfterMidnightIsOnTheNextDay() {
    SessionForm form = form("21:29", "00:49");

    assertThatCode(() -> SessionFormRules.check(form)).doesNotThrowAnyException();
    assertThat(form.startsAt()).isEqualTo(LocalDateTime.of(DAY, LocalTime.of(21, 29)));
    assertThat(form.endsAt()).isEqualTo(LocalDateTime.of(DAY.plusDays(1), LocalTime.of(0, 49)));
  }

  @ParameterizedTest
  @CsvSource({"10:00,11:15", "10:00,18:00", "23:00,00:00", "17:00,01:00"})
  void upToEightHoursAreASession(String from, String to) {
    assertThatCode(() -> SessionFormRules.check(form(from, to))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"10:00,09:00", "10:00,10:00", "10:00,18:01", "17:00,01:01"})
  void anythingLongerIsASlip(String from, String to) {
    assertThatThrownBy(() -> SessionFormRules.check(form(from, to)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("session.programme.order");
  }

  private static SessionForm form(String from, String to) {
    SessionForm form = new SessionForm();
    form.setTitleUk("Перше заняття");
    form.setTitleEn("The first session");
    form.setDay(DAY);
    form.setFrom(LocalTime.parse(from));
    form.setTo(LocalTime.parse(to));
    return form;
  }
}
