package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes the counts of verifications down every few seconds. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class LookWorker {
  private static final Logger LOG = Logger.getLogger(LookWorker.class.getName());

  @Inject private LookService looks;

  /** Keeps what was counted. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void keep() {
    try {
      looks.keep();
    } catch (RuntimeException e) {
      // What escaped would end the timer; the counts wait for the next time.
      LOG.log(Level.WARNING, "Verifications are counted later", e);
    }
  }
}
