package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.RefusedException;

/** The Academy's disk has no room for another file. */
public class NoRoomException extends RefusedException {
  private static final int INSUFFICIENT_STORAGE = 507;

  public NoRoomException() {
    super("shared.file.noRoom");
  }

  @Override
  public int status() {
    return INSUFFICIENT_STORAGE;
  }
}
