package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names as they will be printed: their owner confirms them before anything is issued, is asked and
 * reminded by letter, and after a deadline the organizer decides about those who did not.
 */
@Service
public class NameConfirmationService {
  /** How long before the deadline those who have not answered are reminded. */
  private static final Duration REMINDER = Duration.ofHours(24);

  @Inject private NameConfirmationRepository confirmations;
  @Inject private AwardSettingRepository settings;
  @Inject private EligibilityService eligibility;
  @Inject private CertificateIssuer issuer;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The caller's names for the certificate of a course.
   *
   * @param confirmed whether they are confirmed as they stand
   * @param until until when that is asked for, or null
   * @param number the certificate that the caller holds already, or null
   */
  public record OwnNames(
      String courseUk,
      String courseEn,
      String nameUk,
      String nameLatin,
      boolean confirmed,
      LocalDateTime until,
      String number) {}

  /** The caller's names for the certificate of a course; throws {@link NotFoundException}. */
  @SignedIn
  public OwnNames mine(String courseSlug) {
    Course course = courses.getBySlug(courseSlug);
    OwnStanding own = eligibility.mine(course.getId(), true).orElseThrow(() -> notIn(courseSlug));
    return new OwnNames(
        course.getTitleUk(),
        course.getTitleEn(),
        own.nameUk(),
        own.latinName(),
        own.standing().matters().nameConfirmed(),
        settings.get(course.getId()).getNamesUntil(),
        own.standing().number());
  }

  /**
   * Confirms the caller's names for the certificate of a course.
   *
   * @param nameUk the name as the caller saw it
   * @param nameLatin the same in Latin letters
   * @throws StaleException if the caller is called otherwise meanwhile
   * @throws InvalidInputException if the names cannot be printed
   */
  @SignedIn
  public void confirm(String courseSlug, String nameUk, String nameLatin) {
    Course course = courses.getBySlug(courseSlug);
    RosterRow person =
        roster.find(course.getId(), caller.personId()).orElseThrow(() -> notIn(courseSlug));
    if (!person.nameUk().equals(nameUk) || !person.latinName().equals(nameLatin)) {
      throw new StaleException();
    }
    try {
      issuer.tryNames(course, nameUk, nameLatin);
    } catch (UnprintableTextException refused) {
      throw new InvalidInputException(
          "certificate.unprintable." + refused.reason(), refused.detail());
    }
    confirmations.confirm(person, clock.instant());
  }

  /** Until when the names of a course are asked for, by Kyiv time; null while nobody was asked. */
  @OnlyFor(Role.ORGANIZER)
  public LocalDateTime until(String courseSlug) {
    return settings.get(courses.getBySlug(courseSlug).getId()).getNamesUntil();
  }

  /** Whether the organizer may decide about names that nobody has confirmed. */
  @OnlyFor(Role.ORGANIZER)
  public boolean isTimeOver(String courseSlug) {
    return isTimeOver(courses.getBySlug(courseSlug).getId());
  }

  /** As {@link #isTimeOver(String)}, for other services. */
  @Internal
  public boolean isTimeOver(long courseId) {
    return settings.get(courseId).isNameTimeOver(KyivTime.now(clock));
  }

  /**
   * Asks everybody who has earned a certificate and has not confirmed the name to do so.
   *
   * @param until the deadline by Kyiv time
   * @return to how many people a letter goes
   * @throws InvalidInputException if the deadline is past or does not exist
   */
  @OnlyFor(Role.ORGANIZER)
  public int ask(String courseSlug, LocalDateTime until) {
    Course course = courses.getBySlug(courseSlug);
    if (until == null || !until.isAfter(KyivTime.now(clock)) || KyivTime.isSkipped(until)) {
      throw new InvalidInputException("certificate.names.badDeadline");
    }
    AwardSetting setting = settings.getForChange(course.getId());
    LocalDateTime before = setting.getNamesUntil();
    setting.askNames(until);
    int asked = write(course, "certificate.names", until);
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

  /** The courses whose deadline is so near that those who have not answered are reminded. */
  @Internal
  public List<Long> listToRemind() {
    LocalDateTime now = KyivTime.now(clock);
    return settings.listToRemind(now, now.plus(REMINDER));
  }

  /** Reminds those of a course who have not answered, once for each deadline. */
  @Internal
  public void remind(long courseId) {
    AwardSetting setting = settings.getForChange(courseId);
    if (setting.getNamesUntil() != null
        && !setting.getNamesUntil().equals(setting.getNamesRemindedFor())) {
      write(courses.get(courseId), "certificate.namesReminder", setting.getNamesUntil());
      setting.reminded();
    }
  }

  private int write(Course course, String template, LocalDateTime until) {
    Set<Long> awaited =
        eligibility.standings(course).stream()
            .filter(Standing::isNameAwaited)
            .map(Standing::personId)
            .collect(Collectors.toSet());
    Map<Long, RosterRow> people =
        roster.list(course.getId()).stream()
            .collect(Collectors.toMap(RosterRow::personId, each -> each));
    return outbox.sendAll(
        roster.readers(course.getId(), awaited).stream()
            .map(reader -> letter(course, reader, people.get(reader.personId()), template, until))
            .toList());
  }

  private Letter letter(
      Course course, CourseReader reader, RosterRow person, String template, LocalDateTime until) {
    Language language = reader.language();
    return new Letter(
            reader.email(),
            language,
            template,
            List.of(
                course.title(language),
                person.nameUk(),
                person.latinName(),
                DateWords.in(language).moment(until)),
            routes.absolute(language, Route.MY_CERTIFICATE_NAME, course.getSlug()),
            template + ":" + person.enrollmentId() + ":" + until)
        .until(KyivTime.instant(until));
  }

  private static NotFoundException notIn(String courseSlug) {
    return new NotFoundException("the caller does not take part in " + courseSlug);
  }
}
