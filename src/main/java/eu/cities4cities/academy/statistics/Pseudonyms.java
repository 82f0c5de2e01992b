package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Locale;

/**
 * What people are called in files that leave names out: the same person is called the same in all
 * files of a course and otherwise in another course, so that files of two courses cannot be put
 * together. Only who has the key of the installation can tell who it is.
 */
@ApplicationScoped
public class Pseudonyms {
  private static final String PURPOSE = "statistics.pseudonym";
  private static final int LENGTH = 10;

  @Inject private Secrets secrets;

  /** The pseudonym of a person in a course; empty for nobody. */
  public String of(long courseId, Long personId) {
    if (personId == null) {
      return "";
    }
    String hash = secrets.hmac(PURPOSE, courseId + ":" + personId);
    return "P" + hash.replaceAll("[^A-Za-z0-9]", "").substring(0, LENGTH).toUpperCase(Locale.ROOT);
  }

  /**
   * A course whose people stand under pseudonyms, in their order: that of names would tell of them.
   */
  CourseExtract in(CourseExtract course) {
    return course.withPeople(
        course.people().stream()
            .map(person -> person.called(of(course.courseId(), person.id())))
            .sorted(Comparator.comparing(Person::nameUk))
            .toList(),
        false);
  }
}
