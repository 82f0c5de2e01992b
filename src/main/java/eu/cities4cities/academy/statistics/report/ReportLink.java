package eu.cities4cities.academy.statistics.report;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that shows a report without signing in; of its secret part only the hash is known. */
@Entity
@Table(name = "report_link")
class ReportLink {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "report_id")
  private SavedReport report;

  private String label;
  private String tokenHash;
  private Long madeBy;
  private Instant madeAt;
  private Instant expiresAt;
  private Instant revokedAt;
  private int opened;
  private Instant openedAt;

  protected ReportLink() {}

  ReportLink(SavedReport report, String label, long madeBy) {
    this.report = report;
    this.label = label;
    this.madeBy = madeBy;
  }

  /** From now on it is open under that secret alone, and until then. */
  void renew(String hash, Instant now, Instant until) {
    tokenHash = hash;
    madeAt = now;
    expiresAt = until;
    revokedAt = null;
  }

  /** It shows nothing any more. */
  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  boolean isOpenAt(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  Long getId() {
    return id;
  }

  SavedReport getReport() {
    return report;
  }

  String getLabel() {
    return label;
  }

  Instant getMadeAt() {
    return madeAt;
  }

  Instant getExpiresAt() {
    return expiresAt;
  }

  Instant getRevokedAt() {
    return revokedAt;
  }

  int getOpened() {
    return opened;
  }

  Instant getOpenedAt() {
    return openedAt;
  }
}
