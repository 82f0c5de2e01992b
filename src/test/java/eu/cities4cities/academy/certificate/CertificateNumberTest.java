package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {

  private static final String SIGNS = CertificateNumber.ALPHABET;

  @Property(tries = 200)
  void aDrawnNumberIsReadBack(@ForAll long seed, @ForAll @IntRange(min = 2020, max = 2119) int y) {
    CertificateNumber number = CertificateNumber.draw(y, new Random(seed));
    assertThat(CertificateNumber.parse(number.toString())).contains(number);
    assertThat(number.toString()).matches("CCA-\\d\\d(-[2-9A-HJ-NP-Z]{4}){3}");
  }

  @Property(tries = 100)
  void everySingleWrongSignIsNoticed(@ForAll long seed) {
    String right = CertificateNumber.draw(2026, new Random(seed)).toString();
    for (int at = 4; at < right.length(); at++) {
      String replacements = at < 6 ? "0123456789" : SIGNS;
      for (char other : replacements.toCharArray()) {
        if (right.charAt(at) != other && right.charAt(at) != '-') {
          String wrong = right.substring(0, at) + other + right.substring(at + 1);
          assertThat(CertificateNumber.parse(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @Property(tries = 100)
  void theSwapOfAnyTwoSignsIsNoticed(@ForAll long seed) {
    String right = CertificateNumber.draw(2026, new Random(seed)).toString();
    for (int one = 7; one < right.length(); one++) {
      for (int two = one + 1; two < right.length(); two++) {
        StringBuilder swapped = new StringBuilder(right);
        swapped.setCharAt(one, right.charAt(two));
        swapped.setCharAt(two, right.charAt(one));
        boolean comparable = right.charAt(one) != '-' && right.charAt(two) != '-';
        if (comparable && right.charAt(one) != right.charAt(two)) {
          assertThat(CertificateNumber.parse(swapped.toString())).as("%s", swapped).isEmpty();
        }
      }
    }
  }

  /**
   * The check is linear over GF(32), so what is proven on one number, for every pair of positions
   * and every pair of signs, holds for all numbers.
   */
  @Test
  void noSwapOfNeighboursIsMissedForAnyPairOfSigns() {
    for (int at = 0; at < 11; at++) {
      for (char first : SIGNS.toCharArray()) {
        for (char second : SIGNS.toCharArray()) {
          if (first == second) {
            continue;
          }
          String right = withSigns(at, first, second);
          assertThat(CertificateNumber.parse(right)).isPresent();
          StringBuilder swapped = new StringBuilder(right.replace("-", ""));
          char kept = swapped.charAt(5 + at);
          swapped.setCharAt(5 + at, swapped.charAt(6 + at));
          swapped.setCharAt(6 + at, kept);
          if (swapped.charAt(5 + at) != swapped.charAt(6 + at)) {
            assertThat(CertificateNumber.parse(swapped.toString())).as("%s", swapped).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void theYearIsGuardedToo() {
    String right = CertificateNumber.draw(2026, new Random(7)).toString();
    assertThat(CertificateNumber.parse(right.replace("CCA-26", "CCA-62"))).isEmpty();
    assertThat(CertificateNumber.parse(right.replace("CCA-26", "CCA-27"))).isEmpty();
  }

  @Test
  void cyrillicLookAlikesLowerCaseSpacesAndDashesAreFolded() {
    CertificateNumber number = allLookAlikes();
    String typed = toCyrillic(number.toString()).toLowerCase(java.util.Locale.ROOT);
    assertThat(typed).isNotEqualTo(number.toString());
    assertThat(CertificateNumber.parse(typed)).contains(number);
    assertThat(CertificateNumber.parse("  " + typed.replace("-", " – ") + "\u00a0"))
        .contains(number);
    assertThat(CertificateNumber.parse(typed.replace("-", ""))).contains(number);
  }

  @Test
  void otherTextsAreNoNumbers() {
    for (String typed :
        new String[] {null, "", "CCA", "CCA-26-7K4Q-9M2X", "XXX-26-2222-2222-2222", "😀", "<b>"}) {
      assertThat(CertificateNumber.parse(typed)).isEmpty();
    }
    assertThat(CertificateNumber.parse("CCA-26-0000-1111-OIOI")).isEmpty();
    assertThat(CertificateNumber.parse("A".repeat(100_000))).isEmpty();
  }

  @Test
  void tenThousandNumbersAreAllDifferent() {
    Set<String> seen = new HashSet<>();
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 10_000; i++) {
      seen.add(CertificateNumber.draw(2026, random).toString());
    }
    assertThat(seen).hasSize(10_000);
  }

  /** A number whose signs at two places are given, by trying the check signs. */
  private static String withSigns(int at, char first, char second) {
    StringBuilder signs = new StringBuilder("2".repeat(12));
    signs.setCharAt(at, first);
    signs.setCharAt(at + 1, second);
    int free = at == 10 ? 0 : 11;
    for (char sign : SIGNS.toCharArray()) {
      signs.setCharAt(free, sign);
      String candidate = "CCA-26-" + signs;
      if (CertificateNumber.parse(candidate).isPresent()) {
        return candidate;
      }
    }
    throw new AssertionError("no sign completes " + signs);
  }

  private static CertificateNumber allLookAlikes() {
    for (char check : SIGNS.toCharArray()) {
      var number = CertificateNumber.parse("CCA-26-ABCE-HKMP-TYX" + check);
      if (number.isPresent()) {
        return number.get();
      }
    }
    throw new AssertionError("no check sign fits");
  }

  private static String toCyrillic(String latin) {
    String from = "ABCEHKMPTYX";
    String to = "АВСЕНКМРТУХ";
    StringBuilder result = new StringBuilder();
    for (char sign : latin.toCharArray()) {
      result.append(from.indexOf(sign) < 0 ? sign : to.charAt(from.indexOf(sign)));
    }
    return result.toString();
  }
}
