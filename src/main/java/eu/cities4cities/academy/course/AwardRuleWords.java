package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says an award rule in words, to the person whom it concerns. */
@ApplicationScoped
public class AwardRuleWords {
  private Texts texts;

  protected AwardRuleWords() {}

  /** Takes the words from those texts. */
  @Inject
  public AwardRuleWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * The whole rule: «4 з 5 днів (день рахується, коли ви були на 3 з 4 занять) і тест від 60 %».
   *
   * @param days the course's days with sessions; empty if there is no programme yet
   */
  public String full(Language language, AwardRule rule, List<CourseDay> days) {
    return new Speaker(language, days, true).say(rule, false);
  }

  /** The rule without how a day counts: «4 з 5 днів і тест від 60 %». */
  public String brief(Language language, AwardRule rule, List<CourseDay> days) {
    return new Speaker(language, days, false).say(rule, false);
  }

  /** One telling of a rule in a language. */
  private final class Speaker {
    private final Language language;
    private final boolean explained;
    private final int courseDays;
    private final int courseSessions;
    private final int sessionsOfDay;

    Speaker(Language language, List<CourseDay> days, boolean explained) {
      this.language = language;
      this.explained = explained;
      courseDays = days.size();
      courseSessions = days.stream().mapToInt(CourseDay::sessions).sum();
      sessionsOfDay = days.stream().mapToInt(CourseDay::sessions).max().orElse(0);
    }

    String say(AwardRule rule, boolean inside) {
      if (rule instanceof AwardRule.AllOf all) {
        return joined(all.parts(), "course.rule.and");
      }
      if (rule instanceof AwardRule.AnyOf any) {
        String words = joined(any.parts(), "course.rule.or");
        return inside && any.parts().size() > 1 ? "(" + words + ")" : words;
      }
      if (rule instanceof AwardRule.Days days) {
        return days(days);
      }
      if (rule instanceof AwardRule.Sessions sessions) {
        return courseSessions == 0
            ? text("course.rule.sessions", sessions.sessions())
            : text(
                "course.rule.sessionsOf",
                Math.min(sessions.sessions(), courseSessions),
                courseSessions);
      }
      if (rule instanceof AwardRule.Minutes minutes) {
        return text("course.rule.minutes", minutes.percent());
      }
      if (rule instanceof AwardRule.Lessons lessons) {
        return lessons.percent() == 100
            ? text("course.rule.lessonsAll")
            : text("course.rule.lessons", lessons.percent());
      }
      if (rule instanceof AwardRule.Tasks tasks) {
        return text("course.rule.tasks", tasks.tasks());
      }
      if (rule instanceof AwardRule.Approval) {
        return text("course.rule.approval");
      }
      return text("course.rule.quiz", ((AwardRule.Quiz) rule).percent());
    }

    private String days(AwardRule.Days days) {
      String words =
          courseDays == 0
              ? text("course.rule.days", days.days())
              : text("course.rule.daysOf", Math.min(days.days(), courseDays), courseDays);
      return explained ? words + " " + dayCounts(days.sessionsPerDay()) : words;
    }

    private String dayCounts(int needed) {
      return sessionsOfDay == 0
          ? text("course.rule.dayCounts", needed)
          : text("course.rule.dayCountsOf", Math.min(needed, sessionsOfDay), sessionsOfDay);
    }

    private String joined(List<AwardRule> parts, String key) {
      List<String> words = parts.stream().map(part -> say(part, true)).toList();
      if (words.isEmpty()) {
        return text("course.rule.none");
      }
      int last = words.size() - 1;
      return last == 0
          ? words.get(0)
          : text(key, String.join(", ", words.subList(0, last)), words.get(last));
    }

    private String text(String key, Object... args) {
      return texts.get(language, key, args);
    }
  }
}
