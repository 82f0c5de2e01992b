package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.shared.RefusedException;

/** The room's screen shows another code by now. */
public class RoomCodeChangedException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /** Names what to do. */
  public RoomCodeChangedException() {
    super("attendance.room.changed");
  }
}
