package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.Enrollment;
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

/** One person in a run, or one certificate in a run that mends them; rows come in by SQL. */
@Entity
@Table(name = "certificate_run_item")
public class CertificateRunItem {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CertificateRun run;

  @ManyToOne(fetch = FetchType.LAZY)
  private Enrollment enrollment;

  @Enumerated(EnumType.STRING)
  private RunItemState state = RunItemState.WAITING;

  @ManyToOne(fetch = FetchType.LAZY)
  private Certificate certificate;

  private String nameHash;
  private String error;
  private String errorDetail;
  private Instant doneAt;

  protected CertificateRunItem() {}

  public Long getId() {
    return id;
  }

  public CertificateRun getRun() {
    return run;
  }

  /** Who is awarded; null for an erratum, whose item is about a certificate. */
  public Enrollment getEnrollment() {
    return enrollment;
  }

  /** What the person was called when the run was ordered; null where that was not kept. */
  String getNameHash() {
    return nameHash;
  }

  public RunItemState getState() {
    return state;
  }

  /** The certificate that was issued or is to be mended, or null. */
  public Certificate getCertificate() {
    return certificate;
  }

  /** The key of the message that says why nothing was issued, or null. */
  public String getError() {
    return error;
  }

  /** What the message speaks of, such as a sign that cannot be printed. */
  public String getErrorDetail() {
    return errorDetail;
  }

  public Instant getDoneAt() {
    return doneAt;
  }

  boolean isWaiting() {
    return state == RunItemState.WAITING;
  }

  void issued(Certificate issued, Instant now) {
    state = RunItemState.ISSUED;
    certificate = issued;
    doneAt = now;
  }

  void skipped(Instant now) {
    state = RunItemState.SKIPPED;
    doneAt = now;
  }

  /** Notes why there is no paper. */
  void failed(PrintedLot.Outcome outcome, Instant now) {
    UnprintableTextException refused = outcome.refused();
    if (refused == null) {
      failed("certificate.run.fault", null, now);
    } else {
      failed("certificate.unprintable." + refused.reason(), refused.detail(), now);
    }
  }

  void failed(String messageKey, String detail, Instant now) {
    state = RunItemState.FAILED;
    error = messageKey;
    errorDetail = detail;
    doneAt = now;
  }
}
