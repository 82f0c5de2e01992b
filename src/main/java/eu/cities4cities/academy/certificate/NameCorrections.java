package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a worker the certificates whose holder is called otherwise, one at a time, and keeps their
 * next versions. Nothing is held while one is printed; whoever dies between leaves the row that
 * asks for it.
 */
@ApplicationScoped
@ActivateRequestContext
@Transactional
class NameCorrections {
  private static final int MOST = 100;

  /** Longer than a certificate takes, a stamp that times out included. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  @Inject private NameCorrectionRepository waiting;
  @Inject private CertificateRepository certificates;
  @Inject private Corrections corrections;
  @Inject private SigningTroubleLetters troubles;
  @Inject private Clock clock;

  /**
   * A certificate to print.
   *
   * @param token the right to keep it
   * @param at the moment of issue that it says
   */
  record Job(String number, String token, Instant at, PrintedCertificate printed) {}

  /** The numbers of the certificates that wait. */
  List<String> listDue() {
    return waiting.listDue(clock.instant(), MOST);
  }

  /** Takes a certificate; empty if somebody else has it, or if there is nothing to correct. */
  Optional<Job> take(String number) {
    Instant now = clock.instant();
    String token = UUID.randomUUID().toString();
    if (!waiting.take(number, token, now, now.plus(LEASE))) {
      return Optional.empty();
    }
    CertificateVersion current =
        CertificateNumber.parse(number).flatMap(certificates::findCurrent).orElseThrow();
    Person holder = current.getCertificate().getPerson();
    if (holder == null
        || current.getNameUk() == null
        || current.getCertificate().isRevoked()
        || saysNameOf(holder, current)) {
      waiting.remove(token);
      return Optional.empty();
    }
    return Optional.of(
        new Job(
            number,
            token,
            now,
            corrections.prepare(number, holder.getNameUk(), holder.getLatinName(), now)));
  }

  private static boolean saysNameOf(Person holder, CertificateVersion version) {
    return version.getNameUk().equals(holder.getNameUk())
        && version.getNameLatin().equals(holder.getLatinName());
  }

  /**
   * Keeps what was printed, unless the right to it is lost.
   *
   * @throws StaleException if another version was issued meanwhile
   */
  void keep(Job job, PressedFile file) {
    // The certificate first, as decisions and erasures hold them.
    CertificateNumber.parse(job.number()).ifPresent(certificates::findForChange);
    Optional<String> reason = waiting.hold(job.token());
    if (reason.isPresent()) {
      if (!corrections.keep(job.number(), job.printed(), file, reason.get(), job.at())) {
        throw new StaleException();
      }
      waiting.remove(job.token());
    }
  }

  /** Tells administrators of what keeps names from being printed, where it needs somebody. */
  void tell(SigningUnavailableException cannot) {
    Instant now = clock.instant();
    if (cannot.needsSomebody()) {
      troubles.tell(cannot, now, now);
    }
  }

  /**
   * Lets a certificate wait, which is printed anew then.
   *
   * @param waitsFor the key of the message that tells staff what it waits for; null if nothing
   *     keeps it
   */
  void putOff(Job job, Duration wait, String waitsFor) {
    Instant now = clock.instant();
    waiting.putOff(job.token(), now, now.plus(wait), waitsFor);
  }
}
