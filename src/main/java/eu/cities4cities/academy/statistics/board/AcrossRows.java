package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.JointPeak;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import eu.cities4cities.academy.statistics.model.StoredFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the rows behind figures over several courses. */
@ApplicationScoped
class AcrossRows {
  @Inject private BehindRepository behind;
  @Inject private AcrossCounting counting;
  @Inject private AcrossPeaks peaks;
  @Inject private StoredFigures stored;

  /** Some of the rows behind a figure over several courses. */
  Behind behind(
      AcrossQuery query, List<HeldCourse> held, AcrossFigure figure, int first, int size) {
    Map<Long, HeldCourse> courses = new LinkedHashMap<>();
    held.forEach(course -> courses.put(course.id(), course));
    FigureId id = figure.of(query);
    if (figure.measure().table() == Measure.Table.PEOPLE) {
      FigureFilter filter = FigureFilter.of(id, List.of());
      return behind(
          new Asked(figure, id, courses, Map.of()), courses.keySet(), filter, first, size);
    }
    CountedSessions counted = counting.sessions(courses.keySet());
    Asked asked = new Asked(figure, id, courses, counted.facts());
    if (figure.measure() != Measure.PEAK) {
      FigureFilter filter = FigureFilter.of(id, counted.facts().values());
      return behind(asked, courses.keySet(), filter, first, size);
    }
    Map<Long, Long> seats =
        AcrossCounting.seats(stored.ofPart(courses.keySet(), query.part()), query);
    Optional<JointPeak.Moment> moment = peaks.moment(query, counted, seats);
    Set<Long> there = new TreeSet<>();
    moment.ifPresent(
        found -> found.connected().keySet().forEach(each -> there.add(counted.courseOf(each))));
    FigureFilter filter =
        FigureFilter.of(
            moment.map(JointPeak.Moment::connected).orElse(Map.of()), counted::courseOf);
    return behind(asked, there, filter, first, size).shown(peaks.value(counted, moment));
  }

  /** What is asked for, and among what. */
  private record Asked(
      AcrossFigure figure,
      FigureId id,
      Map<Long, HeldCourse> courses,
      Map<Long, SessionFacts> sessions) {}

  private Behind behind(
      Asked asked, Collection<Long> courses, FigureFilter filter, int first, int size) {
    Measure.Table table = asked.figure().measure().table();
    BehindSum sum = behind.sum(courses, table, filter);
    return new Behind(
        asked.id(),
        asked.figure().sum(),
        sum.value(asked.figure().sum()),
        sum,
        behind.list(courses, table, filter, first, size),
        asked.sessions(),
        asked.courses());
  }
}
