package eu.cities4cities.academy.session;

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

/** Tells live pages every second what has changed; where nobody watches it does nothing. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveWorker {
  private static final Logger LOG = Logger.getLogger(LiveWorker.class.getName());

  @Inject private LiveHub hub;

  private int rounds;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tell() {
    rounds++;
    try {
      hub.tell(rounds % LiveHub.BEAT == 0);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Live pages could not be told what has changed; trying again", e);
    }
  }
}
