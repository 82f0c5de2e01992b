package eu.cities4cities.academy.session.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A meeting service's word that a connection began or ended. */
@Entity
@Table(name = "meeting_event")
public class MeetingEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long sessionId;
  private String connection;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private Instant happenedAt;
  private Long guestId;
  private String name;
  private String email;

  protected MeetingEvent() {}

  /** Which end of a connection. */
  public enum Kind {
    /** It began. */
    JOIN,
    /** It ended. */
    LEAVE
  }

  String getConnection() {
    return connection;
  }

  boolean isJoin() {
    return kind == Kind.JOIN;
  }

  Instant getHappenedAt() {
    return happenedAt;
  }

  Long getGuestId() {
    return guestId;
  }

  String getName() {
    return name;
  }

  String getEmail() {
    return email;
  }
}
