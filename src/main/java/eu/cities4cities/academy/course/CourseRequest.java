package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Somebody's request for a seat: an application, a place on the waiting list, or a refusal that is
 * remembered. Whoever gets a seat has an enrollment instead.
 */
@Entity
@Table(name = "course_request")
public class CourseRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Enumerated(EnumType.STRING)
  private SeatRequestStatus status;

  private Instant askedAt;
  private String note = "";
  private String answer = "";
  private boolean graduateNameConsent;
  @Version private long version;

  protected CourseRequest() {}

  /** The person asks now. */
  public CourseRequest(
      Course course, Person person, SeatRequestStatus status, Instant askedAt, Wish wish) {
    this.course = course;
    this.person = person;
    this.status = status;
    this.askedAt = askedAt;
    this.note = wish.note();
    this.graduateNameConsent = wish.graduateNameConsent();
  }

  public Long getId() {
    return id;
  }

  public Course getCourse() {
    return course;
  }

  public Person getPerson() {
    return person;
  }

  public SeatRequestStatus getStatus() {
    return status;
  }

  /** When they asked; the order of the waiting list. */
  public Instant getAskedAt() {
    return askedAt;
  }

  /** What they wrote with an application; may be empty. */
  public String getNote() {
    return note;
  }

  /** Why they were refused; may be empty. */
  public String getAnswer() {
    return answer;
  }

  /** True if the community's profile may name them as a graduate once they are one. */
  public boolean isGraduateNameConsent() {
    return graduateNameConsent;
  }

  /** Accepted where no seat is left: they keep the place of the moment at which they asked. */
  void await() {
    status = SeatRequestStatus.WAITING;
    answer = "";
  }

  void decline(String reason) {
    status = SeatRequestStatus.DECLINED;
    answer = reason;
  }
}
