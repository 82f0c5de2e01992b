package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.ExcusedStretch;
import eu.cities4cities.academy.attendance.OutageReason;
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

/** What somebody says about a session that they could not be at, and what was decided. */
@Entity
@Table(name = "excuse")
public class Excuse {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private Long personId;
  private Instant startsAt;
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  private OutageReason reason;

  private String text;
  private Long fileId;

  @Enumerated(EnumType.STRING)
  private ExcuseStatus status;

  private Instant askedAt;
  private Long deciderId;
  private Instant decidedAt;
  private String answer;
  @Version private long version;

  protected Excuse() {}

  Excuse(CourseSession session, long personId, ExcusedStretch stretch, String text, Instant now) {
    this.session = session;
    this.personId = personId;
    this.startsAt = stretch.from();
    this.endsAt = stretch.until();
    this.reason = stretch.reason();
    this.text = text;
    this.status = ExcuseStatus.WAITING;
    this.askedAt = now;
    this.answer = "";
  }

  public Long getId() {
    return id;
  }

  long sessionId() {
    return session.getId();
  }

  Long getPersonId() {
    return personId;
  }

  public OutageReason getReason() {
    return reason;
  }

  public String getText() {
    return text;
  }

  Long getFileId() {
    return fileId;
  }

  void attach(long file) {
    fileId = file;
  }

  public ExcuseStatus getStatus() {
    return status;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  Long getDeciderId() {
    return deciderId;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  public String getAnswer() {
    return answer;
  }

  /** Somebody of the staff takes the case: from now on they alone see the document. */
  void take(long by) {
    deciderId = by;
  }

  void decide(boolean accepted, String words, SessionTimes times, Instant now) {
    status = accepted ? ExcuseStatus.ACCEPTED : ExcuseStatus.REFUSED;
    answer = words;
    decidedAt = now;
    startsAt = times.from();
    endsAt = times.until();
  }

  /** When the session was, as it is known at the decision. */
  record SessionTimes(Instant from, Instant until) {}

  ExcusedStretch stretch() {
    return new ExcusedStretch(startsAt, endsAt, reason);
  }
}
