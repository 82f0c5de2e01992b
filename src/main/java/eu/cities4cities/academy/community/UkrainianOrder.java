package eu.cities4cities.academy.community;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/** The order of the Ukrainian alphabet, which no collation of the database has. */
public final class UkrainianOrder {
  private static final int LONGEST = 400;
  private static final Collator COLLATOR = collator();

  private UkrainianOrder() {}

  /** Bytes that compare as the texts do in the Ukrainian alphabet, at most 400 of them. */
  public static byte[] key(String text) {
    byte[] key = COLLATOR.getCollationKey(text).toByteArray();
    return key.length <= LONGEST ? key : Arrays.copyOf(key, LONGEST);
  }

  /** Compares two texts as the Ukrainian alphabet has them. */
  public static int compare(String one, String other) {
    return COLLATOR.compare(one, other);
  }

  private static Collator collator() {
    // A frozen collator may be used by all threads at once.
    return Collator.getInstance(new ULocale("uk")).freeze();
  }
}
