package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** One slide of a session as a picture. */
@Entity
@Table(name = "session_slide")
class SessionSlide {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long sessionId;
  private int number;
  private String hash;
  @Lob private byte[] jpeg;

  protected SessionSlide() {}

  SessionSlide(long sessionId, int number, String hash, byte[] jpeg) {
    this.sessionId = sessionId;
    this.number = number;
    this.hash = hash;
    this.jpeg = jpeg;
  }

  long getSessionId() {
    return sessionId;
  }

  byte[] getJpeg() {
    return jpeg;
  }
}
