package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.session.SessionFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one person can still reach: their facts as they would be if from now on they missed nothing.
 * Whoever does not meet a rule even so cannot meet it any more.
 *
 * @param facts the facts as they would be
 * @param days the days with sessions still to attend, in order
 * @param sessions how many sessions are still to attend
 */
public record BestCase(AwardFacts facts, List<DayAhead> days, int sessions) {

  /**
   * A day with sessions still to attend.
   *
   * @param present sessions attended so far
   * @param best sessions attended if none of the rest is missed
   * @param held sessions of the day
   */
  public record DayAhead(LocalDate date, int present, int best, int held) {
    /** True if the day does not count yet and still can, with that many sessions. */
    boolean canCome(int sessionsPerDay) {
      int needed = Math.min(sessionsPerDay, held);
      return present < needed && best >= needed;
    }
  }

  /**
   * Looks at what is still ahead.
   *
   * @param programme all sessions of the course in order, cancelled ones too
   * @param decisions what each session counts as, by its id
   * @param facts the person's facts now
   * @param quizPossible true if a better result of the quiz is possible
   * @param workPossible true if lessons, tasks and the approval are still possible
   */
  static BestCase of(
      List<SessionFacts> programme,
      Map<Long, AttendanceDecision> decisions,
      AwardFacts facts,
      boolean quizPossible,
      boolean workPossible,
      Instant now) {
    Map<LocalDate, Integer> gains = new TreeMap<>();
    int sessions = 0;
    long minutes = 0;
    for (SessionFacts session : programme) {
      if (session.cancelled()) {
        continue;
      }
      gains.putIfAbsent(session.day(), 0);
      AttendanceDecision decision = decisions.get(session.id());
      boolean counted = decision != null && decision.attended();
      if (!session.overAt(now) && !counted) {
        gains.merge(session.day(), 1, Integer::sum);
        sessions++;
        long had = decision == null ? 0 : decision.minutes();
        minutes += Duration.between(session.from(), session.until()).toMinutes() - had;
      }
    }
    List<AwardFacts.Day> bestDays = new ArrayList<>();
    List<DayAhead> ahead = new ArrayList<>();
    for (Map.Entry<LocalDate, Integer> gain : gains.entrySet()) {
      AwardFacts.Day day = facts.days().get(bestDays.size());
      int present = Math.min(day.held(), day.present() + gain.getValue());
      bestDays.add(new AwardFacts.Day(present, day.held()));
      if (gain.getValue() > 0) {
        ahead.add(new DayAhead(gain.getKey(), day.present(), present, day.held()));
      }
    }
    return new BestCase(
        new AwardFacts(
            bestDays,
            Math.min(facts.totalMinutes(), facts.minutes() + minutes),
            facts.totalMinutes(),
            quizPossible ? 100 : facts.quizPoints(),
            quizPossible ? 100 : facts.quizTotal(),
            workPossible ? whole(facts.work()) : facts.work()),
        ahead,
        sessions);
  }

  /** Lessons and tasks may still be added: what is not there yet is no obstacle. */
  private static AwardFacts.Work whole(AwardFacts.Work work) {
    int lessons = Math.max(1, work.lessons());
    int tasks = Math.max(1, work.tasks());
    return new AwardFacts.Work(lessons, lessons, tasks, tasks, true);
  }
}
