package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How somebody stands by a part of the award rule: its attendance alone, or its quiz alone. */
public final class RuleParts {
  private RuleParts() {}

  /**
   * Whether the days, sessions and minutes asked for are there; empty if the rule asks for none.
   */
  public static Optional<Boolean> attendance(AwardJudgement judgement) {
    return met(
        judgement,
        rule ->
            rule instanceof AwardRule.Days
                || rule instanceof AwardRule.Sessions
                || rule instanceof AwardRule.Minutes);
  }

  /** Whether the percent of the quiz asked for is there; empty if the rule asks for no quiz. */
  public static Optional<Boolean> quiz(AwardJudgement judgement) {
    return met(judgement, AwardRule.Quiz.class::isInstance);
  }

  /** Conditions of other kinds are left out of the tree, and all/any parts without any left. */
  private static Optional<Boolean> met(AwardJudgement judgement, Predicate<AwardRule> kind) {
    boolean all = judgement.rule() instanceof AwardRule.AllOf;
    if (!all && !(judgement.rule() instanceof AwardRule.AnyOf)) {
      return kind.test(judgement.rule()) ? Optional.of(judgement.met()) : Optional.empty();
    }
    List<Boolean> parts =
        judgement.parts().stream().map(part -> met(part, kind)).flatMap(Optional::stream).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        all ? parts.stream().allMatch(met -> met) : parts.stream().anyMatch(met -> met));
  }
}
