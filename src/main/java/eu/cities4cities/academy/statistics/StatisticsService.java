package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.course.SeatRow;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.statistics.model.CountedPerson;
import eu.cities4cities.academy.statistics.model.ReadModelService;
import eu.cities4cities.academy.statistics.model.StoredFigures;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures of a course for those who run it. */
@Service
public class StatisticsService {
  @Inject private StoredFigures stored;
  @Inject private ReadModelService model;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private SessionService sessions;
  @Inject private AttendanceService attendance;
  @Inject private Pseudonyms pseudonyms;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Has the figures of a course counted as it is now, before they are read; if somebody is counting
   * them already, they stay as they were counted last.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void refresh(String courseSlug) {
    long course = staffCourse(courseSlug).getId();
    if (!model.isCurrent(course)) {
      model.take(course).ifPresent(model::count);
    }
  }

  /** The figures of a course as they were counted last. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public CourseStatistics of(String courseSlug) {
    Course course = staffCourse(courseSlug);
    return statistics(course, stored.listPeople(course.getId()));
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
    Course course = staffCourse(courseSlug);
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
  public List<FilePerson> decided(
      String courseSlug, List<FileSession> sessions, List<FilePerson> lot) {
    Course course = staffCourse(courseSlug);
    List<SessionFacts> programme = this.sessions.factsOf(course.getId());
    Map<Long, Map<Long, AttendanceDecision>> decisions =
        attendance.decisionsOf(
            course.getId(), programme, lot.stream().map(FilePerson::id).toList());
    return lot.stream()
        .map(
            person ->
                person.decided(
                    sessions, whileSeated(person, programme, decisions.get(person.id()))))
        .toList();
  }

  /** Nothing is counted of a session that began after somebody had given the seat up. */
  private static Map<Long, AttendanceDecision> whileSeated(
      FilePerson person, List<SessionFacts> programme, Map<Long, AttendanceDecision> own) {
    Map<Long, AttendanceDecision> counted = new HashMap<>(own);
    for (SessionFacts session : programme) {
      if (!SeatRow.isHeld(person.leftAt(), session.from())) {
        counted.remove(session.id());
      }
    }
    return counted;
  }

  private Course staffCourse(String slug) {
    Course course = courses.getBySlug(slug);
    caller.requireCourseStaff(course.getId());
    return course;
  }

  private CourseExtract extract(Course course) {
    List<CountedPerson> counted = stored.listPeople(course.getId());
    return new CourseExtract(
        statistics(course, counted),
        people(course.getId()),
        true,
        counted.stream()
            .filter(person -> person.personId() != null)
            .collect(Collectors.toMap(CountedPerson::personId, Function.identity())));
  }

  private CourseStatistics statistics(Course course, List<CountedPerson> counted) {
    Instant now = clock.instant();
    List<Long> id = List.of(course.getId());
    List<SessionFacts> all = sessions.factsOf(course.getId());
    List<SessionFacts> held = all.stream().filter(session -> !session.cancelled()).toList();
    long begun = held.stream().filter(session -> !session.aheadAt(now)).count();
    return new CourseStatistics(
        course.getId(),
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn(),
        course.getFirstDay(),
        course.getLastDay(),
        stored.countedAt(id).map(KyivTime::at).orElse(null),
        columns(held, now),
        all.size() - held.size(),
        held.stream().anyMatch(session -> session.liveAt(now)),
        stored.of(id, CourseStatistics.SPLITS).get(course.getId()),
        (int)
            counted.stream()
                .filter(person -> begun > 0 && person.sessionsPresent() == begun)
                .count());
  }

  private static List<FileSession> columns(List<SessionFacts> held, Instant now) {
    return held.stream()
        .sorted(Comparator.comparing(SessionFacts::startsAt).thenComparing(SessionFacts::id))
        .map(
            facts ->
                new FileSession(
                    facts.id(),
                    facts.startsAt(),
                    facts.titleUk(),
                    facts.titleEn(),
                    !facts.aheadAt(now)))
        .toList();
  }

  private List<FilePerson> people(long courseId) {
    List<FilePerson> people = new ArrayList<>();
    for (SeatRow seat : roster.seats(courseId)) {
      RosterRow row = seat.person();
      people.add(
          new FilePerson(
              row.personId(),
              row.nameUk(),
              row.latinName(),
              row.communityId(),
              row.communityUk(),
              row.communityEn(),
              row.regionCode(),
              seat.leftAt(),
              List.of()));
    }
    people.sort(Comparator.comparing(FilePerson::nameUk, UkrainianOrder::compare));
    return people;
  }
}
