package eu.cities4cities.academy.attendance.roll;

import eu.cities4cities.academy.attendance.Attendance;
import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Evidence;
import eu.cities4cities.academy.attendance.EvidenceKind;
import eu.cities4cities.academy.attendance.EvidenceRow;
import eu.cities4cities.academy.attendance.ExcusedStretch;
import eu.cities4cities.academy.attendance.SessionWindow;
import eu.cities4cities.academy.course.RosterRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a session's evidence says about the people of its roll, as of one moment. */
final class RollRule {
  private static final int WHOLE = 1000;
  private static final int LEAST = 4;

  private final Attendance rule;
  private final SessionWindow window;
  private final boolean mayChange;
  private final Set<Long> lateWords;
  private final Map<Long, List<ExcusedStretch>> excused;
  private final Map<Long, List<Evidence>> own = new HashMap<>();
  private final List<Evidence> everybodys = new ArrayList<>();

  /**
   * Sorts the evidence.
   *
   * @param mayChange whether the session is ahead or runs, so that nothing known is no absence
   * @param lateWords the people whose code words came late and wait for a decision
   * @param excused the times that do not count against people
   */
  RollRule(
      Attendance rule,
      SessionWindow window,
      boolean mayChange,
      Set<Long> lateWords,
      Map<Long, List<ExcusedStretch>> excused,
      List<EvidenceRow> evidence) {
    this.rule = rule;
    this.window = window;
    this.mayChange = mayChange;
    this.lateWords = lateWords;
    this.excused = excused;
    for (EvidenceRow row : evidence) {
      if (row.personId() != null) {
        own.computeIfAbsent(row.personId(), id -> new ArrayList<>()).add(row.evidence());
      } else if (row.kind() == EvidenceKind.RETRACTION) {
        everybodys.add(row.evidence());
      }
    }
  }

  Roll.Standing standing(long personId) {
    AttendanceDecision decision = decide(personId, evidence(personId));
    return new Roll.Standing(
        decision.status(), decision.minutes(), pending(decision), toDecide(personId, decision));
  }

  RollRow row(RosterRow person) {
    List<Evidence> evidence = evidence(person.personId());
    AttendanceDecision decision = decide(person.personId(), evidence);
    return new RollRow(
        person.personId(),
        person.nameUk(),
        person.latinName(),
        person.communityUk(),
        person.communityEn(),
        decision.status(),
        decision.minutes(),
        decision.minutesKnown(),
        decision.codeWords(),
        decision.roomCheckIns() > 0,
        evidence.stream().anyMatch(RollRule::isJoin),
        decision.late(),
        decision.overridden(),
        lateWords.contains(person.personId()),
        pending(decision),
        decision.reason(),
        bars(evidence));
  }

  private AttendanceDecision decide(long personId, List<Evidence> evidence) {
    return rule.decide(evidence, excused.getOrDefault(personId, List.of()));
  }

  private List<Evidence> evidence(long personId) {
    List<Evidence> evidence = new ArrayList<>(own.getOrDefault(personId, List.of()));
    evidence.addAll(everybodys);
    return evidence;
  }

  /** Somebody should look where something is known but not enough, or a word came late. */
  private boolean toDecide(long personId, AttendanceDecision decision) {
    return lateWords.contains(personId)
        || !decision.overridden() && decision.status() == AttendanceStatus.PARTIAL;
  }

  private boolean pending(AttendanceDecision decision) {
    return mayChange
        && !decision.minutesKnown()
        && !decision.overridden()
        && decision.status() == AttendanceStatus.ABSENT;
  }

  private List<RollRow.Bar> bars(List<Evidence> evidence) {
    long whole = Math.max(1, Duration.between(window.start(), window.end()).toSeconds());
    return Attendance.stretches(evidence, window).stream()
        .map(
            stretch -> {
              long left = Duration.between(window.start(), stretch.from()).toSeconds();
              long width = Duration.between(stretch.from(), stretch.until()).toSeconds();
              return new RollRow.Bar(
                  (int) (left * WHOLE / whole), (int) Math.max(LEAST, width * WHOLE / whole));
            })
        .toList();
  }

  private static boolean isJoin(Evidence fact) {
    return fact instanceof Evidence.Point point && point.kind() == Evidence.PointKind.JOIN;
  }
}
