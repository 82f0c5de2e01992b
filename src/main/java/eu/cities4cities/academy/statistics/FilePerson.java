package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.shared.KyivTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has a seat on a course, or had one, as a row of files.
 *
 * @param communityId the community of the time of enrollment, or null; its names are null with it
 * @param region the region's two-digit code, or null for a person of no community
 * @param leftAt when they gave the seat up, or null
 * @param decisions one for each session; null where it has not begun, or they had left before
 */
public record FilePerson(
    long id,
    String nameUk,
    String nameLatin,
    Long communityId,
    String communityUk,
    String communityEn,
    String region,
    Instant leftAt,
    List<AttendanceDecision> decisions) {
  /** Keeps a copy of the list, in which nulls are allowed. */
  public FilePerson {
    decisions = Collections.unmodifiableList(new ArrayList<>(decisions));
  }

  /** The same person with what was decided, by session. */
  FilePerson decided(List<FileSession> sessions, Map<Long, AttendanceDecision> own) {
    List<AttendanceDecision> cells = new ArrayList<>(sessions.size());
    sessions.forEach(session -> cells.add(session.begun() ? own.get(session.id()) : null));
    return new FilePerson(
        id, nameUk, nameLatin, communityId, communityUk, communityEn, region, leftAt, cells);
  }

  /**
   * The same person under a pseudonym, without what else could tell who it is.
   *
   * @param withRegion whether the region has so many people that it tells of none of them
   */
  FilePerson called(String pseudonym, boolean withRegion) {
    return new FilePerson(
        id, pseudonym, null, null, null, null, withRegion ? region : null, leftAt, decisions);
  }

  /** The community in one of the two languages, null if there is none. */
  public String community(String language) {
    return "en".equals(language) ? communityEn : communityUk;
  }

  /** The day by Kyiv on which they gave the seat up, or null. */
  public LocalDate leftOn() {
    return leftAt == null ? null : KyivTime.at(leftAt).toLocalDate();
  }

  /** How many sessions count as this status. */
  public int count(AttendanceStatus status) {
    return (int) decisions.stream().filter(each -> each != null && each.status() == status).count();
  }

  /** Whole minutes over all sessions of which times are known: seconds added, then rounded down. */
  public long minutes() {
    return decisions.stream()
            .filter(each -> each != null && each.minutesKnown())
            .mapToLong(AttendanceDecision::seconds)
            .sum()
        / 60;
  }
}
