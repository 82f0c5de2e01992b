package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.community.Community;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A person in a course, with the community of that time (rule 12). */
@Entity
@Table(name = "enrollment")
public class Enrollment {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY)
  private Community community;

  private Instant enrolledAt;
  private Instant leftAt;
  private boolean graduateNameConsent;
  private Instant awardApprovedAt;
  private Instant workplaceConfirmedAt;
  private Long workplaceConfirmedBy;
  @Version private long version;

  protected Enrollment() {}

  /** The person takes part from now on, for the community they belong to now. */
  public Enrollment(Course course, Person person, Instant enrolledAt) {
    this.course = course;
    this.person = person;
    this.community = person.getCommunity();
    this.enrolledAt = enrolledAt;
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

  public Community getCommunity() {
    return community;
  }

  public Instant getEnrolledAt() {
    return enrolledAt;
  }

  /** When the person left the course, or null. */
  public Instant getLeftAt() {
    return leftAt;
  }

  public void leave(Instant now) {
    leftAt = now;
  }

  /** Takes part again after having left; the community is the one of now. */
  public void rejoin(Instant now) {
    enrolledAt = now;
    leftAt = null;
    community = person.getCommunity();
    confirmWorkplace(null, null);
  }

  /** When a coordinator confirmed that the person works for the community, or null. */
  public Instant getWorkplaceConfirmedAt() {
    return workplaceConfirmedAt;
  }

  /** The person works there, says a coordinator; or nobody says so any more (nulls). */
  void confirmWorkplace(Long coordinator, Instant now) {
    workplaceConfirmedBy = coordinator;
    workplaceConfirmedAt = now;
  }

  /** When the course's staff approved the award by hand, or null; asked for by some rules only. */
  public Instant getAwardApprovedAt() {
    return awardApprovedAt;
  }

  public void setAwardApprovedAt(Instant awardApprovedAt) {
    this.awardApprovedAt = awardApprovedAt;
  }

  /** True if the person lets the community's profile name them as a graduate of this course. */
  public boolean isGraduateNameConsent() {
    return graduateNameConsent;
  }

  public void setGraduateNameConsent(boolean graduateNameConsent) {
    this.graduateNameConsent = graduateNameConsent;
  }
}
