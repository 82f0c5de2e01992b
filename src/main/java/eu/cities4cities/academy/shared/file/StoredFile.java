package eu.cities4cities.academy.shared.file;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file in the Academy's keeping; what it is for, those who refer to it know. */
@Entity
@Table(name = "stored_file")
public class StoredFile {
  private static final int LONGEST_VERDICT = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String token;
  private String name;
  private String mediaType;
  private long size;
  private String sha256;

  @Enumerated(EnumType.STRING)
  private FileState state;

  private String verdict;
  private Long uploadedBy;
  private Instant uploadedAt;
  private int scanAttempts;
  private Instant nextScanAt;
  private String leaseOwner;
  private Instant leaseUntil;

  protected StoredFile() {}

  /** A file that has just come. */
  StoredFile(FileVault.Kept kept, String name, String mediaType, Long uploadedBy, Instant now) {
    this.token = kept.token();
    this.size = kept.size();
    this.sha256 = kept.sha256();
    this.name = name;
    this.mediaType = mediaType;
    this.uploadedBy = uploadedBy;
    this.uploadedAt = now;
    this.state = FileState.UNSCANNED;
  }

  /** Nobody reads it until the scanner has seen it. */
  void await(Instant now) {
    state = FileState.AWAITING;
    nextScanAt = now;
  }

  /** The scanner found nothing. */
  void passed() {
    state = FileState.CLEAN;
    release(null);
  }

  /** The scanner found something. */
  void infected(String found) {
    state = FileState.INFECTED;
    verdict = found.length() > LONGEST_VERDICT ? found.substring(0, LONGEST_VERDICT) : found;
    release(null);
  }

  /** The scanner could not be asked; it is asked again then. */
  void again(Instant then) {
    scanAttempts++;
    release(then);
  }

  private void release(Instant next) {
    nextScanAt = next;
    leaseOwner = null;
    leaseUntil = null;
  }

  /** Cuts the person off: the file stays only as long as something refers to it. */
  void forgetUploader() {
    uploadedBy = null;
  }

  public Long getId() {
    return id;
  }

  /** The name in addresses and on the disk, which cannot be guessed. */
  public String getToken() {
    return token;
  }

  /** The name that the uploader gave it. */
  public String getName() {
    return name;
  }

  public String getMediaType() {
    return mediaType;
  }

  /** In bytes. */
  public long getSize() {
    return size;
  }

  public String getSha256() {
    return sha256;
  }

  public FileState getState() {
    return state;
  }

  /** What the scanner found, or null. */
  public String getVerdict() {
    return verdict;
  }

  /** The person who brought it; null after their erasure. */
  public Long getUploadedBy() {
    return uploadedBy;
  }

  public Instant getUploadedAt() {
    return uploadedAt;
  }

  /** How often the scanner could not be asked. */
  public int getScanAttempts() {
    return scanAttempts;
  }

  String getLeaseOwner() {
    return leaseOwner;
  }
}
