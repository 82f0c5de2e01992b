package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.shared.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The figures of one course, all made from the same people.
 *
 * @param attendance everybody enrolled against the sessions
 * @param cancelled how many sessions were cancelled and are in none of the figures
 * @param running whether a session is on, so that figures still change
 * @param quizPercents best quiz results, whole percent rounded down, of those who submitted one
 * @param passPercent the quiz limit in the course's rule, or null if the rule asks for no quiz
 * @param certified those enrolled who hold a valid certificate of successful completion
 */
public record CourseStatistics(
    long courseId,
    String slug,
    String titleUk,
    String titleEn,
    LocalDate firstDay,
    LocalDate lastDay,
    AttendanceMatrix attendance,
    int cancelled,
    boolean running,
    Map<Long, Integer> quizPercents,
    Integer passPercent,
    Set<Long> certified) {

  /** Copies what could change. */
  public CourseStatistics {
    quizPercents = Map.copyOf(quizPercents);
    certified = Set.copyOf(certified);
  }

  /** The title in a language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** How many are enrolled. */
  public int enrolled() {
    return attendance.people().size();
  }

  /** How many passed the quiz by the rule's limit; null if the rule asks for no quiz. */
  public Integer passed() {
    return passPercent == null
        ? null
        : (int)
            attendance.people().stream()
                .filter(person -> quizPercents.getOrDefault(person.id(), -1) >= passPercent)
                .count();
  }

  /** How many of those enrolled hold a certificate. */
  public int certifiedCount() {
    return (int)
        attendance.people().stream().filter(person -> certified.contains(person.id())).count();
  }

  /** A part of those enrolled in whole percent, rounded down; 0 where nobody is enrolled. */
  public int percent(int part) {
    return enrolled() == 0 ? 0 : (int) (100L * part / enrolled());
  }
}
