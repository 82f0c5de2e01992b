package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works through runs that nobody works on: new ones, and those whose worker has died. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CertificateRunWorker {

  private static final Logger LOG = Logger.getLogger(CertificateRunWorker.class.getName());
  private static final int AT_ONCE = 20;

  @Inject private CertificateRunService runs;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks for work; a call that comes while one is at work does nothing. */
  @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
  public void look() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      for (long run : runs.listDue()) {
        String owner = UUID.randomUUID().toString();
        if (runs.take(run, owner)) {
          work(run, owner);
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Certificate runs wait: the next look comes in a second", e);
    } finally {
      busy.set(false);
    }
  }

  private void work(long run, String owner) {
    boolean more = true;
    while (more) {
      try {
        more = runs.issueNext(run, owner, AT_ONCE);
      } catch (TimeStampUnavailableException e) {
        more = pause(run, owner, e);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Certificates of run " + run + " go on one by one", e);
        more = oneByOne(run, owner);
      }
    }
  }

  private boolean pause(long run, String owner, TimeStampUnavailableException e) {
    LOG.log(Level.WARNING, "Run " + run + " waits for the time-stamping authority", e);
    runs.pause(run, owner, e.key());
    return false;
  }

  /** Finds the one that fails among the next few and sets it aside. */
  private boolean oneByOne(long run, String owner) {
    boolean more = true;
    for (int i = 0; i < AT_ONCE && more; i++) {
      try {
        more = runs.issueNext(run, owner, 1);
      } catch (TimeStampUnavailableException e) {
        more = pause(run, owner, e);
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "A certificate of run " + run + " could not be issued", e);
        runs.setAsideNext(run, owner);
      }
    }
    return more;
  }
}
