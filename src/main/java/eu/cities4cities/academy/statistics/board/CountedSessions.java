package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import java.util.Map;

/**
 * The sessions of some courses that were counted.
 *
 * @param figures what is counted of them, by the course
 * @param facts the sessions by their number, in the order of time
 */
record CountedSessions(Map<Long, CourseFigures> figures, Map<Long, SessionFacts> facts) {
  /** What is counted of one of them. */
  FigureValue value(Measure measure, SessionFacts session) {
    Part part = Part.of(Dimension.SESSION, session.id());
    return figures.get(session.courseId()).value(new FigureId(measure, part));
  }

  /** The course of one of them. */
  long courseOf(long session) {
    return facts.get(session).courseId();
  }
}
