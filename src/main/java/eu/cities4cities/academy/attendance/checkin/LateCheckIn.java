package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.session.CourseSession;
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
import java.time.Instant;

/** A code word from a device that had no connection, which does not count by itself. */
@Entity
@Table(name = "late_check_in")
public class LateCheckIn {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private long personId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "window_id")
  private CodeWordWindow window;

  private Instant ticketAt;
  private Instant enteredAt;
  private Instant arrivedAt;

  @Enumerated(EnumType.STRING)
  private LateCheckInState state = LateCheckInState.WAITING;

  private String note;
  private Long decidedBy;
  private Instant decidedAt;

  protected LateCheckIn() {}

  public Long getId() {
    return id;
  }

  public long getPersonId() {
    return personId;
  }

  public CodeWordWindow getWindow() {
    return window;
  }

  /** When the person's page was opened, by the server's clock. */
  public Instant getTicketAt() {
    return ticketAt;
  }

  /** When the word was typed, as the device says. */
  public Instant getEnteredAt() {
    return enteredAt;
  }

  /** When it reached the Academy. */
  public Instant getArrivedAt() {
    return arrivedAt;
  }

  public LateCheckInState getState() {
    return state;
  }

  /** Why it was decided so, or null. */
  public String getNote() {
    return note;
  }

  void decide(LateCheckInState to, String why, long by, Instant now) {
    state = to;
    note = why;
    decidedBy = by;
    decidedAt = now;
  }
}
