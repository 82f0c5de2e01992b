package eu.cities4cities.academy.course;

import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.LetterChoices;
import eu.cities4cities.academy.mail.LetterTopic;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.mail.OutboxStatus;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
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
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the staff of a course tells its people: on the course's page and by mail. */
@Service
public class AnnouncementService {
  private static final int MOST_SHOWN = 30;

  @Inject private AnnouncementRepository announcements;
  @Inject private CourseRepository courses;
  @Inject private RosterService roster;
  @Inject private AudienceChoice audiences;
  @Inject private LetterChoices choices;
  @Inject private Outbox outbox;
  @Inject private AuditTrail auditTrail;
  @Inject private Texts texts;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The codes of those who are missing something, whom one may write to. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<String> audiences() {
    return audiences.codes();
  }

  /** A page of the course's announcements; {@code first} counts from 0. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<AnnouncementRow> list(String slug, int first, int size) {
    return rows(announcements.listOf(staffCourse(slug).getId(), first, size));
  }

  /** How many announcements the course has. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(String slug) {
    return announcements.countOf(staffCourse(slug).getId());
  }

  /** One announcement as its list shows it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public AnnouncementRow row(String slug, long id) {
    return rows(List.of(mine(slug, id))).get(0);
  }

  /** The form of an announcement, or of a new one for null. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public AnnouncementForm form(String slug, Long id) {
    staffCourse(slug);
    return id == null ? new AnnouncementForm() : AnnouncementForm.of(mine(slug, id));
  }

  /** Keeps a draft; refuses if somebody else saved since the form was opened. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void save(String slug, AnnouncementForm form) {
    Course course = staffCourse(slug);
    form.check();
    audiences.check(form.getAudience());
    Announcement announcement =
        form.getId() == null ? new Announcement(course, clock.instant()) : current(slug, form);
    require(announcement, AnnouncementStatus.DRAFT);
    announcement.write(form);
    if (form.getId() == null) {
      announcements.add(announcement);
    } else {
      announcements.flush();
    }
    form.saved(announcement.getId(), announcement.getVersion());
  }

  /** Throws a draft away. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void delete(String slug, long id) {
    Announcement announcement = locked(slug, id);
    require(announcement, AnnouncementStatus.DRAFT);
    announcements.remove(announcement);
  }

  /** What would happen if the announcement were sent now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public AnnouncementPreview preview(String slug, long id) {
    Announcement announcement = mine(slug, id);
    List<CourseReader> readers = receivers(announcement);
    Set<Long> refusing = choices.refusing(LetterTopic.ANNOUNCEMENT);
    int refused =
        (int) readers.stream().filter(reader -> refusing.contains(reader.personId())).count();
    int other =
        (int)
            readers.stream()
                .filter(reader -> announcement.languageFor(reader.language()) != reader.language())
                .count();
    return new AnnouncementPreview(
        readers.size(), announcement.isByMail() ? readers.size() - refused : 0, refused, other);
  }

  /**
   * Sends the announcement at its time, or now: it appears on the page and its letters go to the
   * outbox within seconds. A second call changes nothing: it is no draft any more.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void send(String slug, AnnouncementForm form) {
    staffCourse(slug);
    Announcement announcement = current(slug, form);
    require(announcement, AnnouncementStatus.DRAFT);
    if (announcement.getCourse().getStatus() == CourseStatus.DRAFT) {
      throw new AnnouncementStepException("course.announcement.courseDraft");
    }
    LocalDateTime now = KyivTime.now(clock);
    LocalDateTime at = form.getSendAt() == null ? now : form.getSendAt();
    if (form.getSendAt() != null && (at.isBefore(now) || KyivTime.isSkipped(at))) {
      throw new InvalidInputException("course.announcement.past");
    }
    announcement.schedule(at);
    audit("course.announcement.send", announcement, null, announcement.getAudience());
  }

  /** Makes an announcement that waits for its time a draft again. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void unschedule(String slug, long id) {
    Announcement announcement = locked(slug, id);
    require(announcement, AnnouncementStatus.SCHEDULED);
    announcement.unschedule();
    audit("course.announcement.unschedule", announcement, null, null);
  }

  /** Puts other words on the page in place of those that were sent; no letter goes again. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void correct(String slug, AnnouncementForm form) {
    staffCourse(slug);
    form.check();
    Announcement announcement = current(slug, form);
    require(announcement, AnnouncementStatus.SENT);
    String before = words(announcement);
    announcement.correct(form, clock.instant());
    audit("course.announcement.correct", announcement, before, words(announcement));
  }

  /** Takes the announcement from the page; letters that still wait are thrown away. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void withdraw(String slug, long id) {
    Announcement announcement = locked(slug, id);
    require(announcement, AnnouncementStatus.SENT);
    announcement.withdraw(clock.instant());
    int discarded = outbox.withdraw(announcement.letterKeys());
    audit("course.announcement.withdraw", announcement, null, discarded + " letters discarded");
  }

  /** What was told to the caller in one course, the newest first. */
  @SignedIn
  public List<AnnouncementView> mine(long courseId) {
    return roster.find(courseId, caller.personId()).isEmpty()
        ? List.of()
        : views(List.of(courseId));
  }

  /** What was told to the caller in all their courses, the newest first. */
  @SignedIn
  public List<AnnouncementView> mine() {
    return views(roster.coursesOf(caller.personId()));
  }

  /**
   * Sends one announcement whose time has come, wholly or not at all; false if there is none. Its
   * letters have stable keys, so that nobody gets one twice.
   */
  @Internal
  public boolean sendDue() {
    return announcements
        .lockDue(KyivTime.now(clock))
        .flatMap(announcements::lock)
        .map(
            announcement -> {
              deliver(announcement);
              return true;
            })
        .orElse(false);
  }

  private void deliver(Announcement announcement) {
    List<CourseReader> readers = receivers(announcement);
    announcements.addReceivers(
        announcement.getId(), readers.stream().map(CourseReader::personId).toList());
    if (announcement.isByMail()) {
      Set<Long> refusing = choices.refusing(LetterTopic.ANNOUNCEMENT);
      outbox.sendAll(
          readers.stream()
              .filter(reader -> !refusing.contains(reader.personId()))
              .map(reader -> letter(announcement, reader))
              .toList());
    }
    announcement.sent(readers.size(), clock.instant());
  }

  private Letter letter(Announcement announcement, CourseReader reader) {
    Language language = reader.language();
    Course course = announcement.getCourse();
    return new Letter(
            reader.email(),
            language,
            "course.announcement",
            List.of(
                announcement.titleFor(language),
                mark(announcement, language) + announcement.textFor(language),
                course.title(language)),
            routes.absolute(language, Route.COURSE, course.getSlug())
                + "#announcement-"
                + announcement.getId(),
            announcement.letterKeys() + reader.personId())
        .bulk(reader.personId(), LetterTopic.ANNOUNCEMENT);
  }

  /** Says that there is only the other language; nothing where the reader's own is there. */
  private String mark(Announcement announcement, Language language) {
    return announcement.languageFor(language) == language
        ? ""
        : texts.get(language, "course.announcement.onlyOther") + "\n\n";
  }

  private List<CourseReader> receivers(Announcement announcement) {
    long courseId = announcement.getCourse().getId();
    return audiences.among(roster.readers(courseId), announcement.getAudience(), courseId);
  }

  private List<AnnouncementView> views(Collection<Long> courseIds) {
    Language language = caller.language();
    return announcements.listFor(caller.personId(), courseIds, MOST_SHOWN).stream()
        .map(
            announcement ->
                new AnnouncementView(
                    announcement.getId(),
                    announcement.getCourse().getSlug(),
                    announcement.getCourse().title(language),
                    announcement.languageFor(language).code(),
                    announcement.languageFor(language) != language,
                    announcement.titleFor(language),
                    announcement.textFor(language),
                    announcement.getSentAt(),
                    announcement.getCorrectedAt()))
        .toList();
  }

  private List<AnnouncementRow> rows(List<Announcement> some) {
    Map<String, Map<OutboxStatus, Long>> letters =
        outbox.count(
            some.stream()
                .filter(announcement -> announcement.isByMail() && announcement.getSentAt() != null)
                .map(Announcement::letterKeys)
                .toList());
    return some.stream()
        .map(each -> row(each, letters.getOrDefault(each.letterKeys(), Map.of())))
        .toList();
  }

  private static AnnouncementRow row(Announcement announcement, Map<OutboxStatus, Long> letters) {
    return new AnnouncementRow(
        announcement.getId(),
        announcement.getAudience(),
        announcement.getTitleUk(),
        announcement.getTitleEn(),
        announcement.isByMail(),
        announcement.getStatus(),
        announcement.getSendAt(),
        announcement.getSentAt(),
        announcement.getReceivers(),
        announcement.getCorrectedAt(),
        new AnnouncementRow.Letters(
            letters.getOrDefault(OutboxStatus.SENT, 0L)
                + letters.getOrDefault(OutboxStatus.KEPT, 0L),
            letters.getOrDefault(OutboxStatus.WAITING, 0L),
            letters.getOrDefault(OutboxStatus.DEAD, 0L),
            letters.getOrDefault(OutboxStatus.DISCARDED, 0L)));
  }

  private Course staffCourse(String slug) {
    Course course =
        courses.findBySlug(slug).orElseThrow(() -> new NotFoundException("course " + slug));
    caller.requireCourseStaff(course.getId());
    return course;
  }

  private Announcement mine(String slug, long id) {
    long courseId = staffCourse(slug).getId();
    return announcements
        .find(id)
        .filter(found -> found.getCourse().getId() == courseId)
        .orElseThrow(() -> new NotFoundException("announcement " + id));
  }

  private Announcement locked(String slug, long id) {
    mine(slug, id);
    return announcements.lock(id).orElseThrow(() -> new NotFoundException("announcement " + id));
  }

  private Announcement current(String slug, AnnouncementForm form) {
    Announcement announcement = locked(slug, form.getId());
    if (announcement.getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    return announcement;
  }

  private static void require(Announcement announcement, AnnouncementStatus status) {
    if (announcement.getStatus() != status) {
      throw new AnnouncementStepException("course.announcement.step." + status);
    }
  }

  private void audit(String action, Announcement announcement, String before, String after) {
    auditTrail.record(
        new AuditTrail.Change(
            action, "Announcement", announcement.getId().toString(), before, after, null));
  }

  private static String words(Announcement announcement) {
    return announcement.getTitleUk()
        + " / "
        + announcement.getTitleEn()
        + "\n"
        + announcement.getTextUk()
        + "\n"
        + announcement.getTextEn();
  }
}
