package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.util.List;

/** Tells who would meet a rule now; the room that judges people implements it. */
public interface AwardPreview {
  /** Which people to list. */
  enum Part {
    /** Everybody. */
    ALL,
    /** Those who meet the rule. */
    MET,
    /** Those who do not. */
    LACKING,
    /** Those for whom it would be otherwise than by the rule that is in force. */
    CHANGED
  }

  /**
   * One person.
   *
   * @param met true if they meet the rule
   * @param metBefore true if they meet the rule that is in force
   * @param lacking what they lack first, in words; empty if they meet it
   * @param approved true if their award was approved by hand
   */
  record Line(
      long personId,
      String nameUk,
      String communityUk,
      String communityEn,
      boolean met,
      boolean metBefore,
      String lacking,
      boolean approved)
      implements Serializable {}

  /**
   * What would come of it.
   *
   * @param people how many people there are
   * @param met how many meet the rule
   * @param gained how many meet it who do not meet the rule in force
   * @param lost how many do not meet it who meet the rule in force
   * @param listed how many the part has that was asked for
   * @param lines the page that was asked for, by name
   */
  record Outcome(long people, long met, long gained, long lost, long listed, List<Line> lines)
      implements Serializable {}

  /**
   * Judges everybody on the course.
   *
   * @param rule the rule to try
   * @param before the rule in force
   */
  Outcome preview(
      Course course,
      AwardRule rule,
      AwardRule before,
      Part part,
      int first,
      int size,
      Language language);
}
