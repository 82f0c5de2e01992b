package eu.cities4cities.academy.attendance.report;

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
import jakarta.persistence.Version;
import java.time.Instant;

/** One report that was applied; undone as a whole. */
@Entity
@Table(name = "attendance_import")
public class AttendanceImport {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private String fileName;
  private String fileHash;

  @Enumerated(EnumType.STRING)
  private AttendanceReport.Layout layout;

  private Instant importedAt;
  private Long importedBy;
  private Instant undoneAt;
  private Long undoneBy;
  @Version private long version;

  protected AttendanceImport() {}

  AttendanceImport(
      CourseSession session,
      String fileName,
      String fileHash,
      AttendanceReport.Layout layout,
      Instant importedAt,
      Long importedBy) {
    this.session = session;
    this.fileName = fileName;
    this.fileHash = fileHash;
    this.layout = layout;
    this.importedAt = importedAt;
    this.importedBy = importedBy;
  }

  public Long getId() {
    return id;
  }

  long sessionId() {
    return session.getId();
  }

  /** The name under which the file was uploaded. */
  public String getFileName() {
    return fileName;
  }

  public AttendanceReport.Layout getLayout() {
    return layout;
  }

  public Instant getImportedAt() {
    return importedAt;
  }

  /** When it was taken back, or null. */
  public Instant getUndoneAt() {
    return undoneAt;
  }

  public boolean isUndone() {
    return undoneAt != null;
  }

  void undo(Instant now, long by) {
    undoneAt = now;
    undoneBy = by;
  }

  /** The batch that the import's evidence carries. */
  String batch() {
    return "import:" + id;
  }
}
