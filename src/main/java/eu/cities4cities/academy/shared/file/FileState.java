package eu.cities4cities.academy.shared.file;

/** How far a file is on its way to its readers. */
public enum FileState {
  /** In quarantine until the scanner has seen it. */
  AWAITING,
  /** Scanned, nothing found. */
  CLEAN,
  /** The scanner found something; the bytes are gone. */
  INFECTED,
  /** Taken while no scanner was configured. */
  UNSCANNED;

  /** True if it may be read by those who may read it. */
  public boolean readable() {
    return this == CLEAN || this == UNSCANNED;
  }
}
