package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.community.Community;
import jakarta.persistence.Convert;
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
import jakarta.persistence.Version;
import java.time.Instant;

/** The work of one person, or of one community, for a task. */
@Entity
@Table(name = "submission")
public class Submission {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Task task;

  @ManyToOne(fetch = FetchType.LAZY)
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY)
  private Community community;

  @Enumerated(EnumType.STRING)
  private SubmissionStatus status = SubmissionStatus.DRAFT;

  @Convert(converter = SubmissionContentConverter.class)
  private SubmissionContent content = SubmissionContent.EMPTY;

  private Instant savedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "saved_by")
  private Person savedBy;

  private Instant handedInAt;
  private boolean late;
  @Version private long version;

  protected Submission() {}

  /** Somebody has written on. */
  void write(SubmissionContent written, Person by, Instant now) {
    content = written;
    savedBy = by;
    savedAt = now;
  }

  /** It goes to the trainers. */
  void handIn(boolean isLate, Instant now) {
    status = SubmissionStatus.HANDED_IN;
    handedInAt = now;
    late = isLate;
  }

  /** Its authors write on: it was taken back, returned, or the decision was. */
  void become(SubmissionStatus next) {
    status = next;
  }

  public Long getId() {
    return id;
  }

  public Task getTask() {
    return task;
  }

  /** Whose it is; null where it is a community's. */
  public Person getPerson() {
    return person;
  }

  /** The community whose it is, or null. */
  public Community getCommunity() {
    return community;
  }

  public SubmissionStatus getStatus() {
    return status;
  }

  public SubmissionContent getContent() {
    return content;
  }

  public Instant getSavedAt() {
    return savedAt;
  }

  /** Who wrote last; null for nobody yet, or somebody erased. */
  public Person getSavedBy() {
    return savedBy;
  }

  public Instant getHandedInAt() {
    return handedInAt;
  }

  /** True if it was handed in after the due time. */
  public boolean isLate() {
    return late;
  }

  public long getVersion() {
    return version;
  }
}
