package eu.cities4cities.academy.shared.imports;

import eu.cities4cities.academy.shared.FieldProblem;
import java.util.List;

/** A line of a table as its reader sees it, with what becomes of it. */
public interface ImportRow {
  /** Its number in the file. */
  int line();

  /** What becomes of it. */
  ImportState state();

  /** Why it cannot be taken; none if it can. */
  List<FieldProblem> problems();

  /** What else should be known about it. */
  List<FieldProblem> notes();
}
