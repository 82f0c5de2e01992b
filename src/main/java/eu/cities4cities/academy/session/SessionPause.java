package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stretch of a session that the host took out of everybody's time. */
@Entity
@Table(name = "session_pause")
public class SessionPause {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private Instant beganAt;
  private Instant endedAt;

  protected SessionPause() {}

  SessionPause(CourseSession session, Instant beganAt) {
    this.session = session;
    this.beganAt = beganAt;
  }

  long sessionId() {
    return session.getId();
  }

  public Instant getBeganAt() {
    return beganAt;
  }

  /** When the session went on, or null while the pause lasts. */
  public Instant getEndedAt() {
    return endedAt;
  }

  void end(Instant now) {
    endedAt = now;
  }
}
