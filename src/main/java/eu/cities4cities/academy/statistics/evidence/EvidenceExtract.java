package eu.cities4cities.academy.statistics.evidence;

import eu.cities4cities.academy.statistics.FileSession;
import java.util.List;

/**
 * A course whose ledger is taken as a file.
 *
 * @param sessions all of them, cancelled ones too, in the order of time
 * @param named whether people stand in it under their names
 */
public record EvidenceExtract(
    long courseId, String slug, List<FileSession> sessions, boolean named) {
  /** Keeps a copy. */
  public EvidenceExtract {
    sessions = List.copyOf(sessions);
  }
}
