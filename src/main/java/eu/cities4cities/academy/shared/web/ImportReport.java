package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.imports.TableImport;

/** An import as programs are told of it; a room may tell more. */
public class ImportReport {
  public final long id;
  public final String fileName;
  public final String importedAt;
  public final String undoneAt;

  /** How many of its lines were new. */
  public final int created;

  /** How many of its lines were there already. */
  public final int known;

  /** How many of its lines were wrong and left out. */
  public final int faulty;

  /** How many things an undo took back. */
  public final int taken;

  /** How many of its things an undo had to leave. */
  public final int stayed;

  /** What the record of an import says. */
  public ImportReport(TableImport done) {
    id = done.getId();
    fileName = done.getFileName();
    importedAt = done.getImportedAt().toString();
    undoneAt = done.isUndone() ? done.getUndoneAt().toString() : null;
    created = done.getAdded();
    known = done.getKnown();
    faulty = done.getFaulty();
    taken = done.getTaken();
    stayed = done.getStayed();
  }
}
