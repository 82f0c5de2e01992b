package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.RegionGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
   * A region of few people is left out, and its neighbours with it, as in reports.
   */
  CourseExtract in(CourseExtract course) {
    Map<String, Integer> people = new HashMap<>();
    course.people().forEach(person -> people.merge(region(person), 1, Integer::sum));
    Map<String, FigureValue> shown = RegionGroups.shown(people);
    return course.withPeople(
        course.people().stream()
            .map(
                person ->
                    person.called(
                        of(course.course().courseId(), person.id()),
                        shown.get(region(person)).isKnown()))
            .sorted(Comparator.comparing(FilePerson::nameUk))
            .toList(),
        false);
  }

  private static String region(FilePerson person) {
    return person.region() == null ? Dimension.NONE : person.region();
  }
}
