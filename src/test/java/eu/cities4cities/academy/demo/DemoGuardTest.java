package eu.cities4cities.academy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1:9000",
        "https://localhost",
        "http://[::1]:8080"
      })
  void runsAtLocalAddresses(String address) {
    assertThat(DemoGuard.refusal(address, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://academy.cities4cities.eu",
        "http://localhost.example.org",
        "http://192.168.0.5:8080",
        "http://127.0.0.1.nip.io",
        "localhost:8080"
      })
  void refusesAnyOtherAddressAndSaysWhatToDo(String address) {
    assertThat(DemoGuard.refusal(address, false))
        .hasValueSatisfying(reason -> assertThat(reason).contains(address, "ACADEMY_DEMO=false"));
  }

  @Test
  void refusesADatabaseThatSomebodyElseUses() {
    assertThat(DemoGuard.refusal("http://localhost:8080", true))
        .hasValueSatisfying(reason -> assertThat(reason).contains("ACADEMY_DB_URL"));
  }
}
