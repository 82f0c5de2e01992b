package eu.cities4cities.academy.certificate.badge;

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
 * Makes the first key of badges and keeps the status lists up to date; on several nodes the rows
 * keep them apart.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class BadgeWorker {
  private static final Logger LOG = Logger.getLogger(BadgeWorker.class.getName());

  @Inject private BadgeKeyService keys;
  @Inject private StatusListService lists;

  private String trouble = "";

  /** Looks whether something is to be made or signed. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void look() {
    try {
      renew();
      trouble = "";
    } catch (RuntimeException e) {
      // Said once and not every few seconds, until it is another one.
      if (!trouble.equals(e.toString())) {
        trouble = e.toString();
        LOG.log(Level.SEVERE, "Badges and their status lists cannot be signed", e);
      }
    }
  }

  private void renew() {
    try {
      lists.renew();
    } catch (BadgeKeyUnavailableException unavailable) {
      if (unavailable.why() != BadgeKeyUnavailableException.Why.NOT_MADE) {
        throw unavailable;
      }
      keys.prepare();
      lists.renew();
    }
  }
}
