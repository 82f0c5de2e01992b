package eu.cities4cities.academy.course;

/** Where somebody stands who asked for a seat and has none. */
public enum SeatRequestStatus {
  /** The staff have not answered. */
  APPLIED,
  /** They are on the waiting list. */
  WAITING,
  /** The staff have refused. */
  DECLINED
}
