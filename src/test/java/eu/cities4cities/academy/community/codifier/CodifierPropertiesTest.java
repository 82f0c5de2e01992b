package eu.cities4cities.academy.community.codifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodifierPropertiesTest {
  private static final String CYRILLIC = "асеікорхуАВСЕНІКМОРТХУї";
  private static final String LATIN = "aceikopxyABCEHIKMOPTXY\u00EF";

  @Property
  void nameSpoiltByLookAlikesAndSpacesIsPutRight(
      @ForAll("names") String name, @ForAll long choice, @ForAll("spaces") String around) {
    StringBuilder spoilt = new StringBuilder(around);
    // The first letter stays Cyrillic: a word in Latin letters alone is no Ukrainian word.
    spoilt.append("Щ");
    for (int i = 0; i < name.length(); i++) {
      int place = CYRILLIC.indexOf(name.charAt(i));
      boolean swap = place >= 0 && (choice >> (i % 63) & 1) == 1;
      spoilt.append(swap ? LATIN.charAt(place) : name.charAt(i));
    }
    UkrainianName read = UkrainianName.of(spoilt + around);
    assertThat(read.text()).isEqualTo("Щ" + name);
    assertThat(read.isReadable()).isTrue();
    assertThat(read.cleaned().isEmpty()).isEqualTo((spoilt + around).equals("Щ" + name));
    assertThat(UkrainianName.of(read.text()).cleaned()).isEmpty();
  }

  @Property
  void codeTellsItsLevelAndIsWithinThoseAbove(
      @ForAll("digits") int[] parts, @ForAll("tails") int tail) {
    String form = "UA%02d%02d%03d%03d%02d%05d";
    CodifierCode previous = null;
    int[] some = new int[5];
    for (int level = 1; level <= 5; level++) {
      some[level - 1] = parts[level - 1];
      CodifierCode code =
          CodifierCode.of(form.formatted(some[0], some[1], some[2], some[3], some[4], tail))
              .orElseThrow();
      assertThat(code.level()).isEqualTo(level);
      if (previous != null) {
        assertThat(code.isWithin(previous)).isTrue();
        assertThat(previous.isWithin(code)).isFalse();
      }
      previous = code;
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
        .ofMinLength(1)
        .ofMaxLength(30);
  }

  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.strings().withChars(" \u00A0\u2009\u200B\t").ofMaxLength(3);
  }

  @Provide
  Arbitrary<int[]> digits() {
    Arbitrary<Integer> two = Arbitraries.integers().between(1, 99);
    Arbitrary<Integer> three = Arbitraries.integers().between(1, 999);
    return Combinators.combine(two, two, three, three, two)
        .as((a, b, c, d, e) -> new int[] {a, b, c, d, e});
  }

  @Provide
  Arbitrary<Integer> tails() {
    return Arbitraries.integers().between(0, 99_999);
  }
}
