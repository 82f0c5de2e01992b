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

/**
 * Reminds of names that are still to be confirmed, and asks those who have earned a certificate
 * after the others; on several nodes the course's setting keeps them apart.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class NameReminderWorker {
  private static final Logger LOG = Logger.getLogger(NameReminderWorker.class.getName());

  @Inject private NameRequestService names;

  /** Looks for deadlines that come near, and for people whom nobody has asked yet. */
  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  public void look() {
    for (long course : names.listToRemind()) {
      each(course, () -> names.remind(course));
    }
    for (long course : names.listToAsk()) {
      each(
          course,
          () -> {
            if (names.takeToAsk(course)) {
              names.askLate(course);
            }
          });
    }
  }

  private static void each(long course, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Names of course " + course + ": the letters come later", e);
    }
  }
}
