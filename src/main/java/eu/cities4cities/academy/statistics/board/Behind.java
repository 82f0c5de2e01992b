package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import java.util.List;
import java.util.Map;

/**
 * Some of the rows behind a figure of one course or of several.
 *
 * @param how what is made of the rows
 * @param value the figure as it is shown
 * @param sum what all its rows add up to
 * @param rows the rows asked for
 * @param sessions the sessions that rows may name, by id
 * @param courses the courses, by id
 */
public record Behind(
    FigureId id,
    Measure.Sum how,
    FigureValue value,
    BehindSum sum,
    List<BehindRow> rows,
    Map<Long, SessionFacts> sessions,
    Map<Long, HeldCourse> courses) {
  /** Keeps copies. */
  public Behind {
    rows = List.copyOf(rows);
    sessions = Map.copyOf(sessions);
    courses = Map.copyOf(courses);
  }

  /** The same rows behind a figure that is shown as something else than their sum. */
  Behind shown(FigureValue figure) {
    return new Behind(id, how, figure, sum, rows, sessions, courses);
  }
}
