package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;

/** Says what somebody has, and what they still lack, of an award rule. */
@ApplicationScoped
public class StandingWords {

  @Inject private Texts texts;

  protected StandingWords() {}

  /** For use without a container. */
  StandingWords(Texts texts) {
    this.texts = texts;
  }

  /** One condition with what the person has of it: «Дні: 3 з потрібних 4». */
  public String standing(Language language, AwardJudgement judgement, AwardFacts facts) {
    AwardRule rule = judgement.rule();
    if (rule instanceof AwardRule.Approval) {
      return texts.get(
          language, "certificate.standing.approval" + (judgement.met() ? "Given" : "Awaited"));
    }
    if (notTaken(rule, facts)) {
      return texts.get(language, "certificate.standing.quizNotTaken", judgement.needed());
    }
    return texts.get(
        language, "certificate.standing." + kind(rule), judgement.got(), judgement.needed());
  }

  /** How much of a condition that is not met is lacking: «Бракує 1 дня». */
  public String missing(Language language, AwardJudgement judgement, AwardFacts facts) {
    AwardRule rule = judgement.rule();
    if (rule instanceof AwardRule.AllOf || rule instanceof AwardRule.AnyOf) {
      return texts.get(language, "certificate.standing." + kind(rule));
    }
    int lacking = Math.max(1, judgement.needed() - judgement.got());
    return notTaken(rule, facts)
        ? texts.get(language, "certificate.missing.quizNotTaken")
        : texts.get(language, "certificate.missing." + kind(rule), lacking);
  }

  /**
   * What can be done about somebody who lacks little.
   *
   * @param until until when they may try a quiz again, or null
   */
  public String way(Language language, WayForward way, LocalDateTime until) {
    return way == WayForward.RETRY
        ? texts.get(language, "certificate.way.RETRY", DateWords.in(language).moment(until))
        : texts.get(language, "certificate.way." + way);
  }

  /**
   * When somebody was asked about their name, and from when an organizer may decide about it.
   *
   * @param asked when that was, or null if they were not asked
   */
  public String asked(Language language, NameAsked asked, Instant now) {
    if (asked == null) {
      return texts.get(language, "certificate.asked.never");
    }
    DateWords dates = DateWords.in(language);
    return texts.get(
        language,
        "certificate.asked." + (asked.isOver(now) ? "over" : "since"),
        dates.moment(KyivTime.at(asked.at())),
        dates.moment(asked.until()));
  }

  /** What stops a number of people, said of all of them. */
  public String obstacle(Language language, Eligibility.Obstacle obstacle) {
    return switch (obstacle.kind()) {
      case NEVER -> texts.get(language, "certificate.obstacle.never");
      case QUIZ_NOT_TAKEN -> texts.get(language, "certificate.obstacle.quizNotTaken");
      case CONDITION -> condition(language, obstacle.condition());
    };
  }

  private String condition(Language language, AwardJudgement condition) {
    AwardRule rule = condition.rule();
    return rule instanceof AwardRule.AllOf || rule instanceof AwardRule.AnyOf
        ? texts.get(language, "certificate.standing." + kind(rule))
        : texts.get(language, "certificate.obstacle." + kind(rule), condition.needed());
  }

  private static boolean notTaken(AwardRule rule, AwardFacts facts) {
    return rule instanceof AwardRule.Quiz && facts.quizTotal() == 0;
  }

  private static String kind(AwardRule rule) {
    if (rule instanceof AwardRule.Days) {
      return "days";
    } else if (rule instanceof AwardRule.Sessions) {
      return "sessions";
    } else if (rule instanceof AwardRule.Minutes) {
      return "minutes";
    } else if (rule instanceof AwardRule.Quiz) {
      return "quiz";
    } else if (rule instanceof AwardRule.Lessons) {
      return "lessons";
    } else if (rule instanceof AwardRule.Tasks) {
      return "tasks";
    } else if (rule instanceof AwardRule.Approval) {
      return "approval";
    }
    return rule instanceof AwardRule.AllOf ? "all" : "any";
  }
}
