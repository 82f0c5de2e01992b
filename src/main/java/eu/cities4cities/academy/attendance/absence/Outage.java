package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.ExcusedStretch;
import eu.cities4cities.academy.attendance.OutageReason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * A declared stretch of time in which the people of a place could not be at a course's sessions.
 */
@Entity
@Table(name = "outage")
public class Outage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long courseId;
  private String regionCode;
  private Long communityId;

  @Enumerated(EnumType.STRING)
  private OutageReason reason;

  private Instant startsAt;
  private Instant endsAt;
  private String note;
  private Long declaredBy;
  private Instant declaredAt;
  private Long withdrawnBy;
  private Instant withdrawnAt;

  protected Outage() {}

  Outage(
      long courseId, OutageWindow window, Instant startsAt, Instant endsAt, long by, Instant now) {
    this.courseId = courseId;
    this.regionCode = window.regionCode();
    this.communityId = window.communityId();
    this.reason = window.reason();
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.note = window.note() == null ? "" : window.note().strip();
    this.declaredBy = by;
    this.declaredAt = now;
  }

  public Long getId() {
    return id;
  }

  long getCourseId() {
    return courseId;
  }

  String getRegionCode() {
    return regionCode;
  }

  Long getCommunityId() {
    return communityId;
  }

  OutageReason getReason() {
    return reason;
  }

  Instant getStartsAt() {
    return startsAt;
  }

  Instant getEndsAt() {
    return endsAt;
  }

  String getNote() {
    return note;
  }

  Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  void withdraw(long by, Instant now) {
    withdrawnBy = by;
    withdrawnAt = now;
  }

  /** Whether somebody who was in that community, or elsewhere in that region, was in its place. */
  boolean covers(Long community, String region) {
    if (communityId != null) {
      return Objects.equals(communityId, community);
    }
    return regionCode == null || Objects.equals(regionCode, region);
  }

  ExcusedStretch stretch() {
    return new ExcusedStretch(startsAt, endsAt, reason);
  }
}
