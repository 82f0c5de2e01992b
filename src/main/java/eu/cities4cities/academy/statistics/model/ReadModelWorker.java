package eu.cities4cities.academy.statistics.model;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts courses of which something has changed, each under a lease, one after another. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadModelWorker {
  private static final Logger LOG = Logger.getLogger(ReadModelWorker.class.getName());

  @Inject private ReadModelService model;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks for courses to count; a call that comes while one is at work does nothing. */
  @Schedule(second = "*/15", minute = "*", hour = "*", persistent = false)
  public void look() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      model.listDue().forEach(this::count);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Courses are counted later", e);
    } finally {
      busy.set(false);
    }
  }

  /** A course that fails does not keep the others waiting; its lease runs out by itself. */
  private void count(long course) {
    try {
      model.take(course).ifPresent(model::count);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Course " + course + " is counted later", e);
    }
  }
}
