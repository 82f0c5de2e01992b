package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a participant writes to the course's staff about a session, and what they are answered. */
@MappedSuperclass
public abstract class AbsenceCase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private Long personId;
  private String text;
  private Instant askedAt;
  private String answer;
  @Version private long version;

  protected AbsenceCase() {}

  AbsenceCase(CourseSession session, long personId, String text, Instant now) {
    this.session = session;
    this.personId = personId;
    this.text = text;
    this.askedAt = now;
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

  public String getText() {
    return text;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  /** What was answered; null or empty while nothing was. */
  public String getAnswer() {
    return answer;
  }

  void say(String words) {
    answer = words;
  }
}
