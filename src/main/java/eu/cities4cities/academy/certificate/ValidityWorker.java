package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends certificates whose time is over, and tells holders a month before; on several nodes the
 * certificate's own row keeps them apart.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class ValidityWorker {
  private static final Logger LOG = Logger.getLogger(ValidityWorker.class.getName());
  private static final int AT_ONCE = 500;

  @Inject private ValidityService validity;

  /** Looks for certificates whose day has come. */
  @Schedule(hour = "*", minute = "7,37", second = "20", persistent = false)
  public void look() {
    each(validity.listEndingSoon(AT_ONCE), validity::tellOfEnd);
    each(validity.listEnded(AT_ONCE), validity::end);
  }

  private static void each(List<String> numbers, Consumer<String> step) {
    for (String number : numbers) {
      try {
        step.accept(number);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Certificate " + number + ": its end is looked at again later", e);
      }
    }
  }
}
