package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where one person stands on the way to a certificate.
 *
 * @param held the certificate they hold already, or null
 * @param ended of which kinds their latest certificate was revoked or has expired
 * @param matters what is still open about them
 * @param judgement how they stand by the rule of successful completion
 * @param participation how they stand by the rule of taking part
 * @param attended whether they were counted present in any session
 * @param courseOver whether the course is over, so that nobody completes it any more
 */
public record Standing(
    Long enrollmentId,
    Long personId,
    String nameUk,
    String nameLatin,
    String communityUk,
    String communityEn,
    Held held,
    Set<CertificateKind> ended,
    OpenMatters matters,
    AwardFacts facts,
    AwardJudgement judgement,
    AwardJudgement participation,
    boolean attended,
    boolean courseOver) {

  /** Whoever lacks no more than one day, or so many percent of the quiz, is on the edge. */
  private static final int EDGE_DAYS = 1;

  private static final int EDGE_PERCENT = 5;

  /** The number of the certificate they hold, or null. */
  public String number() {
    return held == null ? null : held.number();
  }

  /** Whether the person holds a certificate, of whatever kind and in force or not. */
  public boolean isIssued() {
    return held != null;
  }

  /** Whether they hold one of that kind in force, or of the higher one. */
  public boolean holds(CertificateKind kind) {
    return held != null
        && !held.expired()
        && (held.kind() == kind || held.kind() == CertificateKind.COMPLETION);
  }

  /** Whether they hold the certificate of successful completion in force. */
  public boolean isCompleted() {
    return holds(CertificateKind.COMPLETION);
  }

  /** Whether nothing is to come any more: they hold all that they can have earned. */
  public boolean isSettled() {
    return isCompleted() || courseOver && !isQualified() && holds(CertificateKind.PARTICIPATION);
  }

  /** Whether the rule is met. */
  public boolean isQualified() {
    return judgement.met();
  }

  /** Whether the rule of taking part is met, as it is by whoever meets the whole rule. */
  public boolean isParticipant() {
    return participation.met() || judgement.met();
  }

  /** Whether the rule of that kind is met. */
  public boolean meets(CertificateKind kind) {
    return kind == CertificateKind.COMPLETION ? isQualified() : isParticipant();
  }

  /**
   * The kind that they have earned and do not hold; the higher one only, and so the lower one not
   * before the course is over.
   */
  public Optional<CertificateKind> due() {
    return earned().filter(kind -> !isEnded(kind));
  }

  /**
   * Whether they have earned a certificate of which they had one before that was revoked or has
   * expired: no run gives it back, an organizer may.
   */
  public boolean isStopped() {
    return earned().filter(this::isEnded).isPresent();
  }

  private Optional<CertificateKind> earned() {
    if (isQualified()) {
      return isCompleted() ? Optional.empty() : Optional.of(CertificateKind.COMPLETION);
    }
    return courseOver && isParticipant() && !holds(CertificateKind.PARTICIPATION)
        ? Optional.of(CertificateKind.PARTICIPATION)
        : Optional.empty();
  }

  private boolean isEnded(CertificateKind kind) {
    return ended.contains(kind) || held != null && held.expired() && held.kind() == kind;
  }

  /** Whether they have earned that kind and do not hold it. */
  public boolean isDue(CertificateKind kind) {
    return due().filter(kind::equals).isPresent();
  }

  /** Whether they have earned the certificate of successful completion and do not hold it. */
  public boolean isAwardable() {
    return isDue(CertificateKind.COMPLETION);
  }

  /** Whether they have earned no more than the certificate of taking part, and do not hold it. */
  public boolean isParticipationDue() {
    return isDue(CertificateKind.PARTICIPATION);
  }

  /** Whether a certificate waits for nothing but the name's confirmation. */
  public boolean isNameAwaited() {
    return due().isPresent() && !matters.nameConfirmed();
  }

  /** Whether the organizer may decide about the name, for its owner has not answered in time. */
  public boolean isNameDecidable(Instant now) {
    return isNameAwaited() && matters.isNameTimeOver(now);
  }

  /** Whether nobody has asked the person yet about the name that is awaited. */
  public boolean isNameUnasked() {
    return isNameAwaited() && matters.asked() == null;
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
