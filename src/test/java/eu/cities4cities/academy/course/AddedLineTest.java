package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddedLineTest {
  @Test
  void addressesAreFoundHoweverTheyWerePasted() {
    assertThat(
            AddedLine.addresses(
                "olena@example.org\r\nМарчук Олена <marchuk@example.org>; ivan@example.org,"
                    + "\r\n\r\n\"Ірина\"\tiryna@example.org\tЛьвів\nбез адреси"))
        .containsExactly(
            "olena@example.org",
            "marchuk@example.org",
            "ivan@example.org",
            "iryna@example.org",
            "без адреси");
    assertThat(AddedLine.addresses(null)).isEmpty();
  }

  @Test
  void aLineWithoutAnAddressIsKnownAsSuch() {
    assertThat(AddedLine.isAddress("олена@громада.укр")).isTrue();
    assertThat(AddedLine.isAddress("без адреси")).isFalse();
  }
}
