package eu.cities4cities.academy.attendance;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roll of a session. A status is derived and not stored, so the roll is read whole — two
 * queries for 900 people — and filtered and paged from that one read.
 */
@Service
public class RollService {

  private static final Duration STILL_HERE = Duration.ofSeconds(150);
  private static final int WHOLE = 1000;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private AttendanceEvidenceRepository ledger;
  @Inject private AttendanceImportRepository imports;
  @Inject private CodeWordWindowRepository windows;
  @Inject private LateCheckInRepository lateWords;
  @Inject private AttendanceService attendance;
  @Inject private ExcusedTimes excusedTimes;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private Clock clock;

  /** Everybody on the roll as of now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Roll roll(long sessionId) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    Instant now = clock.instant();
    Map<Long, List<Evidence>> evidence = new HashMap<>();
    List<Evidence> everybodys = new ArrayList<>();
    for (EvidenceRow row : ledger.listForSession(sessionId)) {
      if (row.personId() != null) {
        evidence.computeIfAbsent(row.personId(), id -> new ArrayList<>()).add(row.evidence());
      } else if (row.kind() == EvidenceKind.RETRACTION) {
        everybodys.add(row.evidence());
      }
    }
    Collator alphabet = Collator.getInstance(new ULocale("uk"));
    List<RosterRow> people = new ArrayList<>(roster.list(session.courseId()));
    people.sort(Comparator.comparing(RosterRow::nameUk, alphabet::compare));
    SessionWindow window = attendance.window(session);
    boolean mayChange = session.aheadAt(now) || window.running();
    Attendance rule = attendance.rule(session);
    Map<Long, List<ExcusedStretch>> excused = excusedTimes.of(session.courseId());
    Set<Long> late = Set.copyOf(lateWords.listWaitingPeople(sessionId));
    List<RollRow> rows = new ArrayList<>(people.size());
    for (RosterRow person : people) {
      List<Evidence> own = new ArrayList<>(evidence.getOrDefault(person.personId(), List.of()));
      own.addAll(everybodys);
      AttendanceDecision decision =
          rule.decide(own, excused.getOrDefault(person.personId(), List.of()));
      rows.add(row(decision, window, person, own, late.contains(person.personId()), mayChange));
    }
    return new Roll(
        rows,
        ledger.countVisitors(sessionId, now.minus(STILL_HERE)),
        imports.countDoubts(sessionId),
        now);
  }

  /** How many people have entered the word of a window. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int countEntered(long sessionId, long windowId) {
    sessions.factsForStaff(sessionId);
    return ledger.countEntered(windowId);
  }

  /** What stands behind a person's status, in the order of time. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<EvidenceLine> evidence(long sessionId, long personId) {
    sessions.factsForStaff(sessionId);
    List<EvidenceRow> rows = ledger.listForPerson(personId, List.of(sessionId));
    Set<Long> standing =
        Attendance.standing(rows.stream().map(EvidenceRow::evidence).toList()).stream()
            .map(Evidence::sequence)
            .collect(Collectors.toSet());
    Map<Long, String> words =
        windows.list(sessionId).stream()
            .collect(Collectors.toMap(CodeWordWindow::getId, CodeWordWindow::getWord));
    Stream<EvidenceLine> late =
        lateWords.listOf(sessionId, personId).stream()
            .filter(entry -> entry.getState() != LateCheckInState.ACCEPTED)
            .map(RollService::line);
    Stream<EvidenceLine> recorded =
        rows.stream()
            .filter(row -> row.personId() != null && row.kind() != EvidenceKind.RETRACTION)
            .map(row -> line(row, standing.contains(row.id()), words));
    return Stream.concat(recorded, late).sorted(Comparator.comparing(EvidenceLine::at)).toList();
  }

  private static RollRow row(
      AttendanceDecision decision,
      SessionWindow window,
      RosterRow person,
      List<Evidence> evidence,
      boolean lateWord,
      boolean mayChange) {
    boolean joined =
        evidence.stream()
            .anyMatch(
                fact ->
                    fact instanceof Evidence.Point point
                        && point.kind() == Evidence.PointKind.JOIN);
    return new RollRow(
        person.personId(),
        person.nameUk(),
        person.latinName(),
        person.communityUk(),
        person.communityEn(),
        person.regionCode(),
        decision.status(),
        decision.minutes(),
        decision.minutesKnown(),
        decision.codeWords(),
        decision.roomCheckIns() > 0,
        joined,
        decision.late(),
        decision.overridden(),
        lateWord,
        mayChange
            && !decision.minutesKnown()
            && !decision.overridden()
            && decision.status() == AttendanceStatus.ABSENT,
        decision.reason(),
        bars(window, evidence));
  }

  private static List<RollRow.Bar> bars(SessionWindow window, List<Evidence> evidence) {
    long whole = Math.max(1, Duration.between(window.start(), window.end()).toSeconds());
    return Attendance.stretches(evidence, window).stream()
        .map(
            stretch -> {
              long left = Duration.between(window.start(), stretch.from()).toSeconds();
              long width = Duration.between(stretch.from(), stretch.until()).toSeconds();
              return new RollRow.Bar(
                  (int) (left * WHOLE / whole), (int) Math.max(4, width * WHOLE / whole));
            })
        .toList();
  }

  private static EvidenceLine line(LateCheckIn entry) {
    return new EvidenceLine(
        entry.getId(),
        entry.getEnteredAt(),
        Reason.of(
            "attendance.evidence.late." + entry.getState().name(),
            entry.getWindow().getWord(),
            entry.getNote() == null ? "" : entry.getNote()),
        true,
        false);
  }

  private static EvidenceLine line(EvidenceRow row, boolean standing, Map<Long, String> words) {
    Reason what =
        switch (row.kind()) {
          case INTERVAL ->
              row.endsAt() == null
                  ? Reason.of("attendance.evidence.open", clock(row.startsAt()))
                  : Reason.of(
                      "attendance.evidence.interval", clock(row.startsAt()), clock(row.endsAt()));
          case TOTAL -> Reason.of("attendance.evidence.total", row.seconds() / 60);
          case JOIN -> Reason.of("attendance.evidence.join");
          case MADE_UP -> Reason.of("attendance.evidence.madeUp");
          case ROOM -> Reason.of("attendance.evidence.room");
          case CODE_WORD ->
              Reason.of(
                  row.arrivedLate() ? "attendance.evidence.wordLate" : "attendance.evidence.word",
                  words.getOrDefault(row.windowId(), ""));
          case OVERRIDE ->
              Reason.of(
                  "attendance.evidence.override." + row.status().name(),
                  row.note() == null ? "" : row.note());
          case RETRACTION -> Reason.of("attendance.evidence.retraction");
        };
    return new EvidenceLine(
        row.id(),
        row.startsAt() == null ? row.recordedAt() : row.startsAt(),
        what,
        standing,
        row.kind() == EvidenceKind.OVERRIDE
            || row.kind() == EvidenceKind.CODE_WORD && row.recordedBy() != null);
  }

  private static String clock(Instant instant) {
    LocalDateTime kyiv = KyivTime.at(instant);
    return kyiv.format(CLOCK);
  }
}
