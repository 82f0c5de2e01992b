package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.statistics.model.CountedPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a course before anything is decided of its people's attendance.
 *
 * @param course its figures
 * @param people everybody who has a seat or had one, without decisions, in the order of the files
 * @param named whether they stand under their names, and not under pseudonyms
 * @param counted what was counted of them, by person
 */
public record CourseExtract(
    CourseStatistics course,
    List<FilePerson> people,
    boolean named,
    Map<Long, CountedPerson> counted) {
  /** Copies what could change. */
  public CourseExtract {
    people = List.copyOf(people);
    counted = Map.copyOf(counted);
  }

  /** The part of the course's address that names it. */
  public String slug() {
    return course.slug();
  }

  /** The columns. */
  public List<FileSession> sessions() {
    return course.sessions();
  }

  /** The best result of the quiz in whole percent, or null. */
  Integer quizPercent(FilePerson person) {
    return of(person).map(CountedPerson::quizPercent).orElse(null);
  }

  /** Whether that is what the rule asks for; null if it asks for none or they take no part. */
  Boolean passed(FilePerson person) {
    return of(person).map(CountedPerson::passed).orElse(null);
  }

  /** Whether they hold a valid certificate of successful completion. */
  boolean certified(FilePerson person) {
    return of(person).filter(CountedPerson::certified).isPresent();
  }

  private Optional<CountedPerson> of(FilePerson person) {
    return Optional.ofNullable(counted.get(person.id()));
  }

  /** The same course with its people in another order or under other names. */
  CourseExtract withPeople(List<FilePerson> others, boolean theirNames) {
    return new CourseExtract(course, others, theirNames, counted);
  }
}
