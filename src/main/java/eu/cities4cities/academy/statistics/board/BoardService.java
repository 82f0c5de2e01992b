package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.SurveyService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Satisfaction;
import eu.cities4cities.academy.statistics.figures.SmallGroups;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures for those who run courses: an organizer sees all of them, a trainer those of their own.
 */
@Service
public class BoardService {
  /** What the page of one course shows; communities have a page of their own. */
  private static final List<String> COURSE =
      List.of(
          "",
          "session",
          "day",
          "region",
          "hour+region",
          "channel",
          "reason",
          "kind",
          "gender",
          "band",
          "session+tenth");

  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
  private static final LocalDate EVER = LocalDate.of(2999, 12, 31);

  @Inject private BoardRepository boards;
  @Inject private CourseService courses;
  @Inject private SessionService sessions;
  @Inject private SurveyService surveys;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The figures of a course, as they were counted last. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CourseBoard of(String courseSlug) {
    Course course = staffCourse(courseSlug);
    Instant now = clock.instant();
    List<SessionFacts> all = sessions.factsOf(course.getId());
    return new CourseBoard(
        course.getId(),
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn(),
        course.getFirstDay(),
        course.getLastDay(),
        boards.countedAt(course.getId()).orElse(null),
        all.stream().anyMatch(session -> !session.cancelled() && session.liveAt(now)),
        (int) all.stream().filter(SessionFacts::cancelled).count(),
        all.stream().filter(session -> !session.cancelled() && !session.aheadAt(now)).toList(),
        new CourseFigures(boards.figures(course.getId(), COURSE)),
        Satisfaction.of(surveys.results(courseSlug, caller.language())),
        editions(course));
  }

  /**
   * Some of the rows behind a figure; {@link NotFoundException} for one whose rows nobody may open.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Behind behind(String courseSlug, FigureId id, int first, int size) {
    Course course = staffCourse(courseSlug);
    if (id.measure().isPersonal()) {
      throw new NotFoundException("rows behind " + id);
    }
    Map<Long, SessionFacts> programme = new LinkedHashMap<>();
    sessions.factsOf(course.getId()).forEach(session -> programme.put(session.id(), session));
    FigureFilter filter = FigureFilter.of(id, part -> sessionsOf(programme.values(), part));
    return new Behind(
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn(),
        id,
        new CourseFigures(boards.figures(course.getId(), List.of(id.part().split()))).value(id),
        boards.sum(course.getId(), id, filter),
        boards.list(course.getId(), id, filter, first, size),
        programme);
  }

  /** Several courses beside each other; a trainer's own alone. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public AcrossBoard across(AcrossQuery query) {
    List<BoardRepository.Held> held = held(query);
    List<Long> ids = held.stream().map(BoardRepository.Held::id).toList();
    Map<Long, Map<FigureId, FigureValue>> figures = boards.figures(ids, splits(query));
    long[] different = boards.countDifferent(ids, query.place());
    return new AcrossBoard(
        query.funnel(),
        held.stream()
            .map(course -> line(course, figures.getOrDefault(course.id(), Map.of()), query))
            .toList(),
        different[0],
        different[1],
        query.communityId() == null ? regions(figures.values()) : Map.of(),
        query.part().values().isEmpty() ? genders(figures.values()) : Map.of(),
        boards.countCommunities(ids, query.place()),
        query.communityId() == null
            ? null
            : boards
                .communityName(query.communityId())
                .map(name -> caller.language().choose(name[0], name[1]))
                .orElse(null));
  }

  /** The communities of people with a seat in those courses, the ones with most seats first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<CommunityLine> communities(AcrossQuery query, int first, int size) {
    return boards.listCommunities(
        held(query).stream().map(BoardRepository.Held::id).toList(), query.place(), first, size);
  }

  private static List<String> splits(AcrossQuery query) {
    List<String> splits = new ArrayList<>(List.of(query.part().split()));
    if (query.part().values().isEmpty()) {
      splits.add("region");
      splits.add("gender");
    }
    return splits;
  }

  private List<BoardRepository.Held> held(AcrossQuery query) {
    return boards.listCourses(
        query.from(), query.until(), caller.is(Role.ORGANIZER) ? null : caller.facts().courses());
  }

  private static AcrossBoard.Line line(
      BoardRepository.Held course, Map<FigureId, FigureValue> figures, AcrossQuery query) {
    Map<Measure, FigureValue> own = new EnumMap<>(Measure.class);
    for (Measure measure : query.funnel()) {
      FigureId id = new FigureId(measure, query.part());
      own.put(measure, new CourseFigures(figures).value(id));
    }
    return new AcrossBoard.Line(
        course.id(),
        course.slug(),
        course.titleUk(),
        course.titleEn(),
        course.firstDay(),
        course.lastDay(),
        course.series(),
        own);
  }

  private static Map<String, Map<Measure, Long>> regions(
      Collection<Map<FigureId, FigureValue>> courses) {
    Map<String, Map<Measure, Long>> regions = new TreeMap<>();
    for (Map<FigureId, FigureValue> figures : courses) {
      figures.forEach(
          (id, value) ->
              id.part()
                  .value(Dimension.REGION)
                  .filter(region -> id.part().dimensions().size() == 1)
                  .ifPresent(
                      region ->
                          regions
                              .computeIfAbsent(region, any -> new EnumMap<>(Measure.class))
                              .merge(id.measure(), value.number(), Long::sum)));
    }
    return regions;
  }

  /** Who said what of their gender, over the courses in which nothing of it is hidden. */
  private static Map<String, FigureValue> genders(Collection<Map<FigureId, FigureValue>> courses) {
    return SmallGroups.sum(
        courses.stream()
            .map(figures -> new CourseFigures(figures).by(Measure.GENDERS, Dimension.GENDER))
            .toList());
  }

  /** All editions of a course that the caller may run, by time; none where it is the only one. */
  private List<AcrossBoard.Line> editions(Course course) {
    AcrossQuery always = new AcrossQuery(ALWAYS, EVER, null, null);
    List<BoardRepository.Held> held =
        held(always).stream().filter(each -> each.series() == course.seriesId()).toList();
    if (held.size() < 2) {
      return List.of();
    }
    Map<Long, Map<FigureId, FigureValue>> figures =
        boards.figures(held.stream().map(BoardRepository.Held::id).toList(), List.of(""));
    List<AcrossBoard.Line> lines = new ArrayList<>();
    for (int i = held.size() - 1; i >= 0; i--) {
      lines.add(line(held.get(i), figures.getOrDefault(held.get(i).id(), new HashMap<>()), always));
    }
    return lines;
  }

  private static List<Long> sessionsOf(
      Collection<SessionFacts> programme, Map.Entry<Dimension, String> part) {
    return programme.stream()
        .filter(
            session ->
                part.getKey() == Dimension.DAY
                    ? session.day().toString().equals(part.getValue())
                    : String.valueOf(session.startsAt().getHour()).equals(part.getValue()))
        .map(SessionFacts::id)
        .toList();
  }

  private Course staffCourse(String slug) {
    Course course = courses.getBySlug(slug);
    caller.requireCourseStaff(course.getId());
    return course;
  }
}
