package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from lists and forms is what can be looked at. */
class PortalAddressesTest {
  private final PortalAddresses portal =
      new PortalAddresses(List.of("cities4cities.eu", "www.cities4cities.eu", "localhost:8181"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cities4cities.eu/a",
        "https://www.cities4cities.eu/b?c=d",
        "https://WWW.Cities4Cities.eu/b",
        "https://cities4cities.eu/громада/решетилівська",
        "http://localhost:8181/a"
      })
  void addressesOnItsHostsAreThePortals(String address) {
    assertThat(portal.contain(address)).isTrue();
    assertThat(portal.find(address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cities4cities.eu/a",
        "http://cities4cities.eu/plain",
        "https://en.cities4cities.eu/a",
        "https://cities4cities.eu.example/a",
        "https://example/cities4cities.eu/",
        "https://notcities4cities.eu/a",
        "https://cities4cities.eu@evil.example/",
        "https://user@cities4cities.eu/",
        "https://cities4cities.eu:8443/",
        "https://cities4cities.eu/two words",
        "http://localhost:1/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "nonsense of words"
      })
  void othersAreNot(String address) {
    assertThat(portal.contain(address)).isFalse();
    assertThat(portal.find(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cities4cities.eu/a",
        "https://cities4cities.eu:443/a",
        "https://cities4cities.eu:443?b",
        "https://cities4cities.eu/a"
      })
  void aPageThatLeadsOnMayNameThePlainAddress(String target) {
    assertThat(portal.findTarget(target).orElseThrow().toString())
        .startsWith("https://cities4cities.eu");
    assertThat(portal.findTarget(target).orElseThrow().getPort()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/a",
        "https://cities4cities.eu:8443/a",
        "https://evil.example:443/a",
        "http://cities4cities.eu@evil.example:443/",
        "http://127.0.0.1/"
      })
  void noPageLeadsElsewhere(String target) {
    assertThat(portal.findTarget(target)).isEmpty();
  }

  @Test
  void oneThatIsLongerThanALinkMayBeIsNotTaken() {
    String longest = "https://cities4cities.eu/" + "a".repeat(275);
    assertThat(portal.contain(longest)).isTrue();
    assertThat(portal.contain(longest + "a")).isFalse();
  }

  @Test
  void whereThereIsNoPortalNoAddressIsOnIt() {
    assertThat(new PortalAddresses(List.of()).contain("https://cities4cities.eu/a")).isFalse();
  }
}
