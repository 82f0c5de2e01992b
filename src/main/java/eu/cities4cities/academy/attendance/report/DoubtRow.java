package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * All waiting rows of a course's reports that are about one somebody, decided together.
 *
 * @param rowId one of the rows, by which the decision is asked for
 * @param name the name as it stands there
 * @param email the address, or null
 * @param rows how many rows there are
 * @param sessions in how many sessions
 * @param from the first moment of all, or null where no times are known
 * @param until the last moment of all, or null with it
 * @param minutes the whole minutes of rows without times
 * @param reason why it is in doubt
 * @param candidates who it might be
 */
public record DoubtRow(
    long rowId,
    String name,
    String email,
    long rows,
    long sessions,
    Instant from,
    Instant until,
    int minutes,
    Reason reason,
    List<Candidate> candidates)
    implements Serializable {

  /** Keeps a copy of the candidates. */
  public DoubtRow {
    candidates = List.copyOf(candidates);
  }

  /**
   * Somebody it might be.
   *
   * @param personId the person
   * @param name the name
   * @param community the community, or null
   */
  public record Candidate(long personId, String name, String community) implements Serializable {}
}
