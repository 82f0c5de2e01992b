package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import java.time.Instant;
import java.util.List;

/**
 * What the caller may know about their own attendance of a session.
 *
 * @param decision what it counts as, or null while the session lies ahead
 * @param joinedAt when Join was pressed first, or null
 * @param words when each code word was entered, in order
 * @param rooms when the room's code was scanned, in order
 * @param lateWords words that came late and wait, or were declined
 * @param wordsNeeded how many code words stand where no times are known; 0 where they never do
 * @param minutesNeeded how many minutes the policy asks for, by the planned or actual length
 * @param threshold where that stands on the session's bar, in percent
 */
public record MyAttendance(
    AttendanceDecision decision,
    Instant joinedAt,
    List<Instant> words,
    List<Instant> rooms,
    List<LateWord> lateWords,
    int wordsNeeded,
    int minutesNeeded,
    int threshold) {

  /** Keeps copies of the lists. */
  public MyAttendance {
    words = List.copyOf(words);
    rooms = List.copyOf(rooms);
    lateWords = List.copyOf(lateWords);
  }

  /**
   * A word that did not count by itself.
   *
   * @param enteredAt when it was typed, as the device says
   * @param state what became of it
   * @param note why, or null while it waits
   */
  public record LateWord(Instant enteredAt, LateCheckInState state, String note) {}
}
