package eu.cities4cities.academy.attendance.checkin;

/** What became of a code word that came late. */
public enum LateCheckInState {
  /** Nobody has decided. */
  WAITING,
  /** It counts. */
  ACCEPTED,
  /** It does not count. */
  DECLINED
}
