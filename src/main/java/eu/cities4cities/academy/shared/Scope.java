package eu.cities4cities.academy.shared;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a program with an access token may do, of what its person may. A person at a page holds all.
 */
public enum Scope {
  /** Read what its person sees: own data, courses, certificates. */
  READ,
  /** Join sessions, check in and answer quizzes. */
  TAKE_PART,
  /** Download lists, results and statistics of courses. */
  REPORTS,
  /** Bring in and take back imports of people, communities and attendance. */
  IMPORT,
  /** Change courses, lessons and questions. */
  TEACH,
  /** Issue, correct and revoke certificates. */
  AWARD;

  private static final Set<Scope> ALL = Collections.unmodifiableSet(EnumSet.allOf(Scope.class));

  /** Every scope, as a person at a page holds them. */
  public static Set<Scope> all() {
    return ALL;
  }

  /** The scope's name for programs, such as {@code take-part}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scope of a name as {@link #code} writes it. */
  public static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }

  /** Scopes as one text, names parted by commas. */
  public static String write(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
  }

  /** The scopes that {@link #write} has written. */
  public static Set<Scope> read(String text) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String name : text.split(",")) {
      if (!name.isEmpty()) {
        scopes.add(valueOf(name));
      }
    }
    return scopes;
  }
}
