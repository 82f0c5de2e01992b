package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Satisfaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that the page of a course's figures shows.
 *
 * @param draft whether it is a draft, of which there is no report
 * @param countedAt when it was counted; null if it never was
 * @param running whether a session is on, so that figures still change
 * @param cancelled how many sessions were cancelled and are in none of the figures
 * @param sessions those that have begun, in the order of time
 * @param editions earlier and later editions with this one, in the order of time
 */
public record CourseBoard(
    long courseId,
    String slug,
    String titleUk,
    String titleEn,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean draft,
    Instant countedAt,
    boolean running,
    int cancelled,
    List<SessionFacts> sessions,
    CourseFigures figures,
    Satisfaction satisfaction,
    List<AcrossBoard.Line> editions) {
  /** The title in a language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }
}
