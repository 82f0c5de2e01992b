package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.account.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who has worked on a submission, to whom it counts. */
@Entity
@Table(name = "submission_author")
public class SubmissionAuthor {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long submissionId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  private Instant since;

  protected SubmissionAuthor() {}

  SubmissionAuthor(long submissionId, Person person, Instant since) {
    this.submissionId = submissionId;
    this.person = person;
    this.since = since;
  }

  public Person getPerson() {
    return person;
  }
}
