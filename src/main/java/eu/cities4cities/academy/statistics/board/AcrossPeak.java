package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import java.time.Instant;
import java.util.List;

/**
 * The most people connected at one moment over several courses.
 *
 * @param value how many; not known where nobody's times are
 * @param at the first moment at which so many were; null if there is none
 * @param sessions those at which they were then
 * @param begun how many sessions have begun
 * @param unknown at how many of these people were and nothing tells when
 * @param unknownCourses in how many courses
 * @param highest of each course the session with most people at once; only where everybody is
 *     looked at
 */
public record AcrossPeak(
    FigureValue value,
    Instant at,
    List<SessionFacts> sessions,
    int begun,
    int unknown,
    int unknownCourses,
    List<Highest> highest) {
  /** Keeps copies. */
  public AcrossPeak {
    sessions = List.copyOf(sessions);
    highest = List.copyOf(highest);
  }

  /** The session of a course at which most people were at once. */
  public record Highest(SessionFacts session, FigureValue people) {}
}
