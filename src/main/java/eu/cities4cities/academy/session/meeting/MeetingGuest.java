package eu.cities4cities.academy.session.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How a meeting service knows a person in one session. */
@Entity
@Table(name = "meeting_guest")
public class MeetingGuest {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long sessionId;
  private Long personId;
  private String guestKey;
  private String reference;
  private String address;

  protected MeetingGuest() {}

  Long getId() {
    return id;
  }

  long getSessionId() {
    return sessionId;
  }

  /** The person, or null after an erasure. */
  Long getPersonId() {
    return personId;
  }

  String getGuestKey() {
    return guestKey;
  }

  /** The person's own link at the service, or null. */
  String getAddress() {
    return address;
  }

  void registered(String given, String link) {
    reference = given;
    address = link;
  }

  String getReference() {
    return reference;
  }

  /** Another meeting: what the former service gave is worth nothing there. */
  void forgetAddress() {
    reference = null;
    address = null;
  }
}
