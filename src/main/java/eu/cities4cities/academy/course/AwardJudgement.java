package eu.cities4cities.academy.course;

import java.util.List;
import java.util.Optional;

/**
 * How one rule, or part of a rule, stands for one person.
 *
 * @param rule the rule judged
 * @param met true if it is met
 * @param got what the person has: days, sessions, lessons, tasks, or whole percent rounded down
 * @param needed what is needed, in the same unit
 * @param parts the judgements of the parts of an all/any rule
 */
public record AwardJudgement(
    AwardRule rule, boolean met, int got, int needed, List<AwardJudgement> parts) {

  /** Counted against what was held; where nothing was held, nobody has met the condition. */
  static AwardJudgement of(AwardRule rule, int got, int asked, int held) {
    int needed = held == 0 ? asked : Math.min(asked, held);
    return new AwardJudgement(rule, got >= needed, got, needed, List.of());
  }

  static AwardJudgement percent(AwardRule rule, long got, long total, int percent) {
    boolean met = total > 0 && 100 * got >= percent * total;
    int shown = total == 0 ? 0 : (int) (100 * got / total);
    return new AwardJudgement(rule, met, shown, percent, List.of());
  }

  /** A percent of so many things, told in whole things: 80 % of 7 are 6. */
  static AwardJudgement share(AwardRule rule, int got, int total, int percent) {
    int needed = total == 0 ? 1 : (percent * total + 99) / 100;
    return new AwardJudgement(rule, got >= needed, got, needed, List.of());
  }

  /** The first condition that is not met, from the left; empty if the whole is met. */
  public Optional<AwardJudgement> firstUnmet() {
    if (met) {
      return Optional.empty();
    }
    return parts.stream()
        .map(AwardJudgement::firstUnmet)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> Optional.of(this));
  }

  /** All leaves: what has to be met, met or not, in the rule's order. */
  public List<AwardJudgement> leaves() {
    return parts.isEmpty()
        ? List.of(this)
        : parts.stream().flatMap(part -> part.leaves().stream()).toList();
  }
}
