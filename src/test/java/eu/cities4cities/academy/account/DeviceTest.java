package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {
  @Test
  void aBrowserIsNamedByWhatItIsNotByWhatItPretends() {
    assertThat(
            Device.name(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0"))
        .isEqualTo("Edge · Windows");
    assertThat(
            Device.name(
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0 Mobile"
                    + " Safari/537.36"))
        .isEqualTo("Chrome · Android");
    assertThat(
            Device.name(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15"
                    + " Version/17.0 Mobile/15E148 Safari/604.1"))
        .isEqualTo("Safari · iPhone");
  }

  @Test
  void anUnknownOneHasNoName() {
    assertThat(Device.name("curl/8")).isEmpty();
    assertThat(Device.name(null)).isEmpty();
  }
}
