package eu.cities4cities.academy.course;

import java.util.Arrays;
import java.util.Locale;

/** Which courses the public catalogue shows. */
public enum CourseFilter {
  /** Everything that is listed, without what is in the archive. */
  ALL,
  /** Courses in which people may enroll now. */
  OPEN,
  /** Courses that run now. */
  RUNNING,
  /** Courses that are over. */
  FINISHED,
  /** Courses of old that are no longer listed with the others. */
  ARCHIVED;

  /** The filter of that name as it stands in addresses; all where it is unknown or missing. */
  public static CourseFilter of(String name) {
    return Arrays.stream(values()).filter(f -> f.value().equals(name)).findFirst().orElse(ALL);
  }

  /** The filter's name in addresses, such as {@code open}. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
