package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody asks about how a session was counted, and what a trainer answered. */
@Entity
@Table(name = "appeal")
public class Appeal extends AbsenceCase {
  private Boolean granted;
  private Long answeredBy;
  private Instant answeredAt;

  protected Appeal() {}

  Appeal(CourseSession session, long personId, String text, Instant now) {
    super(session, personId, text, now);
  }

  /** Whether the session was counted then; null while nobody has answered. */
  public Boolean getGranted() {
    return granted;
  }

  public Instant getAnsweredAt() {
    return answeredAt;
  }

  void answer(boolean grant, String words, long by, Instant now) {
    say(words);
    granted = grant;
    answeredBy = by;
    answeredAt = now;
  }
}
