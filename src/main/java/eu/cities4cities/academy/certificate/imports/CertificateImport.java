package eu.cities4cities.academy.certificate.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A table of older certificates that was imported, and perhaps taken back. */
@Entity
@Table(name = "certificate_import")
public class CertificateImport {
  private static final int LONGEST_NAME = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String fileName;
  private String fileHash;
  private Instant importedAt;
  private Long importedBy;
  private Instant undoneAt;
  private Long undoneBy;
  private int taken;
  private int stayed;
  @Version private long version;

  protected CertificateImport() {}

  CertificateImport(String fileName, String fileHash, long by, Instant now) {
    String name = fileName == null || fileName.isBlank() ? "certificates" : fileName.strip();
    this.fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    this.fileHash = fileHash;
    this.importedBy = by;
    this.importedAt = now;
  }

  void undo(long by, Instant now) {
    undoneAt = now;
    undoneBy = by;
  }

  public Long getId() {
    return id;
  }

  public String getFileName() {
    return fileName;
  }

  public Instant getImportedAt() {
    return importedAt;
  }

  /** When it was taken back, or null. */
  public Instant getUndoneAt() {
    return undoneAt;
  }

  /** How many certificates an undo took back. */
  public int getTaken() {
    return taken;
  }

  /** How many of its certificates an undo left, because other imports vouch for them. */
  public int getStayed() {
    return stayed;
  }

  void count(int takenBack, int left) {
    taken = takenBack;
    stayed = left;
  }

  public boolean isUndone() {
    return undoneAt != null;
  }
}
