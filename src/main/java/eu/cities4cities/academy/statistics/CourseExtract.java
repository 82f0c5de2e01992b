package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a course before anything is decided of its people's attendance.
 *
 * @param countedAt when it was read, by Kyiv
 * @param sessions those that were not cancelled, in the order of time
 * @param cancelled how many sessions were cancelled and are in none of the figures
 * @param running whether a session is on, so that figures still change
 * @param people everybody enrolled without decisions, in the order in which files have them
 * @param named whether they stand under their names, and not under pseudonyms
 * @param quizPercents best quiz results, whole percent rounded down, of those who submitted one
 * @param passPercent the quiz limit in the course's rule, or null if the rule asks for no quiz
 * @param certified those who hold a valid certificate of successful completion
 */
public record CourseExtract(
    long courseId,
    String slug,
    String titleUk,
    String titleEn,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDateTime countedAt,
    List<Session> sessions,
    int cancelled,
    boolean running,
    List<Person> people,
    boolean named,
    Map<Long, Integer> quizPercents,
    Integer passPercent,
    Set<Long> certified) {
  /** Copies what could change. */
  public CourseExtract {
    sessions = List.copyOf(sessions);
    people = List.copyOf(people);
    quizPercents = Map.copyOf(quizPercents);
    certified = Set.copyOf(certified);
  }

  /** The title in one of the two languages. */
  String title(String language) {
    return "en".equals(language) ? titleEn : titleUk;
  }

  /** Whether the person reached the quiz limit; false where the rule asks for no quiz. */
  boolean passed(Person person) {
    return passPercent != null && quizPercents.getOrDefault(person.id(), -1) >= passPercent;
  }

  /** The same course with its people in another order or under other names. */
  CourseExtract withPeople(List<Person> others, boolean theirNames) {
    return new CourseExtract(
        courseId,
        slug,
        titleUk,
        titleEn,
        firstDay,
        lastDay,
        countedAt,
        sessions,
        cancelled,
        running,
        others,
        theirNames,
        quizPercents,
        passPercent,
        certified);
  }

  /** The figures of the course, for whoever needs everybody's decisions at once. */
  CourseStatistics counted(Map<Long, Map<Long, AttendanceDecision>> decisions) {
    return new CourseStatistics(
        courseId,
        slug,
        titleUk,
        titleEn,
        firstDay,
        lastDay,
        new AttendanceMatrix(
            sessions,
            people.stream()
                .map(one -> one.decided(sessions, decisions.getOrDefault(one.id(), Map.of())))
                .toList()),
        cancelled,
        running,
        quizPercents,
        passPercent,
        certified);
  }
}
