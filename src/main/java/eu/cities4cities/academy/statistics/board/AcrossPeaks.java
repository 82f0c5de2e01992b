package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.JointPeak;
import eu.cities4cities.academy.statistics.figures.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the most people at once over several courses. What is stored of each session is the most of
 * it alone, which tells where to look.
 */
@ApplicationScoped
class AcrossPeaks {
  @Inject private BoardRepository boards;

  /**
   * The most people at once.
   *
   * @param seats how many people of the query have a seat on each course
   */
  AcrossPeak peak(AcrossQuery query, CountedSessions counted, Map<Long, Long> seats) {
    Optional<JointPeak.Moment> moment = moment(query, counted, seats);
    Set<Long> courses = new HashSet<>();
    int unknown = 0;
    for (SessionFacts session : counted.facts().values()) {
      if (!counted.value(Measure.PEAK, session).isKnown()
          && counted.value(Measure.TIMES_UNKNOWN, session).number() > 0) {
        unknown++;
        courses.add(session.courseId());
      }
    }
    return new AcrossPeak(
        value(counted, moment),
        moment.map(found -> Instant.ofEpochSecond(found.at())).orElse(null),
        moment.map(found -> sessions(counted, found)).orElse(List.of()),
        counted.facts().size(),
        unknown,
        courses.size(),
        query.isOfAll() ? highest(counted) : List.of());
  }

  /** Where connections are known and nobody of the query had one, that is zero. */
  FigureValue value(CountedSessions counted, Optional<JointPeak.Moment> moment) {
    boolean known =
        counted.facts().values().stream()
            .anyMatch(session -> counted.value(Measure.PEAK, session).isKnown());
    return moment
        .map(found -> FigureValue.of(found.people()))
        .orElse(known ? FigureValue.of(0) : FigureValue.NOT_KNOWN);
  }

  /** When they were, and who; empty where nobody was connected. */
  Optional<JointPeak.Moment> moment(
      AcrossQuery query, CountedSessions counted, Map<Long, Long> seats) {
    List<JointPeak.Frame> frames = new ArrayList<>();
    for (SessionFacts session : counted.facts().values()) {
      FigureValue peak = counted.value(Measure.PEAK, session);
      if (peak.isKnown()) {
        frames.add(
            new JointPeak.Frame(
                session.id(),
                session.from().getEpochSecond(),
                session.until().getEpochSecond(),
                Math.min(peak.number(), seats.getOrDefault(session.courseId(), 0L))));
      }
    }
    return JointPeak.of(
        frames,
        some -> {
          Set<Long> courses = new TreeSet<>();
          some.forEach(id -> courses.add(counted.courseOf(id)));
          return query.isOfAll()
              ? boards.listConnected(courses, some)
              : boards.listConnected(courses, query.place()).stream()
                  .filter(row -> some.contains(row.sessionId()))
                  .toList();
        });
  }

  private static List<SessionFacts> sessions(CountedSessions counted, JointPeak.Moment moment) {
    return counted.facts().values().stream()
        .filter(session -> moment.connected().containsKey(session.id()))
        .toList();
  }

  /** The first of them where there are several. */
  private static List<AcrossPeak.Highest> highest(CountedSessions counted) {
    Map<Long, AcrossPeak.Highest> highest = new LinkedHashMap<>();
    for (SessionFacts session : counted.facts().values()) {
      FigureValue value = counted.value(Measure.PEAK, session);
      if (value.isKnown()) {
        highest.merge(
            session.courseId(),
            new AcrossPeak.Highest(session, value),
            (one, other) -> one.people().number() >= other.people().number() ? one : other);
      }
    }
    return List.copyOf(highest.values());
  }
}
