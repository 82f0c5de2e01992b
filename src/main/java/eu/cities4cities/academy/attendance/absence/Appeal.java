package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.session.CourseSession;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody asks about how a session was counted, and what a trainer answered. */
@Entity
@Table(name = "appeal")
public class Appeal {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private CourseSession session;

  private Long personId;
  private String text;
  private Instant askedAt;
  private String answer;
  private Boolean granted;
  private Long answeredBy;
  private Instant answeredAt;
  @Version private long version;

  protected Appeal() {}

  Appeal(CourseSession session, long personId, String text, Instant now) {
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

  /** What was answered, or null. */
  public String getAnswer() {
    return answer;
  }

  /** Whether the session was counted then; null while nobody has answered. */
  public Boolean getGranted() {
    return granted;
  }

  public Instant getAnsweredAt() {
    return answeredAt;
  }

  void answer(boolean grant, String words, long by, Instant now) {
    granted = grant;
    answer = words;
    answeredBy = by;
    answeredAt = now;
  }
}
