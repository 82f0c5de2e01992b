package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That somebody speaks in a session, and in which place they are named. */
@Entity
@Table(name = "session_speaker")
class SessionSpeaker {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long sessionId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Speaker speaker;

  private int position;

  protected SessionSpeaker() {}

  SessionSpeaker(long sessionId, Speaker speaker, int position) {
    this.sessionId = sessionId;
    this.speaker = speaker;
    this.position = position;
  }

  long getSessionId() {
    return sessionId;
  }

  Speaker getSpeaker() {
    return speaker;
  }

  int getPosition() {
    return position;
  }
}
