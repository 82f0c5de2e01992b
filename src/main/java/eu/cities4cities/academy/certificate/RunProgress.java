package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import java.time.Instant;
import java.util.List;

/**
 * How far a run has come.
 *
 * @param finishedAt when it ended, or null while it runs
 * @param rest why it does not go on just now
 * @param recent what was done last
 * @param failures whoever could not be given a certificate, and why
 */
public record RunProgress(
    long id,
    String courseSlug,
    RunPurpose purpose,
    Instant startedAt,
    Instant finishedAt,
    long total,
    long issued,
    long skipped,
    long failed,
    Rest rest,
    List<Line> recent,
    List<Line> failures) {

  /**
   * Why a run does not go on just now; everything is null while it does.
   *
   * @param pausedAt when an organizer has paused it
   * @param waitsFor the key of the message that says what it waits for
   * @param waitsSince since when nothing could be issued
   * @param waitsUntil when it tries again
   */
  public record Rest(Instant pausedAt, String waitsFor, Instant waitsSince, Instant waitsUntil) {}

  /**
   * One person in a run.
   *
   * @param number the number that was issued, or null
   * @param error the key of the message that says why not, or null
   */
  public record Line(String name, String number, String error, String errorDetail, Instant doneAt) {

    static Line of(CertificateRunItem item) {
      return new Line(
          name(item),
          item.getCertificate() == null ? null : item.getCertificate().getNumber(),
          item.getError(),
          item.getErrorDetail(),
          item.getDoneAt());
    }

    private static String name(CertificateRunItem item) {
      Person person =
          item.getEnrollment() == null
              ? item.getCertificate().getPerson()
              : item.getEnrollment().getPerson();
      return person == null ? "–" : person.getNameUk();
    }
  }

  public boolean isRunning() {
    return finishedAt == null;
  }

  /** Whether an organizer has paused it. */
  public boolean isPaused() {
    return rest.pausedAt() != null;
  }

  /** Whether it waits for something else than an organizer. */
  public boolean isWaiting() {
    return !isPaused() && rest.waitsFor() != null;
  }

  /** Whether it mends the course's title. */
  public boolean isErratum() {
    return purpose == RunPurpose.ERRATUM;
  }

  /** How many have been dealt with, one way or another. */
  public long done() {
    return issued + skipped + failed;
  }

  /** The same in whole percent, rounded down; 100 only when all are done. */
  public int percent() {
    return total == 0 ? 100 : (int) (100 * done() / total);
  }
}
