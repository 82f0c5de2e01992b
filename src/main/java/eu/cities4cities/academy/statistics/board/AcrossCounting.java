package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.StoredFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is counted over several courses beside the sums of what each of them has. */
@ApplicationScoped
class AcrossCounting {
  @Inject private BoardRepository boards;
  @Inject private StoredFigures stored;
  @Inject private SessionService sessions;

  /** The sessions of those courses, in four queries, however many there are. */
  CountedSessions sessions(Collection<Long> courses) {
    Map<Long, CourseFigures> figures =
        stored.of(
            courses,
            List.of("session", "hour+region"),
            List.of(Measure.PEAK, Measure.TIMES_UNKNOWN, Measure.PRESENT));
    List<Long> ids = new ArrayList<>();
    figures
        .values()
        .forEach(
            each ->
                each.by(Measure.PEAK, Dimension.SESSION)
                    .keySet()
                    .forEach(id -> ids.add(Long.valueOf(id))));
    Map<Long, SessionFacts> facts = new LinkedHashMap<>();
    sessions.factsOf(ids).forEach(session -> facts.put(session.id(), session));
    return new CountedSessions(figures, facts);
  }

  /** Results of the quiz. */
  AcrossQuiz quiz(AcrossQuery query, Collection<Long> courses) {
    FigureId taken = AcrossFigure.of(Measure.QUIZ_TAKEN).of(query);
    return new AcrossQuiz(boards.quizBands(courses, FigureFilter.of(taken, List.of())));
  }

  /** Who was present, by region and hour; of a community alone by the hour. */
  AcrossHeat heat(AcrossQuery query, Collection<Long> courses, CountedSessions counted) {
    Map<String, Map<Integer, Long>> places = new TreeMap<>();
    if (query.communityId() != null) {
      boards
          .countPresent(courses, query.place())
          .forEach(
              (session, present) -> {
                SessionFacts facts = counted.facts().get(session);
                if (facts != null) {
                  add(places, "", facts.startsAt().getHour(), present);
                }
              });
    } else {
      counted
          .figures()
          .values()
          .forEach(
              course ->
                  course.values().forEach((id, value) -> add(places, query, id.part(), value)));
    }
    return new AcrossHeat(
        counted.facts().values().stream()
            .map(session -> session.startsAt().getHour())
            .distinct()
            .sorted()
            .toList(),
        places);
  }

  private static void add(
      Map<String, Map<Integer, Long>> places, AcrossQuery query, Part part, FigureValue value) {
    String region = part.values().get(Dimension.REGION);
    boolean asked = query.regionCode() == null || query.regionCode().equals(region);
    if (part.values().containsKey(Dimension.HOUR) && region != null && asked) {
      add(places, region, Integer.parseInt(part.values().get(Dimension.HOUR)), value.number());
    }
  }

  private static void add(
      Map<String, Map<Integer, Long>> places, String place, int hour, long present) {
    places.computeIfAbsent(place, any -> new TreeMap<>()).merge(hour, present, Long::sum);
  }

  /** How many people of a query have a seat on each course. */
  static Map<Long, Long> seats(Map<Long, CourseFigures> figures, AcrossQuery query) {
    Map<Long, Long> seats = new LinkedHashMap<>();
    FigureId confirmed = AcrossFigure.of(Measure.CONFIRMED).of(query);
    figures.forEach((course, own) -> seats.put(course, own.value(confirmed).number()));
    return seats;
  }
}
