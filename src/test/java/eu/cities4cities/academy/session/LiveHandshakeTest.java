package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveHandshakeTest {
  private static final String OURS = "https://academy.example.org";

  @Test
  void onlyOurOwnPagesConnect() {
    assertThat(LiveHandshake.isOurs("https://academy.example.org", OURS)).isTrue();
    assertThat(LiveHandshake.isOurs("https://academy.example.org:443", OURS)).isTrue();
    assertThat(LiveHandshake.isOurs("http://localhost:8080", "http://localhost:8080/")).isTrue();
  }

  @Test
  void nobodyElsesDo() {
    assertThat(LiveHandshake.isOurs("http://academy.example.org", OURS)).isFalse();
    assertThat(LiveHandshake.isOurs("https://academy.example.org.evil.example", OURS)).isFalse();
    assertThat(LiveHandshake.isOurs("https://academy.example.org:8443", OURS)).isFalse();
    assertThat(LiveHandshake.isOurs("null", OURS)).isFalse();
    assertThat(LiveHandshake.isOurs(null, OURS)).isFalse();
    assertThat(LiveHandshake.isOurs("", OURS)).isFalse();
  }
}
