package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.PageMemory;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The evidence of all sessions as the parts of this room write and read it; see rule 1. */
@Service
public class EvidenceLedger {
  @Inject private AttendanceEvidenceRepository evidence;
  @Inject private PageMemory memory;
  @Inject private Clock clock;

  /** Records a row; false where its key is already there. */
  @Internal
  public boolean add(NewEvidence row) {
    return evidence.add(row, clock.instant());
  }

  /** Records rows; those whose key is already there change nothing. Returns how many were new. */
  @Internal
  public int addMissing(Collection<NewEvidence> rows) {
    return evidence.addMissing(rows, clock.instant());
  }

  /** Records an interval; one that is already there grows to the later of the two ends. */
  @Internal
  public void addOrGrow(NewEvidence row) {
    evidence.addOrGrow(row, clock.instant());
  }

  /**
   * Records a heartbeat.
   *
   * @param silentSince an interval that ended before then has ended for good
   * @return whether the beat counts
   */
  @Internal
  public boolean beat(NewEvidence row, Instant silentSince, Instant now) {
    return evidence.beat(row, silentSince, now);
  }

  /** All rows of a session. */
  @Internal
  public List<EvidenceRow> listForSession(long sessionId) {
    return memory.once(List.of("evidence", sessionId), () -> evidence.listForSession(sessionId));
  }

  /** One person's rows in a session, and the retractions there that name no person. */
  @Internal
  public List<EvidenceRow> listForPerson(long sessionId, long personId) {
    return evidence.listForPerson(personId, List.of(sessionId));
  }

  /** Some people's rows in a session, and the retractions there that name no person. */
  @Internal
  public List<EvidenceRow> listForPeople(long sessionId, Collection<Long> people) {
    return evidence.listForPeople(sessionId, people);
  }
}
