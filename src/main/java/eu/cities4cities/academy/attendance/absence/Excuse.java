package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.ExcusedStretch;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.session.CourseSession;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody says about a session that they could not be at, and what was decided. */
@Entity
@Table(name = "excuse")
public class Excuse extends AbsenceCase {
  private Instant startsAt;
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  private OutageReason reason;

  private Long fileId;

  @Enumerated(EnumType.STRING)
  private ExcuseStatus status;

  private Long deciderId;
  private Instant decidedAt;

  protected Excuse() {}

  Excuse(CourseSession session, long personId, ExcusedStretch stretch, String text, Instant now) {
    super(session, personId, text, now);
    this.startsAt = stretch.from();
    this.endsAt = stretch.until();
    this.reason = stretch.reason();
    this.status = ExcuseStatus.WAITING;
    say("");
  }

  public OutageReason getReason() {
    return reason;
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

  Long getDeciderId() {
    return deciderId;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** Somebody of the staff takes the case: from now on they alone see the document. */
  void take(long by) {
    deciderId = by;
  }

  void decide(boolean accepted, String words, SessionTimes times, Instant now) {
    status = accepted ? ExcuseStatus.ACCEPTED : ExcuseStatus.REFUSED;
    say(words);
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
