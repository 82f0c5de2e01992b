package eu.cities4cities.academy.attendance.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A row of an applied report, kept with what became of it. */
@Entity
@Table(name = "attendance_import_row")
public class AttendanceImportRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "import_id")
  private AttendanceImport fromImport;

  private int line;
  private String name;
  private String email;
  private String sign;
  private Instant startsAt;
  private Instant endsAt;
  private Integer seconds;
  private String fingerprint;

  @Enumerated(EnumType.STRING)
  private ImportRowState state;

  private Long personId;

  @Enumerated(EnumType.STRING)
  private AttendeeMatcher.How how;

  private String reason;
  private Long decidedBy;
  private Instant decidedAt;

  protected AttendanceImportRow() {}

  public Long getId() {
    return id;
  }

  AttendanceImport getImport() {
    return fromImport;
  }

  /** What the row is remembered by. */
  String getSign() {
    return sign;
  }

  String getFingerprint() {
    return fingerprint;
  }

  ImportRowState getState() {
    return state;
  }

  Long getPersonId() {
    return personId;
  }

  AttendeeMatcher.How getHow() {
    return how;
  }

  String getReason() {
    return reason;
  }

  /** The row as the reader gave it, as far as it is kept. */
  ReportRow report() {
    return new ReportRow(
        line,
        name,
        ReportNames.of(name),
        email,
        ReportNames.token(name),
        startsAt,
        endsAt,
        seconds == null ? null : Duration.ofSeconds(seconds),
        fingerprint,
        null,
        List.of(),
        List.of());
  }

  void credit(long person, long by, Instant now) {
    personId = person;
    how = AttendeeMatcher.How.PERSON;
    state = ImportRowState.CREDITED;
    decidedBy = by;
    decidedAt = now;
  }

  /** Lets the row wait again. */
  void reopen() {
    personId = null;
    how = null;
    state = ImportRowState.DOUBT;
    decidedBy = null;
    decidedAt = null;
  }

  void dismiss(long by, Instant now) {
    state = ImportRowState.DISMISSED;
    decidedBy = by;
    decidedAt = now;
  }
}
