package eu.cities4cities.academy.course;

import java.util.Arrays;
import java.util.Locale;

/** What a certificate of a course says; each has a rule of its own (rule 5). */
public enum AwardKind {
  /** The person met the course's whole rule. */
  COMPLETION,
  /** The person took part. */
  PARTICIPATION;

  /** The kind of that name as it stands in addresses; completion where it is missing. */
  public static AwardKind of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.value().equals(name))
        .findFirst()
        .orElse(COMPLETION);
  }

  /** Its name in addresses. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
