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
import eu.cities4cities.academy.shared.KyivTime;
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
  @Inject private Pseudonyms pseudonyms;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The figures of a course as they are now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CourseStatistics of(String courseSlug) {
    CourseExtract course = extract(courses.getBySlug(courseSlug));
    Map<Long, Map<Long, AttendanceDecision>> decisions =
        decisions(course.courseId(), course.people());
    return course.counted(decisions);
  }

  /**
   * What of a course leaves the Academy as a file; who took it and when is kept before anything of
   * it is given. What is decided of its people is asked for in lots by {@link #decided}.
   *
   * @param file what is taken, such as {@code attendance.xlsx}
   * @param named whether people stand in it under their names, in the order of the Ukrainian
   *     alphabet; else under pseudonyms that are the same in all files of the course, and in their
   *     order
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CourseExtract forDownload(String courseSlug, String file, boolean named) {
    Course course = courses.getBySlug(courseSlug);
    CourseExtract extract = extract(course);
    audit.record(
        new AuditTrail.Change(
            "statistics.download",
            "Course",
            String.valueOf(course.getId()),
            null,
            file + ", " + (named ? "names" : "pseudonyms") + ", " + extract.people().size(),
            null));
    return named ? extract : pseudonyms.in(extract);
  }

  /**
   * People of a course with what is decided of their attendance now.
   *
   * @param sessions the columns
   * @param lot some of the people of {@link #forDownload}
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<Person> decided(String courseSlug, List<Session> sessions, List<Person> lot) {
    Course course = courses.getBySlug(courseSlug);
    caller.requireCourseStaff(course.getId());
    Map<Long, Map<Long, AttendanceDecision>> decisions = decisions(course.getId(), lot);
    return lot.stream()
        .map(person -> person.decided(sessions, decisions.getOrDefault(person.id(), Map.of())))
        .toList();
  }

  private Map<Long, Map<Long, AttendanceDecision>> decisions(long courseId, List<Person> people) {
    return attendance.decisionsOf(courseId, people.stream().map(Person::id).toList());
  }

  private CourseExtract extract(Course course) {
    caller.requireCourseStaff(course.getId());
    Instant now = clock.instant();
    List<SessionFacts> all = sessions.factsOf(course.getId());
    List<SessionFacts> held = all.stream().filter(session -> !session.cancelled()).toList();
    return new CourseExtract(
        course.getId(),
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn(),
        course.getFirstDay(),
        course.getLastDay(),
        KyivTime.now(clock),
        columns(held, now),
        all.size() - held.size(),
        held.stream().anyMatch(session -> session.liveAt(now)),
        people(course.getId()),
        true,
        results.percents(course.getId()),
        quizLimit(course.getAwardRule()).orElse(null),
        figures.listCertified(course.getId()));
  }

  private static List<Session> columns(List<SessionFacts> held, Instant now) {
    return held.stream()
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
  }

  private List<Person> people(long courseId) {
    List<Person> people = new ArrayList<>();
    for (RosterRow row : roster.list(courseId)) {
      people.add(
          new Person(
              row.personId(),
              row.nameUk(),
              row.latinName(),
              row.communityId(),
              row.communityUk(),
              row.communityEn(),
              row.regionCode(),
              List.of()));
    }
    people.sort(Comparator.comparing(Person::nameUk, UkrainianOrder::compare));
    return people;
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
