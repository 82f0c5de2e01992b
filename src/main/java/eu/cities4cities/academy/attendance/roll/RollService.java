package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.attendance.Attendance;
import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.Evidence;
import eu.cities4cities.academy.attendance.EvidenceKind;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.EvidenceRow;
import eu.cities4cities.academy.attendance.ExcusedTimes;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.attendance.SessionWindow;
import eu.cities4cities.academy.attendance.checkin.CheckInService;
import eu.cities4cities.academy.attendance.checkin.CodeWordService;
import eu.cities4cities.academy.attendance.checkin.LateCheckIn;
import eu.cities4cities.academy.attendance.checkin.LateCheckInService;
import eu.cities4cities.academy.attendance.checkin.LateCheckInState;
import eu.cities4cities.academy.attendance.checkin.ShownWord;
import eu.cities4cities.academy.attendance.report.AttendanceDoubtService;
import eu.cities4cities.academy.course.RosterCommunity;
import eu.cities4cities.academy.course.RosterFilter;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roll of a session. A status is derived and not stored, so the evidence of the session is read
 * for the counters; people and what is shown of them are read a page at a time.
 */
@Service
public class RollService {

  private static final Duration STILL_HERE = Duration.ofSeconds(150);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private static final int MARKS = 10;
  private static final Set<EvidenceKind> MEASURED =
      EnumSet.of(EvidenceKind.INTERVAL, EvidenceKind.TOTAL);

  @Inject private EvidenceLedger ledger;
  @Inject private AttendanceDoubtService doubts;
  @Inject private CheckInService checkIns;
  @Inject private CodeWordService words;
  @Inject private LateCheckInService lateWords;
  @Inject private MarkRepository marks;
  @Inject private AttendanceService attendance;
  @Inject private ExcusedTimes excusedTimes;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private PersonService people;
  @Inject private Clock clock;

  /** How everybody on the roll stands as of now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Roll roll(long sessionId) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    Instant now = clock.instant();
    RollRule rule = rule(session, ledger.listForSession(sessionId));
    return new Roll(
        roster.people(session.courseId()).stream()
            .collect(Collectors.toMap(Function.identity(), rule::standing)),
        checkIns.countVisitors(sessionId, now.minus(STILL_HERE)),
        doubts.countRows(sessionId),
        now);
  }

  /** A page of the roll, by what is known now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<RollRow> page(
      long sessionId, Roll roll, RollFilter filter, Roll.Order order, int first, int size) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    return rows(session, roster.page(session.courseId(), people(roll, filter, order), first, size));
  }

  /** How many people a filter lets through. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int count(long sessionId, Roll roll, RollFilter filter) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    return roster.count(session.courseId(), people(roll, filter, Roll.Order.NAME));
  }

  /** One person on the roll; empty if they are not on it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Optional<RollRow> row(long sessionId, long personId) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    return rows(session, roster.find(session.courseId(), personId).stream().toList()).stream()
        .findFirst();
  }

  /** The communities from which anybody is on the roll. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<RosterCommunity> communities(long sessionId) {
    return roster.communities(sessions.factsForStaff(sessionId).courseId());
  }

  /** What staff marked last and can still take back, the last first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<MarkBatch> marks(long sessionId) {
    sessions.factsForStaff(sessionId);
    List<MarkRepository.Marked> marked = marks.list(sessionId, MARKS);
    Map<Long, String> staff =
        people.names(
            marked.stream()
                .map(MarkRepository.Marked::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return marked.stream()
        .map(
            each ->
                new MarkBatch(
                    each.batch(),
                    each.status(),
                    each.note(),
                    each.people(),
                    each.at(),
                    each.by() == null ? "" : staff.getOrDefault(each.by(), "")))
        .toList();
  }

  private static RosterFilter people(Roll roll, RollFilter filter, Roll.Order order) {
    boolean all = filter.show() == RollFilter.Show.ALL && order == Roll.Order.NAME;
    return new RosterFilter(
        filter.search(),
        filter.region(),
        filter.communityId(),
        all ? null : roll.people(filter.show(), order),
        order != Roll.Order.NAME);
  }

  private List<RollRow> rows(SessionFacts session, List<RosterRow> people) {
    List<Long> ids = people.stream().map(RosterRow::personId).toList();
    RollRule rule = rule(session, ledger.listForPeople(session.id(), ids));
    return people.stream().map(rule::row).toList();
  }

  private RollRule rule(SessionFacts session, List<EvidenceRow> evidence) {
    SessionWindow window = attendance.window(session);
    return new RollRule(
        attendance.rule(session),
        window,
        session.aheadAt(clock.instant()) || window.running(),
        Set.copyOf(lateWords.listWaitingPeople(session.id())),
        excusedTimes.of(session.courseId()),
        evidence);
  }

  /** What stands behind a person's status, in the order of time. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<EvidenceLine> evidence(long sessionId, long personId) {
    sessions.factsForStaff(sessionId);
    List<EvidenceRow> rows = ledger.listForPerson(sessionId, personId);
    Set<Long> standing =
        Attendance.standing(rows.stream().map(EvidenceRow::evidence).toList()).stream()
            .map(Evidence::sequence)
            .collect(Collectors.toSet());
    Map<Long, String> shown =
        words.list(sessionId).stream()
            .collect(Collectors.toMap(ShownWord::windowId, ShownWord::word));
    Stream<EvidenceLine> late =
        lateWords.listOf(sessionId, personId).stream()
            .filter(entry -> entry.getState() != LateCheckInState.ACCEPTED)
            .map(RollService::line);
    Map<Long, String> staff =
        people.names(
            rows.stream()
                .map(EvidenceRow::recordedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Stream<EvidenceLine> recorded =
        rows.stream()
            .filter(row -> row.personId() != null && row.kind() != EvidenceKind.RETRACTION)
            .map(row -> line(row, standing.contains(row.id()), shown, staff));
    return Stream.concat(recorded, late).sorted(Comparator.comparing(EvidenceLine::at)).toList();
  }

  private static EvidenceLine line(LateCheckIn entry) {
    boolean waits = entry.getState() == LateCheckInState.WAITING;
    return new EvidenceLine(
        entry.getId(),
        entry.getEnteredAt(),
        Reason.of(
            "attendance.evidence.late." + entry.getState().name(),
            waits ? entry.getWindow().getWord() : entry.getNote()),
        "",
        entry.getArrivedAt(),
        "",
        true,
        false);
  }

  private static EvidenceLine line(
      EvidenceRow row, boolean standing, Map<Long, String> words, Map<Long, String> staff) {
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
        MEASURED.contains(row.kind()) ? row.source() : "",
        row.recordedAt(),
        row.recordedBy() == null ? "" : staff.getOrDefault(row.recordedBy(), ""),
        standing,
        row.kind() == EvidenceKind.OVERRIDE
            || row.kind() == EvidenceKind.CODE_WORD && row.recordedBy() != null);
  }

  private static String clock(Instant instant) {
    LocalDateTime kyiv = KyivTime.at(instant);
    return kyiv.format(CLOCK);
  }
}
