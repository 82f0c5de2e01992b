package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import java.time.Instant;
import java.util.List;

/**
 * How far a run has come.
 *
 * @param finishedAt when it ended, or null while it runs
 * @param waitsFor the key of the message that says what it waits for, or null
 * @param recent what was done last
 * @param failures whoever could not be given a certificate, and why
 */
public record RunProgress(
    long id,
    String courseSlug,
    Instant startedAt,
    Instant finishedAt,
    long total,
    long issued,
    long skipped,
    long failed,
    String waitsFor,
    List<Line> recent,
    List<Line> failures) {

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

  /** How many have been dealt with, one way or another. */
  public long done() {
    return issued + skipped + failed;
  }

  /** The same in whole percent, rounded down; 100 only when all are done. */
  public int percent() {
    return total == 0 ? 100 : (int) (100 * done() / total);
  }
}
