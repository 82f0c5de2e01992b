package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.CourseStatus;
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
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.Satisfaction;
import eu.cities4cities.academy.statistics.figures.SmallGroups;
import eu.cities4cities.academy.statistics.model.HeldCourse;
import eu.cities4cities.academy.statistics.model.StoredFigures;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
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

  @Inject private BoardRepository boards;
  @Inject private BehindRepository behind;
  @Inject private AcrossCounting counting;
  @Inject private AcrossPeaks peaks;
  @Inject private AcrossRows rows;
  @Inject private StoredFigures stored;
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
        course.getStatus() == CourseStatus.DRAFT,
        stored.countedAt(List.of(course.getId())).orElse(null),
        all.stream().anyMatch(session -> !session.cancelled() && session.liveAt(now)),
        (int) all.stream().filter(SessionFacts::cancelled).count(),
        all.stream().filter(session -> !session.cancelled() && !session.aheadAt(now)).toList(),
        figures(course, COURSE),
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
    FigureFilter filter = FigureFilter.of(id, programme.values());
    List<Long> one = List.of(course.getId());
    return new Behind(
        id,
        id.measure().sum(),
        figures(course, List.of(id.part().split())).value(id),
        behind.sum(one, id.measure().table(), filter),
        behind.list(one, id.measure().table(), filter, first, size),
        programme,
        Map.of(course.getId(), held(course)));
  }

  /** Several courses beside each other; a trainer's own alone. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public AcrossBoard across(AcrossQuery query) {
    List<HeldCourse> held = held(query.from(), query.until());
    List<Long> ids = held.stream().map(HeldCourse::id).toList();
    Map<Long, CourseFigures> figures =
        query.communityId() == null
            ? stored.of(ids, splits(query))
            : stored.ofPart(ids, query.part());
    long[] different = boards.countDifferent(ids, query.place());
    List<AcrossBoard.Line> lines =
        new ArrayList<>(
            held.stream().map(course -> line(course, figures.get(course.id()), query)).toList());
    Collections.reverse(lines);
    CountedSessions counted = counting.sessions(ids);
    return new AcrossBoard(
        query.measures(),
        lines,
        different[0],
        different[1],
        query.communityId() == null ? regions(figures.values()) : Map.of(),
        query.isOfAll() ? genders(figures.values()) : Map.of(),
        boards.countCommunities(ids, query.place()),
        peaks.peak(query, counted, AcrossCounting.seats(figures, query)),
        counting.quiz(query, ids),
        counting.heat(query, ids, counted),
        query.communityId() == null
            ? null
            : boards
                .communityName(query.communityId())
                .map(name -> caller.language().choose(name[0], name[1]))
                .orElse(null));
  }

  /** Some of the rows behind a figure over several courses; a trainer's own courses alone. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Behind behindAcross(AcrossQuery query, AcrossFigure figure, int first, int size) {
    return rows.behind(query, held(query.from(), query.until()), figure, first, size);
  }

  /** The communities of people with a seat in those courses, the ones with most seats first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<CommunityLine> communities(AcrossQuery query, int first, int size) {
    return boards.listCommunities(
        held(query.from(), query.until()).stream().map(HeldCourse::id).toList(),
        query.place(),
        first,
        size);
  }

  private static List<String> splits(AcrossQuery query) {
    List<String> splits = new ArrayList<>(List.of(query.part().split()));
    if (query.isOfAll()) {
      splits.add("region");
      splits.add("gender");
    }
    return splits;
  }

  /** Those that the caller may see, in the order of time. */
  private List<HeldCourse> held(LocalDate from, LocalDate until) {
    return stored.courses(from, until, caller.is(Role.ORGANIZER) ? null : caller.facts().courses());
  }

  private CourseFigures figures(Course course, List<String> splits) {
    return stored.of(List.of(course.getId()), splits).get(course.getId());
  }

  private static AcrossBoard.Line line(
      HeldCourse course, CourseFigures figures, AcrossQuery query) {
    Map<Measure, FigureValue> own = new EnumMap<>(Measure.class);
    for (Measure measure : query.measures()) {
      own.put(measure, figures.value(new FigureId(measure, query.part())));
    }
    for (Measure measure : AcrossQuery.QUIZ) {
      own.put(measure, figures.value(new FigureId(measure, query.part())));
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

  private static Map<String, Map<Measure, Long>> regions(Collection<CourseFigures> courses) {
    Map<String, Map<Measure, Long>> regions = new TreeMap<>();
    for (CourseFigures course : courses) {
      course
          .values()
          .forEach(
              (id, value) ->
                  id.part()
                      .value(Dimension.REGION)
                      .filter(region -> AcrossQuery.FUNNEL.contains(id.measure()))
                      .ifPresent(
                          region ->
                              regions
                                  .computeIfAbsent(region, any -> new EnumMap<>(Measure.class))
                                  .merge(id.measure(), value.number(), Long::sum)));
    }
    return regions;
  }

  /** Who said what of their gender, over the courses in which nothing of it is hidden. */
  private static Map<String, FigureValue> genders(Collection<CourseFigures> courses) {
    return SmallGroups.sum(
        courses.stream().map(each -> each.by(Measure.GENDERS, Dimension.GENDER)).toList());
  }

  /** All editions of a course that the caller may run, by time; none where it is the only one. */
  private List<AcrossBoard.Line> editions(Course course) {
    AcrossQuery always = new AcrossQuery(null, null, null, null);
    List<HeldCourse> held =
        held(null, null).stream().filter(each -> each.series() == course.seriesId()).toList();
    if (held.size() < 2) {
      return List.of();
    }
    Map<Long, CourseFigures> figures =
        stored.of(held.stream().map(HeldCourse::id).toList(), List.of(Part.WHOLE.split()));
    return held.stream().map(each -> line(each, figures.get(each.id()), always)).toList();
  }

  private static HeldCourse held(Course course) {
    return new HeldCourse(
        course.getId(),
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn(),
        course.getFirstDay(),
        course.getLastDay(),
        course.seriesId());
  }

  private Course staffCourse(String slug) {
    Course course = courses.getBySlug(slug);
    caller.requireCourseStaff(course.getId());
    return course;
  }
}
