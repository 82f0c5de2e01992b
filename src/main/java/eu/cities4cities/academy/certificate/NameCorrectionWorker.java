package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.OnceMigrated;
import eu.cities4cities.academy.shared.RefusedException;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Prints the next versions of certificates whose holders are called otherwise. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NameCorrectionWorker {
  private static final Logger LOG = Logger.getLogger(NameCorrectionWorker.class.getName());
  private static final Duration UNTIL_SIGNING_IS_TRIED = Duration.ofMinutes(1);

  /** A fault that nobody has foreseen hardly passes by itself; the log says it each time. */
  private static final Duration AFTER_A_FAULT = Duration.ofHours(1);

  @Inject private NameCorrections names;
  @Inject private CertificatePress press;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks for work; a call that comes while one is at work does nothing. */
  @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
  public void look() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      for (String number : names.listDue()) {
        names.take(number).ifPresent(this::work);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Names on certificates wait: the next look comes soon", e);
    } finally {
      busy.set(false);
    }
  }

  private void work(NameCorrections.Job job) {
    try {
      names.keep(job, press.print(job.printed(), job.at()));
    } catch (SigningUnavailableException cannot) {
      LOG.warning(() -> "The name on " + job.number() + " cannot be signed now: " + cannot.words());
      names.putOff(job, UNTIL_SIGNING_IS_TRIED, cannot.key());
      names.tell(cannot);
    } catch (RefusedException changed) {
      // Another version, a revocation or an erasure came first: the next look sees what is left.
      names.putOff(job, Duration.ZERO, null);
    } catch (RuntimeException fault) {
      LOG.log(Level.SEVERE, "The name on " + job.number() + " could not be corrected", fault);
      names.putOff(job, AFTER_A_FAULT, "certificate.nameWaits.fault");
    }
  }
}
