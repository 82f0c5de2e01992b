package eu.cities4cities.academy.statistics.figures;

import eu.cities4cities.academy.attendance.AttendanceDecision;

/**
 * By what presence at a session is known. Whether somebody watched, saw slides or only listened is
 * told by no meeting service that the Academy reads, so it is not told here either.
 */
public enum Channel {
  /**
   * Minutes in the meeting: of a report, of the service's messages or of the page that frames it.
   */
  MEETING,
  /** Code words. */
  WORDS,
  /** A scan of the code in the room. */
  ROOM,
  /** The recording and the questions about it. */
  RECORDING,
  /** A decision of the staff. */
  STAFF,
  /** Nothing that shows presence. */
  NONE;

  /** What the decision rests on; a person's decision before anything that was measured. */
  public static Channel of(AttendanceDecision decision) {
    if (decision.overridden()) {
      return STAFF;
    }
    if (decision.excused().madeUp()) {
      return RECORDING;
    }
    if (decision.seconds() > 0) {
      return MEETING;
    }
    if (decision.roomCheckIns() > 0) {
      return ROOM;
    }
    return decision.codeWords() > 0 ? WORDS : NONE;
  }
}
