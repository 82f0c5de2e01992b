package eu.cities4cities.academy.attendance;

/**
 * What a session counts as for one person, and why; always derived, never stored.
 *
 * @param status present, partial, absent or excused
 * @param seconds the time that counts, never more than {@link #sessionSeconds}
 * @param sessionSeconds how long the session counts, without pauses
 * @param minutesKnown whether any report or connection gave times; otherwise no number is shown
 * @param codeWords how many different code words were entered
 * @param roomCheckIns how many times the room's code was scanned, those close together once
 * @param late whether the first counted moment is later than the policy's tolerance
 * @param overridden whether a person's decision stands above what was measured
 * @param provisional whether the session still runs, so that more may come
 * @param reason what led to the status
 * @param excused what reasons for being away did to it
 */
public record AttendanceDecision(
    AttendanceStatus status,
    long seconds,
    long sessionSeconds,
    boolean minutesKnown,
    int codeWords,
    int roomCheckIns,
    boolean late,
    boolean overridden,
    boolean provisional,
    Reason reason,
    Excused excused) {

  /** A decision in which nothing was excused. */
  public AttendanceDecision(
      AttendanceStatus status,
      long seconds,
      long sessionSeconds,
      boolean minutesKnown,
      int codeWords,
      int roomCheckIns,
      boolean late,
      boolean overridden,
      boolean provisional,
      Reason reason) {
    this(
        status,
        seconds,
        sessionSeconds,
        minutesKnown,
        codeWords,
        roomCheckIns,
        late,
        overridden,
        provisional,
        reason,
        status == AttendanceStatus.EXCUSED
            ? new Excused(sessionSeconds, AttendanceStatus.ABSENT, null, false)
            : Excused.nothing(status));
  }

  /** The counted time in whole minutes, rounded down. */
  public int minutes() {
    return (int) (seconds / 60);
  }

  /** The session's counted length in whole minutes, rounded down. */
  public int sessionMinutes() {
    return (int) (sessionSeconds / 60);
  }

  /** Whether the session counts as attended. */
  public boolean attended() {
    return status == AttendanceStatus.PRESENT;
  }
}
