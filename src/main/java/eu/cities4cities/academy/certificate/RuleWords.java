package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Says an award rule, and what somebody still lacks of it, in the reader's language. */
@Named
@ApplicationScoped
public class RuleWords {

  @Inject private Texts texts;

  protected RuleWords() {}

  /** For use without a container. */
  RuleWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * The whole rule, as printed on the certificate.
   *
   * @param days how many days the course has
   * @param sessions how many sessions were not cancelled
   */
  public String rule(Language language, AwardRule rule, int days, int sessions) {
    if (rule instanceof AwardRule.AllOf all) {
      return joined(language, all.parts(), days, sessions, "certificate.rule.and");
    } else if (rule instanceof AwardRule.AnyOf any) {
      return joined(language, any.parts(), days, sessions, "certificate.rule.or");
    } else if (rule instanceof AwardRule.Days needed) {
      return texts.get(
          language,
          needed.sessionsPerDay() > 1 ? "certificate.rule.days" : "certificate.rule.daysOnly",
          Math.min(needed.days(), days),
          days,
          needed.sessionsPerDay());
    } else if (rule instanceof AwardRule.Sessions needed) {
      return texts.get(
          language,
          "certificate.rule.sessions",
          Math.min(needed.sessions(), sessions),
          sessions);
    } else if (rule instanceof AwardRule.Minutes needed) {
      return texts.get(language, "certificate.rule.minutes", needed.percent());
    }
    return texts.get(language, "certificate.rule.quiz", ((AwardRule.Quiz) rule).percent());
  }

  /** One condition with what the person has of it: «3 дні з потрібних 4». */
  public String standing(Language language, AwardJudgement judgement) {
    AwardRule rule = judgement.rule();
    String key = "certificate.standing." + kind(rule);
    if (rule instanceof AwardRule.AllOf || rule instanceof AwardRule.AnyOf) {
      return texts.get(language, key);
    }
    return texts.get(language, key, judgement.got(), judgement.needed());
  }

  /** What is still to be done about one condition that is not met. */
  public String missing(Language language, AwardJudgement judgement) {
    AwardRule rule = judgement.rule();
    if (rule instanceof AwardRule.AllOf || rule instanceof AwardRule.AnyOf) {
      return texts.get(language, "certificate.standing." + kind(rule));
    }
    int lacking = Math.max(0, judgement.needed() - judgement.got());
    return texts.get(
        language,
        "certificate.missing." + kind(rule),
        lacking,
        judgement.got(),
        judgement.needed());
  }

  private String joined(
      Language language, List<AwardRule> parts, int days, int sessions, String key) {
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.add(rule(language, part, days, sessions)));
    if (words.isEmpty()) {
      return texts.get(language, "certificate.rule.enrollment");
    }
    String last = words.remove(words.size() - 1);
    return words.isEmpty() ? last : texts.get(language, key, String.join(", ", words), last);
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
    }
    return rule instanceof AwardRule.AllOf ? "all" : "any";
  }
}
