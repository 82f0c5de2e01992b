package eu.cities4cities.academy.course.task;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file that goes, or once went, with a submission. */
@Entity
@Table(name = "submission_file")
public class SubmissionFile {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long submissionId;
  private long fileId;

  protected SubmissionFile() {}

  SubmissionFile(long submissionId, long fileId) {
    this.submissionId = submissionId;
    this.fileId = fileId;
  }
}
