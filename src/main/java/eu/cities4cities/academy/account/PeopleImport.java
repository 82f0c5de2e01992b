package eu.cities4cities.academy.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A table of people that was imported, and perhaps taken back. */
@Entity
@Table(name = "people_import")
public class PeopleImport {
  private static final int LONGEST_NAME = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String fileName;
  private String fileHash;
  private Long courseId;
  private boolean invited;
  private Instant importedAt;
  private Long importedBy;
  private Instant undoneAt;
  private Long undoneBy;
  private int taken;
  private int stayed;
  @Version private long version;

  protected PeopleImport() {}

  PeopleImport(
      String fileName, String fileHash, Long courseId, boolean invited, long by, Instant now) {
    String name = fileName == null || fileName.isBlank() ? "people" : fileName.strip();
    this.fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    this.fileHash = fileHash;
    this.courseId = courseId;
    this.invited = invited;
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

  /** The course into which people were enrolled, or null. */
  public Long getCourseId() {
    return courseId;
  }

  /** True if letters invited the people. */
  public boolean isInvited() {
    return invited;
  }

  public Instant getImportedAt() {
    return importedAt;
  }

  public Long getImportedBy() {
    return importedBy;
  }

  /** When it was taken back, or null. */
  public Instant getUndoneAt() {
    return undoneAt;
  }

  /** How many accounts an undo took back. */
  public int getTaken() {
    return taken;
  }

  /** How many of the accounts that it made an undo left, because they are used or stand in other imports. */
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
