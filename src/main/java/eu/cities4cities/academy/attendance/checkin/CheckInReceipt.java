package eu.cities4cities.academy.attendance.checkin;

import java.time.Instant;

/**
 * What became of a join or a check-in.
 *
 * @param recordedAt when it counts, or was made where it waits
 * @param outcome what became of it
 * @param words how many of the session's words the person has entered
 * @param wordsNeeded how many stand for the session where no times are known
 * @param meetingUrl where the meeting is, or null
 */
public record CheckInReceipt(
    Instant recordedAt, Outcome outcome, int words, int wordsNeeded, String meetingUrl) {

  /** What became of it. */
  public enum Outcome {
    /** It is in the ledger. */
    RECORDED("attendance.word.accepted"),
    /** It had been in the ledger before. */
    REPEATED("attendance.word.repeated"),
    /** It came late and waits for the staff to decide. */
    WAITING("attendance.word.waiting");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    /** The key of the sentence about a code word. */
    public String wordKey() {
      return key;
    }
  }

  /** Whether it had been recorded before. */
  public boolean repeated() {
    return outcome == Outcome.REPEATED;
  }

  /** Whether it waits for a decision. */
  public boolean waiting() {
    return outcome == Outcome.WAITING;
  }
}
