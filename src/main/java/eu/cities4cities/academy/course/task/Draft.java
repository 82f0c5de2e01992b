package eu.cities4cities.academy.course.task;

import java.time.Instant;

/**
 * What is written for a task so far.
 *
 * @param version what a writer names to write on from here; 0 where nothing is written
 * @param by who wrote last, or null
 * @param writer id of that person, or null
 * @param savedAt when, or null
 */
public record Draft(
    long version, SubmissionContent content, String by, Long writer, Instant savedAt) {
  /** Nothing written yet. */
  static final Draft NONE = new Draft(0, SubmissionContent.EMPTY, null, null, null);

  static Draft of(Submission submission) {
    return new Draft(
        submission.getVersion(),
        submission.getContent(),
        submission.getSavedBy() == null ? null : submission.getSavedBy().getNameUk(),
        submission.getSavedBy() == null ? null : submission.getSavedBy().getId(),
        submission.getSavedAt());
  }
}
