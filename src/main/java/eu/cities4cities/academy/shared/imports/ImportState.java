package eu.cities4cities.academy.shared.imports;

/** What a line of a table becomes. */
public enum ImportState {
  /** Something that was not there. */
  NEW,
  /** Nothing new: it is there already. */
  KNOWN,
  /** Nothing: the line is wrong. */
  FAULTY
}
