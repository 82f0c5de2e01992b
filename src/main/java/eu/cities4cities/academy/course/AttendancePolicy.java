package eu.cities4cities.academy.course;

import java.io.Serializable;

/**
 * What a course asks of a person for a session to count.
 *
 * @param minimumPercent the share of the session's counted time that makes it attended, 1 to 100
 * @param minimumMinutes so many minutes instead of the share; 0 where the share decides
 * @param codeWordsNeeded how many different code words stand for a session where no times are known
 *     of a person; 0 where code words alone never do
 * @param partialFromMinutes the least minutes that are shown as a part rather than as absence
 * @param lateAfterMinutes how many minutes after the start somebody is late
 * @param lateIsPartial whether who came late attended in part only, however long they stayed
 * @param mostExcusedPercent up to this share of the course excused time leaves the count, 0 to 100;
 *     beyond it the recording and the questions about it are needed
 */
public record AttendancePolicy(
    int minimumPercent,
    int minimumMinutes,
    int codeWordsNeeded,
    int partialFromMinutes,
    int lateAfterMinutes,
    boolean lateIsPartial,
    int mostExcusedPercent)
    implements Serializable {

  private static final int USUAL_PARTIAL = 1;
  private static final int USUAL_LATE = 10;
  private static final int USUAL_EXCUSED = 25;

  /** Refuses shares that are none and negative numbers. */
  public AttendancePolicy {
    if (minimumPercent < 1 || minimumPercent > 100) {
      throw new IllegalArgumentException("The share must be from 1 to 100 percent");
    }
    if (mostExcusedPercent < 0 || mostExcusedPercent > 100) {
      throw new IllegalArgumentException("The excused share must be from 0 to 100 percent");
    }
    if (minimumMinutes < 0
        || codeWordsNeeded < 0
        || partialFromMinutes < 0
        || lateAfterMinutes < 0) {
      throw new IllegalArgumentException("A policy has no negative numbers");
    }
  }

  /**
   * The usual policy around two numbers: a part from one minute, late after ten and only told, a
   * quarter of the course excused at most.
   */
  public static AttendancePolicy of(int minimumPercent, int codeWordsNeeded) {
    return new AttendancePolicy(
        minimumPercent, 0, codeWordsNeeded, USUAL_PARTIAL, USUAL_LATE, false, USUAL_EXCUSED);
  }

  /**
   * Whether a person was there long enough, in whole numbers; never where nothing counts at all.
   *
   * @param seconds the person's counted time
   * @param sessionSeconds the session's counted time
   */
  public boolean enough(long seconds, long sessionSeconds) {
    return sessionSeconds > 0 && 100 * seconds >= hundredthsAsked(sessionSeconds);
  }

  /** The least whole minutes that are certainly enough of a session of that length. */
  public int minutesNeeded(long sessionSeconds) {
    return (int) ((hundredthsAsked(sessionSeconds) + 5999) / 6000);
  }

  /** The same rounded down, for a sentence about somebody who has reached it. */
  public int minutesReached(long sessionSeconds) {
    return (int) (hundredthsAsked(sessionSeconds) / 6000);
  }

  /** Where the threshold stands on a bar of that session, 0 to 100. */
  public int thresholdPercent(long sessionSeconds) {
    return sessionSeconds == 0
        ? minimumPercent
        : (int) (hundredthsAsked(sessionSeconds) / sessionSeconds);
  }

  /** Whether so much excused time may leave the count of a course of that length. */
  public boolean mayExcuse(long seconds, long courseSeconds) {
    return 100 * seconds <= mostExcusedPercent * courseSeconds;
  }

  /** Hundredths of seconds, so that a share needs no division. */
  private long hundredthsAsked(long sessionSeconds) {
    // A session shorter than the minutes asked for needs all of itself.
    return minimumMinutes > 0
        ? 100 * Math.min(60L * minimumMinutes, sessionSeconds)
        : minimumPercent * sessionSeconds;
  }
}
