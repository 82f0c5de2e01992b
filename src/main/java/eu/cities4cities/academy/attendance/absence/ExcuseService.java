package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.EnrolledPeople;
import eu.cities4cities.academy.attendance.ExcusedStretch;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.attendance.PresenceChanged;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Excuses for sessions: asked by a participant, taken and decided by one of the course's staff. */
@Service
public class ExcuseService {
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_ANSWER = 1000;
  private static final Set<FileKind> DOCUMENTS =
      Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.WEBP);

  @Inject private ExcuseRepository excuses;
  @Inject private CaseReader cases;
  @Inject private AbsenceLetters letters;
  @Inject private FileService files;
  @Inject private FileSettings limits;
  @Inject private SessionService sessions;
  @Inject private EnrolledPeople enrolled;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Event<PresenceChanged> changed;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.retention.excuse.days")
  private int retentionDays;

  /**
   * Asks for a session to be excused.
   *
   * @param document a paper that shows it, or null
   */
  @SignedIn
  public long ask(long sessionId, OutageReason reason, String text, FileService.Upload document) {
    SessionFacts session = sessions.facts(sessionId);
    enrolled.requireCaller(session);
    if (reason == null) {
      throw new InvalidInputException("attendance.excuse.reasonNeeded");
    }
    String words = CaseReader.words(text, LONGEST_TEXT, "attendance.excuse.textNeeded");
    boolean waiting =
        excuses.listOf(sessionId, caller.personId()).stream()
            .anyMatch(each -> each.getStatus() != ExcuseStatus.REFUSED);
    if (waiting) {
      throw new InvalidInputException("attendance.excuse.already");
    }
    Excuse excuse =
        new Excuse(
            excuses.session(sessionId),
            caller.personId(),
            new ExcusedStretch(session.from(), session.until(), reason),
            words,
            clock.instant());
    if (document != null) {
      excuse.attach(files.store(document, limits.uploadLimit(), DOCUMENTS).getId());
    }
    excuses.add(excuse);
    return excuse.getId();
  }

  /** The caller's excuses for a session, the newest first. */
  @SignedIn
  public List<Excuse> mine(long sessionId) {
    enrolled.requireCaller(sessions.facts(sessionId));
    return excuses.listOf(sessionId, caller.personId());
  }

  /** The people who wait for a decision. */
  @Internal
  public Set<Long> waiting(long courseId) {
    return excuses.listPeopleWaiting(courseId);
  }

  /** A course's excuses that wait, or those that were decided. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<ExcuseRow> list(long courseId, boolean waiting, int first, int size) {
    caller.requireCourseStaff(courseId);
    List<Excuse> found = excuses.list(courseId, waiting, first, size);
    Function<AbsenceCase, CaseSubject> subjects = cases.subjects(courseId);
    Map<Long, StoredFile> documents =
        files
            .list(
                found.stream()
                    .filter(excuse -> excuse.getFileId() != null && isMine(excuse))
                    .map(Excuse::getFileId)
                    .toList())
            .stream()
            .collect(Collectors.toMap(StoredFile::getId, Function.identity()));
    return found.stream()
        .map(
            excuse ->
                row(
                    excuse,
                    subjects.apply(excuse),
                    excuse.getFileId() == null ? null : documents.get(excuse.getFileId())))
        .toList();
  }

  private ExcuseRow row(Excuse excuse, CaseSubject about, StoredFile document) {
    return new ExcuseRow(
        excuse.getId(),
        about,
        excuse.getReason(),
        excuse.getText(),
        excuse.getFileId() != null,
        document == null ? null : document.getToken(),
        document == null ? null : document.getName(),
        excuse.getStatus(),
        excuse.getDeciderId() != null,
        isMine(excuse),
        excuse.getAskedAt(),
        excuse.getAnswer());
  }

  private boolean isMine(Excuse excuse) {
    return Objects.equals(excuse.getDeciderId(), caller.personId());
  }

  /** How many excuses of a course wait, or were decided. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(long courseId, boolean waiting) {
    caller.requireCourseStaff(courseId);
    return excuses.count(courseId, waiting);
  }

  /** Takes a case: from now on the caller alone sees its document. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void take(long excuseId) {
    Excuse excuse = staffExcuse(excuseId);
    requireWaiting(excuse);
    if (excuse.getDeciderId() != null && !isMine(excuse) && !caller.is(Role.ORGANIZER)) {
      throw new InvalidInputException("attendance.excuse.takenAlready");
    }
    Long before = excuse.getDeciderId();
    excuse.take(caller.personId());
    audit.record(
        new Change(
            "attendance.excuse.take",
            "Excuse",
            String.valueOf(excuseId),
            before == null ? null : "person " + before,
            "person " + caller.personId(),
            null));
  }

  /** Decides a case that the caller has taken, and writes to who asked. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void decide(long excuseId, boolean accepted, String answer) {
    Excuse excuse = staffExcuse(excuseId);
    requireWaiting(excuse);
    if (!isMine(excuse)) {
      throw new InvalidInputException("attendance.excuse.takeFirst");
    }
    String words =
        accepted && (answer == null || answer.isBlank())
            ? ""
            : CaseReader.words(answer, LONGEST_ANSWER, "attendance.excuse.answerNeeded");
    SessionFacts session = sessions.facts(excuse.sessionId());
    excuse.decide(
        accepted, words, new Excuse.SessionTimes(session.from(), session.until()), clock.instant());
    changed.fire(PresenceChanged.ofCourse(session.courseId()));
    audit.record(
        new Change(
            "attendance.excuse.decide",
            "Excuse",
            String.valueOf(excuseId),
            ExcuseStatus.WAITING.name(),
            excuse.getStatus().name(),
            words));
    letters.send(
        session,
        excuse.getPersonId(),
        accepted ? "attendance.excuse.accepted" : "attendance.excuse.refused",
        words,
        "attendance-excuse-" + excuseId);
  }

  /** Lets go of documents whose time is over. */
  @Internal
  public int forgetDocuments() {
    Instant before = clock.instant().minus(Duration.ofDays(retentionDays));
    return excuses.forgetDocuments(before);
  }

  private Excuse staffExcuse(long id) {
    Excuse excuse = excuses.find(id).orElseThrow(() -> new NotFoundException("excuse " + id));
    sessions.factsForStaff(excuse.sessionId());
    return excuse;
  }

  private static void requireWaiting(Excuse excuse) {
    if (excuse.getStatus() != ExcuseStatus.WAITING) {
      throw new InvalidInputException("attendance.excuse.decidedAlready");
    }
  }
}
