package eu.cities4cities.academy.shared.imports;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The record of a table that was brought in: which file, who and when, what its lines became, and
 * what an undo took back. Each room keeps its own with what else it needs to know.
 */
@MappedSuperclass
public abstract class TableImport {
  private static final int LONGEST_NAME = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String fileName;
  private String fileHash;
  private Instant importedAt;
  private Long importedBy;
  private int added;
  private int known;
  private int faulty;
  private Instant undoneAt;
  private Long undoneBy;
  private int taken;
  private int stayed;
  @Version private long version;

  protected TableImport() {}

  /** The record of that file; who brings it in and what it holds is noted when it is kept. */
  protected TableImport(String fileName, byte[] file) {
    String name = fileName == null || fileName.isBlank() ? "table" : fileName.strip();
    this.fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    this.fileHash = hash(file);
  }

  static String hash(byte[] file) {
    return Secrets.sha256(file);
  }

  void bring(ImportPreview<?> preview, long by, Instant now) {
    added = (int) preview.count(ImportState.NEW);
    known = (int) preview.count(ImportState.KNOWN);
    faulty = (int) preview.count(ImportState.FAULTY);
    importedBy = by;
    importedAt = now;
  }

  void undo(long by, Instant now) {
    undoneBy = by;
    undoneAt = now;
  }

  void count(TakenBack result) {
    taken = result.taken();
    stayed = result.stayed();
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

  /** The number of whoever brought it in. */
  public Long getImportedBy() {
    return importedBy;
  }

  /** How many of its lines were new. */
  public int getAdded() {
    return added;
  }

  /** How many of its lines were there already. */
  public int getKnown() {
    return known;
  }

  /** How many of its lines were wrong and left out. */
  public int getFaulty() {
    return faulty;
  }

  /** When it was taken back, or null. */
  public Instant getUndoneAt() {
    return undoneAt;
  }

  /** The number of whoever took it back, or null. */
  public Long getUndoneBy() {
    return undoneBy;
  }

  /** How many things an undo took back. */
  public int getTaken() {
    return taken;
  }

  /** How many of its things an undo had to leave. */
  public int getStayed() {
    return stayed;
  }

  public boolean isUndone() {
    return undoneAt != null;
  }
}
