package eu.cities4cities.academy.attendance.absence;

/** How far an excuse is. */
public enum ExcuseStatus {
  /** Nobody has decided yet. */
  WAITING,
  /** What was missed in it leaves the count. */
  ACCEPTED,
  /** It changes nothing. */
  REFUSED
}
