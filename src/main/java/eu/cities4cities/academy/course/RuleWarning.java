package eu.cities4cities.academy.course;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in a rule that nobody can meet as it is written, or that says nothing. The judgement
 * never asks for more than there is, so a warned rule still works; it just means something else
 * than it says.
 *
 * @param key the key of its sentence
 * @param asked the number in the rule
 * @param there how many there are
 */
public record RuleWarning(String key, int asked, int there) {

  /** What there is to warn about, from the left. */
  static List<RuleWarning> of(AwardRule rule, CourseOutline outline) {
    List<RuleWarning> warnings = new ArrayList<>();
    collect(rule, outline, warnings);
    return warnings.stream().distinct().toList();
  }

  private static void collect(AwardRule rule, CourseOutline outline, List<RuleWarning> warnings) {
    if (rule instanceof AwardRule.AllOf all) {
      collect(all.parts(), outline, warnings);
    } else if (rule instanceof AwardRule.AnyOf any) {
      collect(any.parts(), outline, warnings);
    } else if (rule instanceof AwardRule.Days days) {
      check(warnings, "days", days.days(), outline.days().size());
      if (!outline.days().isEmpty()) {
        check(warnings, "sessionsPerDay", days.sessionsPerDay(), outline.mostSessions());
      }
    } else if (rule instanceof AwardRule.Sessions sessions) {
      check(warnings, "sessions", sessions.sessions(), outline.sessions());
    } else if (rule instanceof AwardRule.Minutes minutes) {
      check(warnings, "minutes", Math.min(1, minutes.percent()), outline.sessions());
    } else if (rule instanceof AwardRule.Quiz) {
      check(warnings, "quiz", 1, outline.quiz() ? 1 : 0);
    } else if (rule instanceof AwardRule.Lessons) {
      check(warnings, "lessons", 1, outline.lessons());
    } else if (rule instanceof AwardRule.Tasks tasks) {
      check(warnings, "tasks", tasks.tasks(), outline.tasks());
    }
  }

  private static void collect(
      List<AwardRule> parts, CourseOutline outline, List<RuleWarning> warnings) {
    if (parts.isEmpty()) {
      warnings.add(new RuleWarning("course.rule.warn.empty", 0, 0));
    }
    if (parts.stream().distinct().count() < parts.size()) {
      warnings.add(new RuleWarning("course.rule.warn.twice", 0, 0));
    }
    parts.forEach(part -> collect(part, outline, warnings));
  }

  private static void check(List<RuleWarning> warnings, String name, int asked, int there) {
    if (asked > there) {
      String key = there == 0 ? "course.rule.warn.no." + name : "course.rule.warn." + name;
      warnings.add(new RuleWarning(key, asked, there));
    }
  }
}
