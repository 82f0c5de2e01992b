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
import java.util.HashSet;
import java.util.Set;
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

  @Inject private RunLots lots;
  @Inject private PressRoom presses;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks for work; a call that comes while one is at work does nothing. */
  @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
  public void look() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      for (long run : lots.listDue()) {
        Lease lease = lots.take(run);
        if (lease != null) {
          work(lease);
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Certificate runs wait: the next look comes in a second", e);
    } finally {
      busy.set(false);
    }
  }

  private void work(Lease lease) {
    Set<Long> faulted = new HashSet<>();
    Lot lot = lots.exchange(lease, PrintedLot.NONE, AT_ONCE);
    while (!lot.isEmpty()) {
      lot = handIn(lease, presses.print(lot).sparing(faulted));
    }
    lots.finishIfDone(lease);
  }

  private Lot handIn(Lease lease, PrintedLot printed) {
    if (printed.halt() != null) {
      // Without the way it came by: it is tried again every few seconds or minutes.
      LOG.warning(() -> "Run " + lease.run() + " cannot go on now: " + printed.halt().words());
    }
    try {
      return lots.exchange(lease, printed, AT_ONCE);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Certificates of run " + lease.run() + " go on one by one", e);
    }
    printed.oneByOne().forEach(one -> handInAlone(lease, one));
    return lots.exchange(lease, printed.withoutPapers(), AT_ONCE);
  }

  /** Finds the one that fails and sets it aside. */
  private void handInAlone(Lease lease, PrintedLot one) {
    try {
      lots.keep(lease, one);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A certificate of run " + lease.run() + " could not be issued", e);
      lots.setAside(lease, one);
    }
  }
}
