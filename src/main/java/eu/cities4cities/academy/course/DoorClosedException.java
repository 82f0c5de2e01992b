package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** Somebody cannot come into a course now, for a reason of which they are told. */
public class DoorClosedException extends RefusedException {
  private final ClosedDoor door;

  public DoorClosedException(ClosedDoor door) {
    super(door.key());
    this.door = door;
  }

  /** Why. */
  public ClosedDoor door() {
    return door;
  }
}
