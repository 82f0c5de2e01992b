package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import java.util.List;
import java.util.Optional;

/**
 * Where one person stands on the way to a certificate.
 *
 * @param number the number of the certificate they hold already, or null
 * @param judgement how they stand by the rule of successful completion
 * @param participation how they stand by the rule of taking part
 * @param attended whether they were counted present in any session
 */
public record Standing(
    Long enrollmentId,
    Long personId,
    String nameUk,
    String communityUk,
    String communityEn,
    String number,
    AwardFacts facts,
    AwardJudgement judgement,
    AwardJudgement participation,
    boolean attended) {

  /** Whoever lacks no more than one day, or so many percent of the quiz, is on the edge. */
  private static final int EDGE_DAYS = 1;

  private static final int EDGE_PERCENT = 5;

  /** Whether the person holds a valid certificate. */
  public boolean isIssued() {
    return number != null;
  }

  /** Whether the rule is met. */
  public boolean isQualified() {
    return judgement.met();
  }

  /** Whether the rule of taking part is met, as it is by whoever meets the whole rule. */
  public boolean isParticipant() {
    return participation.met() || judgement.met();
  }

  /** Whether a run would issue a certificate now. */
  public boolean isAwardable() {
    return judgement.met() && number == null;
  }

  /** The first condition that is not met. */
  public Optional<AwardJudgement> firstUnmet() {
    return judgement.firstUnmet();
  }

  /** All conditions, met or not, in the rule's order. */
  public List<AwardJudgement> conditions() {
    return judgement.leaves();
  }

  /** Whether exactly one condition is lacking, and little of it. */
  public boolean isOnTheEdge() {
    List<AwardJudgement> unmet = judgement.leaves().stream().filter(leaf -> !leaf.met()).toList();
    if (judgement.met() || unmet.size() != 1) {
      return false;
    }
    AwardJudgement only = unmet.get(0);
    int lacking = only.needed() - only.got();
    if (only.rule() instanceof AwardRule.Quiz) {
      return facts.quizTotal() > 0 && lacking <= EDGE_PERCENT;
    } else if (only.rule() instanceof AwardRule.Minutes) {
      return lacking <= EDGE_PERCENT;
    }
    return lacking <= EDGE_DAYS;
  }
}
