package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.RefusedException;

/** A file that nobody may read: it waits for the scanner, or the scanner found something in it. */
public class FileHeldException extends RefusedException {
  public FileHeldException(FileState state) {
    super("shared.file.held." + state.name());
  }
}
