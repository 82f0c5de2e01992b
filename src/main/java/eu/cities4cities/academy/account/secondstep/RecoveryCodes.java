package eu.cities4cities.academy.account.secondstep;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Ten codes for the day the phone is lost: easy to read and copy, 50 random bits each. */
final class RecoveryCodes {
  static final int COUNT = 10;
  private static final int LENGTH = 10;
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String CYRILLIC = "АВЕКМНРСТУХ";
  private static final String LATIN = "ABEKMHPCTYX";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  static List<String> make() {
    return Stream.generate(RecoveryCodes::one).distinct().limit(COUNT).toList();
  }

  private static String one() {
    StringBuilder code = new StringBuilder();
    RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
    return code.insert(LENGTH / 2, '-').toString();
  }

  /** A code as kept: capitals without hyphens and spaces, Cyrillic look-alikes made Latin. */
  static String fold(String typed) {
    StringBuilder folded = new StringBuilder();
    for (char sign : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      int look = CYRILLIC.indexOf(sign);
      char latin = look < 0 ? sign : LATIN.charAt(look);
      if (SIGNS.indexOf(latin) >= 0) {
        folded.append(latin);
      }
    }
    return folded.toString();
  }
}
