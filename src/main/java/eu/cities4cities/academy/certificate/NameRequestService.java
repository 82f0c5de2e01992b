package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks people by letter to confirm the names that will be printed. Each has their own time to
 * answer, from the moment they were asked, and only after it may the organizer decide.
 */
@Service
public class NameRequestService {
  /** How often somebody looks for people who have earned a certificate after the others. */
  private static final Duration LOOK = Duration.ofHours(1);

  /** For so long after the course's deadline whoever earns a certificate is asked by itself. */
  private static final Duration LATEST = Duration.ofDays(60);

  @Inject private NameRequestRepository requests;
  @Inject private NameHashes hashes;
  @Inject private AwardSettingRepository settings;
  @Inject private EligibilityService eligibility;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** The deadline that the organizer has set for a course, by Kyiv time; null without one. */
  @OnlyFor(Role.ORGANIZER)
  public LocalDateTime until(String courseSlug) {
    return settings.get(courses.getBySlug(courseSlug).getId()).getNamesUntil();
  }

  /**
   * Asks everybody who has earned a certificate and has not confirmed the name to do so. Who has
   * been asked already gets a later deadline, and keeps one that is not earlier.
   *
   * @param until the deadline by Kyiv time
   * @return to how many people a letter goes
   * @throws InvalidInputException if the deadline leaves less than a day, or does not exist
   */
  @OnlyFor(Role.ORGANIZER)
  public int ask(String courseSlug, LocalDateTime until) {
    Course course = courses.getBySlug(courseSlug);
    Instant now = clock.instant();
    if (until == null
        || KyivTime.isSkipped(until)
        || KyivTime.instant(until).isBefore(now.plus(NameAsked.LEAST))) {
      throw new InvalidInputException("certificate.names.badDeadline");
    }
    AwardSetting setting = settings.getForChange(course.getId());
    LocalDateTime before = setting.getNamesUntil();
    setting.askNames(until);
    Instant wanted = KyivTime.instant(until);
    int asked =
        ask(
            course,
            NameAsked.now(now, wanted),
            each ->
                each.matters().asked() == null
                    || each.matters().asked().decidedFrom().isBefore(wanted));
    audit.record(
        new AuditTrail.Change(
            "certificate.namesAsked",
            "Course",
            String.valueOf(course.getId()),
            before == null ? null : before.toString(),
            until + ", letters: " + asked,
            null));
    return asked;
  }

  /**
   * Asks those who have earned a certificate since the others were asked, each with at least a day
   * to answer.
   *
   * @return to how many people a letter goes
   */
  @Internal
  public int askLate(long courseId) {
    AwardSetting setting = settings.getForChange(courseId);
    NameAsked asked = NameAsked.now(clock.instant(), KyivTime.instant(setting.getNamesUntil()));
    return ask(courses.get(courseId), asked, each -> each.matters().asked() == null);
  }

  /** Courses whose people have been asked and of which nobody has looked for more of late. */
  @Internal
  public List<Long> listToAsk() {
    return settings.listToAsk(KyivTime.now(clock).minus(LATEST), clock.instant().minus(LOOK));
  }

  /** Takes a course to look for more people to ask; true for whoever may do so now. */
  @Internal
  public boolean takeToAsk(long courseId) {
    Instant now = clock.instant();
    return settings.takeToAsk(courseId, now, now.minus(LOOK));
  }

  /** The courses in which people have not answered and are to be reminded. */
  @Internal
  public List<Long> listToRemind() {
    return requests.listCoursesToRemind(clock.instant());
  }

  /** Reminds those of a course who have not answered, each once. */
  @Internal
  public void remind(long courseId) {
    // Others who would remind the same people wait, and find them reminded.
    settings.getForChange(courseId);
    Instant now = clock.instant();
    Set<Long> due =
        requests.listOf(courseId).entrySet().stream()
            .filter(each -> each.getValue().getRemindAt() != null)
            .filter(each -> !each.getValue().getRemindAt().isAfter(now))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (due.isEmpty()) {
      return;
    }
    Course course = courses.get(courseId);
    Map<Long, Standing> silent =
        awaited(
            course,
            each ->
                due.contains(each.enrollmentId())
                    && each.matters().asked() != null
                    && !each.matters().asked().isOver(now));
    write(
        course,
        "certificate.namesReminder",
        silent,
        person -> silent.get(person).matters().asked());
    requests.reminded(due);
  }

  private int ask(Course course, NameAsked asked, Predicate<Standing> whom) {
    Map<Long, Standing> people = awaited(course, whom);
    List<RosterRow> written = write(course, "certificate.names", people, person -> asked);
    requests.add(
        written.stream().collect(Collectors.toMap(RosterRow::enrollmentId, hashes::of)), asked);
    return written.size();
  }

  /** Those whose certificate waits for their name, by person. */
  private Map<Long, Standing> awaited(Course course, Predicate<Standing> whom) {
    return eligibility.standings(course).stream()
        .filter(Standing::isNameAwaited)
        .filter(whom)
        .collect(Collectors.toMap(Standing::personId, each -> each));
  }

  /** Those of them who can be written to, and are. */
  private List<RosterRow> write(
      Course course, String template, Map<Long, Standing> whom, Function<Long, NameAsked> asked) {
    Map<Long, RosterRow> people =
        roster.list(course.getId()).stream()
            .collect(Collectors.toMap(RosterRow::personId, each -> each));
    List<CourseReader> readers = roster.readers(course.getId(), whom.keySet());
    outbox.sendAll(
        readers.stream()
            .map(
                reader ->
                    letter(
                        course,
                        reader,
                        people.get(reader.personId()),
                        template,
                        asked.apply(reader.personId())))
            .toList());
    return readers.stream().map(reader -> people.get(reader.personId())).toList();
  }

  private Letter letter(
      Course course, CourseReader reader, RosterRow person, String template, NameAsked asked) {
    Language language = reader.language();
    return new Letter(
            reader.email(),
            language,
            template,
            List.of(
                course.title(language),
                person.nameUk(),
                person.latinName(),
                DateWords.in(language).moment(asked.until())),
            routes.absolute(language, Route.MY_CERTIFICATE_NAME, course.getSlug()),
            template + ":" + person.enrollmentId() + ":" + asked.at().toEpochMilli())
        .until(asked.decidedFrom());
  }
}
