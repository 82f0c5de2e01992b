package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import java.util.List;
import java.util.Map;

/**
 * Some of the rows behind a figure of a course.
 *
 * @param value the figure as it is shown
 * @param sum what all its rows add up to
 * @param rows the rows asked for
 * @param sessions the course's sessions, by id
 */
public record Behind(
    String slug,
    String titleUk,
    String titleEn,
    FigureId id,
    FigureValue value,
    BehindSum sum,
    List<BehindRow> rows,
    Map<Long, SessionFacts> sessions) {
  /** The title of the course in a language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }
}
