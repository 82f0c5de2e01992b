package eu.cities4cities.academy.attendance;

/** What a session counts as for one person; lateness is a flag beside it. */
public enum AttendanceStatus {
  /** The policy's minimum of minutes, or its number of code words, is reached. */
  PRESENT,
  /** Something is known, but less than the policy asks for. */
  PARTIAL,
  /** Nothing that counts is known. */
  ABSENT,
  /** A person with the right to decide has accepted a reason for being away. */
  EXCUSED
}
