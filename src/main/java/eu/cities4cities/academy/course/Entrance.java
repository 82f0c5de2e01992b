package eu.cities4cities.academy.course;

import java.time.LocalDateTime;

/** What the next step into a course is for somebody, or why there is none. */
public sealed interface Entrance {
  /** They take a seat. */
  record Seat() implements Entrance {}

  /** They go to the end of the waiting list. */
  record Queue() implements Entrance {}

  /** They ask and wait for the staff's answer. */
  record Application() implements Entrance {}

  /** They cannot come in. */
  record Closed(ClosedDoor why) implements Entrance {}

  /** Decides by the course's rules: a pure function of what it is given. */
  static Entrance of(Course course, Seats seats, Seeker seeker, LocalDateTime now) {
    ClosedDoor closed = closed(course, seats, seeker, now);
    if (closed != null) {
      return new Closed(closed);
    }
    if (course.getEnrollmentWay() == EnrollmentWay.APPROVAL) {
      return new Application();
    }
    if (!isFull(course, seats)) {
      return new Seat();
    }
    return course.isWaitingList() ? new Queue() : new Closed(ClosedDoor.FULL);
  }

  /** True if whoever comes now has to wait: no seat is left, or others wait for it. */
  static boolean isFull(Course course, Seats seats) {
    return course.getCapacity() != null
        && (seats.taken() >= course.getCapacity() || seats.waiting() > 0);
  }

  private static ClosedDoor closed(Course course, Seats seats, Seeker seeker, LocalDateTime now) {
    ClosedDoor byTime = byTime(course, now);
    if (byTime != null) {
      return byTime;
    }
    if (seeker.request() != null) {
      return switch (seeker.request()) {
        case APPLIED -> ClosedDoor.APPLIED;
        case WAITING -> ClosedDoor.WAITING;
        case DECLINED -> ClosedDoor.DECLINED;
      };
    }
    if (course.getEnrollmentWay() == EnrollmentWay.STAFF) {
      return ClosedDoor.BY_STAFF;
    }
    if (course.getEnrollmentWay() == EnrollmentWay.CODE && !course.opensWith(seeker.code())) {
      boolean none = seeker.code() == null || seeker.code().isBlank();
      return none ? ClosedDoor.CODE_NEEDED : ClosedDoor.CODE_WRONG;
    }
    return seeker.known() ? byQuota(seats, seeker) : null;
  }

  private static ClosedDoor byTime(Course course, LocalDateTime now) {
    if (course.getStatus() == CourseStatus.DRAFT) {
      return ClosedDoor.DRAFT;
    }
    if (course.isOver()) {
      return ClosedDoor.OVER;
    }
    if (course.getEnrollmentOpensAt() != null && now.isBefore(course.getEnrollmentOpensAt())) {
      return ClosedDoor.NOT_YET;
    }
    return now.isAfter(course.enrollmentDeadline()) ? ClosedDoor.CLOSED : null;
  }

  private static ClosedDoor byQuota(Seats seats, Seeker seeker) {
    if (seats.quota() == null) {
      return null;
    }
    if (seeker.communityId() == null) {
      return ClosedDoor.NO_COMMUNITY;
    }
    return seats.ofCommunity() >= seats.quota() ? ClosedDoor.QUOTA : null;
  }
}
