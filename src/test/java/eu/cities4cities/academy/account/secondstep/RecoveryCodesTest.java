package eu.cities4cities.academy.account.secondstep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodesTest {
  @Test
  void tenDifferentCodesWithoutLookAlikes() {
    assertThat(RecoveryCodes.make())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}"));
  }

  @Test
  void howACodeIsTypedDoesNotMatter() {
    assertThat(RecoveryCodes.fold(" abek-m2345 ")).isEqualTo("ABEKM2345");
    // Typed with the Ukrainian keyboard: these letters look the same.
    assertThat(RecoveryCodes.fold("АВЕКМ-2345")).isEqualTo("ABEKM2345");
  }
}
