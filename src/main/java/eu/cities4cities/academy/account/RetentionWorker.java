package eu.cities4cities.academy.account;

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

/**
 * Carries out erasures whose day has come, and starts those that the period of keeping asks for.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionWorker {
  private static final Logger LOG = Logger.getLogger(RetentionWorker.class.getName());
  private static final int BATCH = 50;

  @Inject private ErasureService erasures;
  @Inject private RetentionService retention;

  /** Each request is a transaction of its own: one that fails keeps nobody else waiting. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void carryOut() {
    for (Long request : erasures.listDue(BATCH)) {
      try {
        erasures.carryOutDue(request);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Erasure " + request + " could not be carried out", e);
      }
    }
    erasures.forgetLastLetters();
  }

  @Schedule(hour = "3", minute = "40", timezone = "Europe/Kyiv", persistent = false)
  void expire() {
    Long looked = 0L;
    while (looked != null) {
      looked = retention.expireAfter(looked);
    }
  }
}
