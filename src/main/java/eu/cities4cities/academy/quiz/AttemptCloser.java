package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Scores attempts whose grace is over. Every node may do it at once: each attempt is closed under
 * its row's lock, by whoever comes first.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttemptCloser {
  private static final Logger LOG = Logger.getLogger(AttemptCloser.class.getName());

  @Inject private AttemptService attempts;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void run() {
    try {
      closeDue();
    } catch (RuntimeException e) {
      // The next run tries again; an escaping exception would end the timer.
      LOG.log(Level.WARNING, e, () -> "Attempts could not be closed");
    }
  }

  /**
   * Closes what is due now; each attempt in a transaction of its own, so that one that cannot be
   * scored keeps nobody else from their score.
   */
  public void closeDue() {
    for (String publicId : attempts.listDue()) {
      try {
        attempts.closeDue(publicId);
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, e, () -> "Attempt " + publicId + " could not be closed");
      }
    }
  }
}
