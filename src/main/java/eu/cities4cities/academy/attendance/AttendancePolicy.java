package eu.cities4cities.academy.attendance;

/**
 * What a course asks of a person for a session to count.
 *
 * @param minimumPercent the share of the session's counted time that makes it attended, 1 to 100
 * @param codeWordsNeeded how many different code words stand for a session where no times are known
 *     of a person; 0 where code words alone never do
 * @param partialFromMinutes the least minutes that are shown as a part rather than as absence
 * @param lateAfterMinutes how many minutes after the start somebody is late; lateness never takes a
 *     session away
 */
public record AttendancePolicy(
    int minimumPercent, int codeWordsNeeded, int partialFromMinutes, int lateAfterMinutes) {

  /** Refuses shares outside 1 to 100 and negative numbers. */
  public AttendancePolicy {
    if (minimumPercent < 1 || minimumPercent > 100) {
      throw new IllegalArgumentException("The share must be from 1 to 100 percent");
    }
    if (codeWordsNeeded < 0 || partialFromMinutes < 0 || lateAfterMinutes < 0) {
      throw new IllegalArgumentException("A policy has no negative numbers");
    }
  }

  /** The usual policy around a course's own two numbers: a part from one minute, late after 10. */
  public static AttendancePolicy of(int minimumPercent, int codeWordsNeeded) {
    return new AttendancePolicy(minimumPercent, codeWordsNeeded, 1, 10);
  }
}
