package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.PasswordRules.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hromada-2026",
        "жовтий трамвай їде",
        "correct horse battery",
        "🌻🌻соняхи🌻🌻поле",
        "аааббвгґде"
      })
  void aLongPasswordOfAnySignsIsTaken(String password) {
    assertThat(PasswordRules.problemOf(password)).isEmpty();
  }

  @Test
  void lengthCountsSigns() {
    assertThat(PasswordRules.problemOf("абвгґдеєж")).contains(Problem.SHORT);
    assertThat(PasswordRules.problemOf(null)).contains(Problem.SHORT);
    assertThat(PasswordRules.problemOf("абвгґ".repeat(40))).isEmpty();
    assertThat(PasswordRules.problemOf("абвгґ".repeat(40) + "д")).contains(Problem.LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "Password123",
        "qwertyuiop",
        "йцукенгшщз",
        "ЙЦУКЕНГШЩЗ",
        "aaaaaaaaaa",
        "1212121212",
        "SlavaUkraini",
        "Україна2026",
        "0987654321",
        "слава україні"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertThat(PasswordRules.problemOf(password)).contains(Problem.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"olena.marchuk@rada.gov.ua", "olena.marchuk1", "Марченківська1", "marchenkivska2"})
  void onesOwnNameOrAddressIsRefused(String password) {
    assertThat(
            PasswordRules.problemOf(
                password, "olena.marchuk@rada.gov.ua", "Марченківська", "Marchenkivska", null))
        .contains(Problem.PERSONAL);
  }

  @Test
  void aNameInALongPasswordIsFine() {
    assertThat(PasswordRules.problemOf("Марченко їде жовтим трамваєм", "Марченко")).isEmpty();
  }
}
