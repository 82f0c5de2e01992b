package eu.cities4cities.academy.course;

/**
 * Why somebody cannot come into a course now. Each reason is a sentence in both languages that says
 * why, and what to do.
 */
public enum ClosedDoor {
  /** The course is not published. */
  DRAFT,
  /** Enrollment has not begun. */
  NOT_YET,
  /** Enrollment has ended. */
  CLOSED,
  /** The course has ended. */
  OVER,
  /** Every seat is taken and there is no waiting list. */
  FULL,
  /** Every seat of the person's community is taken. */
  QUOTA,
  /** Seats are given to communities, and the person belongs to none. */
  NO_COMMUNITY,
  /** The code is asked for. */
  CODE_NEEDED,
  /** The code is not the course's. */
  CODE_WRONG,
  /** Only the staff add people. */
  BY_STAFF,
  /** The person has asked already. */
  APPLIED,
  /** The person was refused. */
  DECLINED,
  /** The person is on the waiting list already. */
  WAITING;

  /** The key of its sentence. */
  public String key() {
    return "course.door." + name();
  }
}
