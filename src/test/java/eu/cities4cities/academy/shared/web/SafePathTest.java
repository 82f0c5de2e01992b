package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafePathTest {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/en, /en",
    "/my/profile, /my/profile",
    "/courses/community-profile, /courses/community-profile",
    "/en/courses/community-profile?utm=1#top, /en/courses/community-profile",
    "/confirm/Zk3xW-q8_secret, /confirm/…",
    "/en/login/link/Zk3xW-q8_secret, /en/login/link/…",
    "/email/undo/Zk3xW-q8_secret, /email/undo/…",
    "/reset/Zk3xW-q8_secret, /reset/…",
    "/quiz/Zk3xW-q8_secret/result, /quiz/…/result",
    "/calendar/Zk3xW-q8_secret.ics, /calendar/…",
    "/no-such-page, /no-such-page",
    "https://elsewhere.example/, /",
    "//elsewhere.example/, /"
  })
  void whatOpensSomethingIsLeftOut(String address, String told) {
    assertThat(SafePath.of(address)).isEqualTo(told);
  }
}
