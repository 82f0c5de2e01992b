package eu.cities4cities.academy.course;

import java.util.ArrayList;
import java.util.List;

/**
 * What a course consists of, as far as its rules and its publication ask.
 *
 * @param days the days with sessions
 * @param lessons how many lessons there are
 * @param tasks how many tasks there are
 * @param quiz true if there is a quiz that counts
 */
public record CourseOutline(List<CourseDay> days, int lessons, int tasks, boolean quiz) {
  /** True if there is nothing to take part in. */
  boolean isEmpty() {
    return days.isEmpty() && lessons == 0 && tasks == 0 && !quiz;
  }

  /** How many sessions there are. */
  int sessions() {
    return days.stream().mapToInt(CourseDay::sessions).sum();
  }

  /** How many sessions the fullest day has. */
  int mostSessions() {
    return days.stream().mapToInt(CourseDay::sessions).max().orElse(0);
  }

  /**
   * What can be asked of people who go through it at their own pace: what is there without hours.
   */
  AwardRule ruleAtOwnPace() {
    List<AwardRule> parts = new ArrayList<>();
    if (lessons > 0 || !quiz) {
      parts.add(new AwardRule.Lessons(100));
    }
    if (quiz) {
      parts.add(new AwardRule.Quiz(60));
    }
    return new AwardRule.AllOf(parts);
  }
}
