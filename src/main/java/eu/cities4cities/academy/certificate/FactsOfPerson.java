package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.session.SessionFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts together what the award rule asks about one person: a pure function of the decisions. */
final class FactsOfPerson {

  private FactsOfPerson() {}

  /**
   * The facts of one person.
   *
   * @param sessions all sessions of the course in order, cancelled ones too
   * @param decisions what each session counts as, by its id; sessions ahead have none
   * @param quizPercent the best result in whole percent, or null if there is none
   * @param work what is done besides the sessions and the quiz
   */
  static AwardFacts of(
      List<SessionFacts> sessions,
      Map<Long, AttendanceDecision> decisions,
      Integer quizPercent,
      AwardFacts.Work work) {
    List<SessionFacts> held = sessions.stream().filter(session -> !session.cancelled()).toList();
    Set<Long> excused = excused(held, decisions);
    Map<LocalDate, int[]> byDay = new TreeMap<>();
    long seconds = 0;
    long totalSeconds = 0;
    for (SessionFacts session : held) {
      int[] day = byDay.computeIfAbsent(session.day(), any -> new int[2]);
      AttendanceDecision decision = decisions.get(session.id());
      if (decision == null) {
        day[1]++;
        totalSeconds += seconds(session);
        continue;
      }
      boolean allowed = excused.contains(session.id());
      if (allowed && decision.status() == AttendanceStatus.EXCUSED) {
        continue;
      }
      day[1]++;
      if (attended(decision, allowed)) {
        day[0]++;
      }
      seconds += decision.seconds();
      totalSeconds += asked(decision, allowed);
    }
    List<AwardFacts.Day> days = new ArrayList<>();
    byDay.values().forEach(day -> days.add(new AwardFacts.Day(day[0], day[1])));
    return new AwardFacts(
        days,
        seconds / 60,
        totalSeconds / 60,
        quizPercent == null ? 0 : quizPercent,
        quizPercent == null ? 0 : 100,
        work);
  }

  private static boolean attended(AttendanceDecision decision, boolean allowed) {
    return allowed || decision.excused().madeUp()
        ? decision.attended()
        : decision.excused().otherwise() == AttendanceStatus.PRESENT;
  }

  /** The time of a session that counts: without what is excused, or was made up. */
  private static long asked(AttendanceDecision decision, boolean allowed) {
    if (decision.excused().madeUp()) {
      return decision.seconds();
    }
    return allowed
        ? decision.sessionSeconds() - decision.excused().seconds()
        : decision.sessionSeconds();
  }

  /**
   * The sessions whose excused time leaves the count: in the order of time as long as all of it is
   * not too much of the course by its policy. What was made up takes nothing of that.
   */
  private static Set<Long> excused(
      List<SessionFacts> held, Map<Long, AttendanceDecision> decisions) {
    long courseSeconds = held.stream().mapToLong(FactsOfPerson::seconds).sum();
    Set<Long> excused = new HashSet<>();
    long used = 0;
    for (SessionFacts session : held) {
      AttendanceDecision decision = decisions.get(session.id());
      if (decision == null || decision.excused().madeUp()) {
        continue;
      }
      long more = decision.excused().seconds();
      if (session.policy().mayExcuse(used + more, courseSeconds)) {
        excused.add(session.id());
        used += more;
      }
    }
    return excused;
  }

  private static long seconds(SessionFacts session) {
    return Duration.between(session.from(), session.until()).toSeconds();
  }
}
