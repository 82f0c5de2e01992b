package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Gives a worker the papers of a run, a few at a time, and keeps what comes back from the press.
 * Nothing is held while papers are printed, signed and stamped: the next transaction sees who still
 * has the lease and whether each paper is still true, keeps it with its letter, and gives the next
 * lot. Whoever dies between leaves rows that wait, and papers that nobody has seen.
 */
@ApplicationScoped
@ActivateRequestContext
@Transactional
class RunLots {

  /** Longer than a lot takes, stamps that time out included. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  @Inject private CertificateRunRepository runs;
  @Inject private CertificateAwards awards;
  @Inject private CertificateErrata errata;
  @Inject private GraduateCounts counts;
  @Inject private OrganizerLetters letters;
  @Inject private SigningTroubleLetters troubles;
  @Inject private Clock clock;

  /** Runs that wait for a worker. */
  List<Long> listDue() {
    return runs.listDue(clock.instant());
  }

  /** Takes the lease on a run; null if somebody else has it. */
  Lease take(long runId) {
    Instant now = clock.instant();
    Lease lease = new Lease(runId, UUID.randomUUID().toString());
    return runs.take(lease, now, now.plus(LEASE)) ? lease : null;
  }

  /**
   * Keeps what was printed and gives the next few papers.
   *
   * @param printed the lot that was given before, {@link PrintedLot#NONE} at first
   * @return an empty lot if there is nothing more to do for this worker: the run has ended, has to
   *     wait or was paused, or the lease is lost, and with it what was printed
   */
  Lot exchange(Lease lease, PrintedLot printed, int most) {
    Instant now = clock.instant();
    if (!hold(lease, printed.lot(), now)) {
      return Lot.NONE;
    }
    CertificateRun run = runs.find(lease.run()).orElseThrow();
    RunWork work = work(run);
    keep(run, work, printed, now);
    if (printed.halt() != null) {
      putOff(run, printed.halt(), now);
      return Lot.NONE;
    }
    if (run.isPaused()) {
      run.release();
      return Lot.NONE;
    }
    return work.next(most, now);
  }

  /** As {@link #exchange}, without giving more. */
  void keep(Lease lease, PrintedLot printed) {
    Instant now = clock.instant();
    if (hold(lease, printed.lot(), now)) {
      CertificateRun run = runs.find(lease.run()).orElseThrow();
      keep(run, work(run), printed, now);
    }
  }

  private RunWork work(CertificateRun run) {
    return run.getPurpose() == RunPurpose.ERRATUM ? errata.of(run) : awards.of(run);
  }

  private static void keep(CertificateRun run, RunWork work, PrintedLot printed, Instant now) {
    if (!printed.isWorthKeeping()) {
      return;
    }
    work.keep(printed, now);
    if (printed.halt() == null) {
      run.goOn();
    } else {
      run.trickle();
    }
  }

  /**
   * Holds until the commit, in the order of all who hold a course and something of it, the course's
   * title, so that no paper is kept with an older one; what the papers are about, so that of two
   * who issue something to one person the second sees what the first has issued; the names, so that
   * a decision about one either is seen here or sees what is kept here; and the run, unless
   * somebody else has taken it. What the transaction reads afterwards is the state since then.
   *
   * @return whether the lease holds
   */
  private boolean hold(Lease lease, Lot lot, Instant now) {
    if (!lot.isEmpty()) {
      runs.lockTitle(lot.courseId());
      if (lot.purpose() == RunPurpose.ERRATUM) {
        runs.lockCertificates(lot.subjects());
      } else {
        runs.lockEnrollments(lot.subjects());
        runs.lockNames(lot.subjects());
      }
    }
    return runs.prolong(lease, now.plus(LEASE));
  }

  /** Lets a run wait: after a while a worker tries again, and until then the page says why. */
  private void putOff(CertificateRun run, SigningUnavailableException halt, Instant now) {
    run.waitFor(halt, now);
    run.release();
    runs.flush();
    troubles.tell(run, halt, now);
  }

  /** Sets a paper aside that an unforeseen fault has kept back twice, so that the run can go on. */
  void setAside(Lease lease, PrintedLot printed) {
    Instant now = clock.instant();
    if (runs.prolong(lease, now.plus(LEASE))) {
      runs.listItems(printed.lot().items()).stream()
          .filter(CertificateRunItem::isWaiting)
          .forEach(item -> item.failed("certificate.run.fault", null, now));
    }
  }

  /** Ends a run whose rows are all done; one that waits or was paused is left as it is. */
  void finishIfDone(Lease lease) {
    Instant now = clock.instant();
    if (!runs.prolong(lease, now.plus(LEASE)) || runs.hasWaiting(lease.run())) {
      return;
    }
    CertificateRun run = runs.find(lease.run()).orElseThrow();
    runs.listCommunities(run.getId()).forEach(counts::recount);
    run.finish(now);
    runs.flush();
    letters.runFinished(run);
  }
}
