package eu.cities4cities.academy.certificate;

import java.time.Instant;
import java.util.List;

/**
 * A few papers of a run on their way through the press: taken in one transaction, printed outside
 * of any, kept in the next.
 *
 * @param at when it was taken, which is the moment of issue that its papers say
 * @param purpose what the run is for
 * @param courseId whose run it is
 */
record Lot(Instant at, RunPurpose purpose, long courseId, List<Job> jobs) {

  /** There is nothing to do, or not for whoever asked. */
  static final Lot NONE = new Lot(Instant.EPOCH, RunPurpose.AWARD, 0, List.of());

  /**
   * One paper.
   *
   * @param item the row of the run
   * @param subject what is held while the paper is kept, so that nobody else gives the same person
   *     one at the same time: the enrollment, or the certificate that is mended
   * @param printed what the paper says
   */
  record Job(long item, long subject, PrintedCertificate printed) {}

  /** Copies the list. */
  Lot {
    jobs = List.copyOf(jobs);
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  List<Long> items() {
    return jobs.stream().map(Job::item).toList();
  }

  List<Long> subjects() {
    return jobs.stream().map(Job::subject).sorted().toList();
  }
}
