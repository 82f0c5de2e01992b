package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void onlyTheSamePasswordMatches() {
    String hash = passwords.hash("жовтий трамвай");
    assertThat(passwords.matches("жовтий трамвай", hash)).isTrue();
    assertThat(passwords.matches("Жовтий трамвай", hash)).isFalse();
    assertThat(passwords.matches(null, hash)).isFalse();
  }

  @Test
  void theHashNamesArgon2idAndItsParameters() {
    assertThat(passwords.hash("жовтий трамвай")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void equalPasswordsHaveDifferentHashes() {
    assertThat(passwords.hash("жовтий трамвай")).isNotEqualTo(passwords.hash("жовтий трамвай"));
  }

  @Test
  void aDecomposedLetterIsTheSamePassword() {
    assertThat(passwords.matches("и\u0306од і бром", passwords.hash("йод і бром"))).isTrue();
  }

  @Test
  void withoutAHashNothingMatches() {
    assertThat(passwords.matches("жовтий трамвай", null)).isFalse();
    assertThat(passwords.matches("", "")).isFalse();
  }
}
