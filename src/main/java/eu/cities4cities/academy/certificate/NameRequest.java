package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Enrollment;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That somebody was asked about the name for their certificate, and which name that was; rows come
 * in by SQL.
 */
@Entity
@Table(name = "name_request")
public class NameRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Enrollment enrollment;

  private String nameHash;
  private Instant askedAt;
  private Instant decidedFrom;
  private Instant remindAt;

  protected NameRequest() {}

  public Enrollment getEnrollment() {
    return enrollment;
  }

  /** What the person was called when they were asked, as {@link NameHashes} keeps it. */
  String getNameHash() {
    return nameHash;
  }

  /** When they were asked, and from when the organizer may decide. */
  NameAsked asked() {
    return new NameAsked(askedAt, decidedFrom);
  }

  /** When they are reminded, or null once that is done. */
  Instant getRemindAt() {
    return remindAt;
  }
}
