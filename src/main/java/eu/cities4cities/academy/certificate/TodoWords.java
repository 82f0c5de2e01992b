package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardFacts;
import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Says what can still be done for a condition that is not met. */
@ApplicationScoped
public class TodoWords {
  private static final int MOST_NAMED = 7;

  @Inject private Texts texts;

  protected TodoWords() {}

  /** For use without a container. */
  TodoWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * What to do for one condition, «Ще потрібні середа, четвер і пʼятниця»; empty where it is met or
   * where another part of the page says it, as for the quiz.
   *
   * @param condition the condition as it stands
   * @param best the same condition if nothing were missed from now on
   * @param facts what the person has so far
   */
  public String todo(
      Language language,
      AwardJudgement condition,
      AwardJudgement best,
      BestCase ahead,
      AwardFacts facts) {
    if (condition.met()) {
      return "";
    }
    if (!best.met()) {
      return texts.get(language, "certificate.todo.lost");
    }
    int lacking = Math.max(1, condition.needed() - condition.got());
    AwardRule rule = condition.rule();
    if (rule instanceof AwardRule.Lessons && facts.work().lessons() == 0
        || rule instanceof AwardRule.Tasks && facts.work().tasks() == 0) {
      return texts.get(language, "certificate.todo.none");
    }
    if (rule instanceof AwardRule.Days days) {
      return days(
          language,
          lacking,
          ahead.days().stream()
              .filter(day -> day.canCome(days.sessionsPerDay()))
              .map(BestCase.DayAhead::date)
              .toList());
    }
    if (rule instanceof AwardRule.Sessions) {
      return texts.get(language, "certificate.todo.sessions", lacking, ahead.sessions());
    }
    if (rule instanceof AwardRule.Minutes) {
      return texts.get(language, "certificate.todo.minutes", lacking, best.got() - condition.got());
    }
    if (rule instanceof AwardRule.Lessons) {
      return texts.get(language, "certificate.todo.lessons", lacking);
    }
    if (rule instanceof AwardRule.Tasks) {
      return texts.get(language, "certificate.todo.tasks", lacking);
    }
    return rule instanceof AwardRule.Approval
        ? texts.get(language, "certificate.todo.approval")
        : "";
  }

  private String days(Language language, int lacking, List<LocalDate> possible) {
    if (possible.size() > MOST_NAMED) {
      return texts.get(language, "certificate.todo.days", lacking, possible.size());
    }
    String names = join(language, possible.stream().map(day -> name(language, day)).toList());
    return lacking >= possible.size()
        ? texts.get(language, "certificate.todo.days.all", possible.size(), names)
        : texts.get(language, "certificate.todo.days.of", lacking, names);
  }

  /** The weekday, which says enough within a week. */
  private static String name(Language language, LocalDate day) {
    return day.getDayOfWeek()
        .getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language.code()));
  }

  private String join(Language language, List<String> names) {
    int last = names.size() - 1;
    if (last < 1) {
      return String.join("", names);
    }
    return texts.get(
        language,
        "certificate.todo.and",
        String.join(", ", names.subList(0, last)),
        names.get(last));
  }
}
