package eu.cities4cities.academy.attendance.checkin;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stretch of a session in which one word is shown and may be entered. */
@Entity
@Table(name = "code_word_window")
public class CodeWordWindow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private String word;
  private Instant openedAt;
  private Instant closesAt;
  private long openedBy;

  protected CodeWordWindow() {}

  CodeWordWindow(
      CourseSession session, String word, Instant openedAt, Instant closesAt, long openedBy) {
    this.session = session;
    this.word = word;
    this.openedAt = openedAt;
    this.closesAt = closesAt;
    this.openedBy = openedBy;
  }

  public Long getId() {
    return id;
  }

  /** The word as it is shown, in capitals. */
  public String getWord() {
    return word;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public Instant getClosesAt() {
    return closesAt;
  }

  /** Whether the word may be entered at that moment. */
  public boolean isOpenAt(Instant moment) {
    return !moment.isBefore(openedAt) && moment.isBefore(closesAt);
  }

  void closeAt(Instant moment) {
    if (moment.isBefore(closesAt)) {
      closesAt = moment;
    }
  }
}
