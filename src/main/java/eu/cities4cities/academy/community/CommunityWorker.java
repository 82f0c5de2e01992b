package eu.cities4cities.academy.community;

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

/** Removes letters to communities that have been kept long enough. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class CommunityWorker {
  private static final Logger LOG = Logger.getLogger(CommunityWorker.class.getName());

  @Inject private CommunityRelay relay;

  /** At night. */
  @Schedule(hour = "3", minute = "25", timezone = "Europe/Kyiv", persistent = false)
  void removeOldLetters() {
    try {
      int removed = relay.removeOld();
      if (removed > 0) {
        LOG.info(() -> removed + " old letters to communities were removed");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old letters to communities were not removed; trying tomorrow", e);
    }
  }
}
