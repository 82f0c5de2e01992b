package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the reader stands in a course.
 *
 * @param slug the course's place in addresses
 * @param rule the course's rule in the reader's language
 * @param participationRule the rule of taking part, likewise
 * @param days the days of the course in order
 * @param best what the reader can still reach
 * @param bestJudgement how they would stand by the course's rule then
 * @param bestParticipation how they would stand by the rule of taking part then
 * @param nameUk their name as a certificate would have it
 * @param latinName the same in Latin letters
 */
public record OwnStanding(
    String slug,
    Standing standing,
    String rule,
    String participationRule,
    List<Day> days,
    BestCase best,
    AwardJudgement bestJudgement,
    AwardJudgement bestParticipation,
    String nameUk,
    String latinName) {

  /**
   * One condition of the rule.
   *
   * @param now how it stands
   * @param best how it would stand if nothing were missed from now on
   */
  public record Condition(AwardJudgement now, AwardJudgement best) {}

  /** The conditions in the rule's order. */
  public List<Condition> conditions() {
    List<AwardJudgement> now = standing.conditions();
    List<AwardJudgement> then = bestJudgement.leaves();
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      conditions.add(new Condition(now.get(i), then.get(i)));
    }
    return conditions;
  }

  /** True if the course's rule is met or can still be. */
  public boolean isReachable() {
    return bestJudgement.met();
  }

  /** True if the rule of taking part is met or can still be. */
  public boolean isParticipationReachable() {
    return bestParticipation.met();
  }

  /** True if a condition on days is met only by missing none that is left. */
  public boolean isNoDayToSpare() {
    return conditions().stream()
        .anyMatch(
            condition ->
                condition.now().rule() instanceof AwardRule.Days
                    && !condition.now().met()
                    && condition.best().met()
                    && condition.best().got() == condition.best().needed());
  }

  /** What a day counts as so far. */
  public enum DayState {
    PRESENT,
    PARTIAL,
    ABSENT,
    TODAY,
    AHEAD
  }

  /**
   * One day.
   *
   * @param present sessions at which the reader counts as present
   * @param held sessions of the day
   */
  public record Day(LocalDate date, int present, int held, DayState state) {

    /**
     * Judges a day: it counts with {@code needed} sessions, or with all of them if it has fewer.
     */
    static Day of(LocalDate date, int present, int held, int needed, LocalDate today) {
      DayState state;
      if (held > 0 && present >= Math.min(needed, held)) {
        state = DayState.PRESENT;
      } else if (date.isAfter(today)) {
        state = DayState.AHEAD;
      } else if (date.isEqual(today)) {
        state = DayState.TODAY;
      } else {
        state = present > 0 ? DayState.PARTIAL : DayState.ABSENT;
      }
      return new Day(date, present, held, state);
    }
  }
}
