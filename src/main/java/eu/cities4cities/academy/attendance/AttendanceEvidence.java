package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of the ledger; it is added once and only read afterwards. */
@Entity
@Table(name = "attendance_evidence")
public class AttendanceEvidence {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private Long personId;
  private String source;
  private String sourceKey;

  @Enumerated(EnumType.STRING)
  private EvidenceKind kind;

  private Instant startsAt;
  private Instant endsAt;
  private Integer seconds;

  @Enumerated(EnumType.STRING)
  private AttendanceStatus status;

  private String note;
  private Long windowId;
  private boolean arrivedLate;
  private String batch;
  private Long retractsId;
  private String retractsBatch;
  private Instant recordedAt;
  private Long recordedBy;

  protected AttendanceEvidence() {}

  public Long getId() {
    return id;
  }

  public Long getPersonId() {
    return personId;
  }
}
