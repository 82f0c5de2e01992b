package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the account room needs to know of courses, told by the room above it. */
public interface CourseNames {
  /** Titles by id in a language; unknown ids are left out. */
  Map<Long, String> titles(Collection<Long> ids, Language language);

  /**
   * Addresses of the courses that trainers can be named for, with title and first day, newest
   * first.
   */
  Map<String, String> choices(Language language);

  /** The id of the course at that address; empty if there is none. */
  Optional<Long> find(String slug);
}
