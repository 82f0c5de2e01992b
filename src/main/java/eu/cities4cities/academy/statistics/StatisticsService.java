package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.quiz.QuizResultService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of a course for those who run it. */
@Service
public class StatisticsService {
  @Inject private StatisticsRepository figures;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private SessionService sessions;
  @Inject private AttendanceService attendance;
  @Inject private QuizResultService results;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The figures of a course as they are now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CourseStatistics of(String courseSlug) {
    return count(courses.getBySlug(courseSlug));
  }

  /**
   * The figures of a course that leave the Academy as a file with names in it: who took them and
   * when is kept.
   *
   * @param file what is taken, such as {@code attendance.xlsx}
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CourseStatistics forDownload(String courseSlug, String file) {
    Course course = courses.getBySlug(courseSlug);
    CourseStatistics statistics = count(course);
    audit.record(
        new AuditTrail.Change(
            "statistics.download",
            "Course",
            String.valueOf(course.getId()),
            null,
            file + ", " + statistics.enrolled(),
            null));
    return statistics;
  }

  private CourseStatistics count(Course course) {
    caller.requireCourseStaff(course.getId());
    Instant now = clock.instant();
    List<SessionFacts> all = sessions.factsOf(course.getId());
    List<SessionFacts> held = all.stream().filter(session -> !session.cancelled()).toList();
    return new CourseStatistics(
        course.getId(),
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn(),
        course.getFirstDay(),
        course.getLastDay(),
        matrix(course.getId(), held, now),
        all.size() - held.size(),
        held.stream().anyMatch(session -> session.liveAt(now)),
        results.percents(course.getId()),
        quizLimit(course.getAwardRule()).orElse(null),
        figures.listCertified(course.getId()));
  }

  private AttendanceMatrix matrix(long courseId, List<SessionFacts> held, Instant now) {
    List<Session> columns =
        held.stream()
            .sorted(Comparator.comparing(SessionFacts::startsAt).thenComparing(SessionFacts::id))
            .map(
                facts ->
                    new Session(
                        facts.id(),
                        facts.startsAt(),
                        facts.titleUk(),
                        facts.titleEn(),
                        !facts.aheadAt(now)))
            .toList();
    List<RosterRow> enrolled = roster.list(courseId);
    Map<Long, Map<Long, AttendanceDecision>> decisions =
        attendance.decisionsOf(courseId, enrolled.stream().map(RosterRow::personId).toList());
    List<Person> people = new ArrayList<>();
    for (RosterRow row : enrolled) {
      Map<Long, AttendanceDecision> own = decisions.getOrDefault(row.personId(), Map.of());
      List<AttendanceDecision> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(own.get(column.id())));
      people.add(
          new Person(
              row.personId(),
              row.nameUk(),
              row.latinName(),
              row.communityUk(),
              row.communityEn(),
              row.regionCode(),
              cells));
    }
    people.sort(Comparator.comparing(Person::nameUk, UkrainianOrder::compare));
    return new AttendanceMatrix(columns, people);
  }

  /** The highest quiz limit that the rule names anywhere. */
  private static Optional<Integer> quizLimit(AwardRule rule) {
    if (rule instanceof AwardRule.Quiz quiz) {
      return Optional.of(quiz.percent());
    }
    List<AwardRule> parts =
        rule instanceof AwardRule.AllOf all
            ? all.parts()
            : rule instanceof AwardRule.AnyOf any ? any.parts() : List.of();
    return parts.stream()
        .map(StatisticsService::quizLimit)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }
}
