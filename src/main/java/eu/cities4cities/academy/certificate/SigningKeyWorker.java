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

/** Looks every day whether the signing key is about to end; letters' keys keep nodes apart. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class SigningKeyWorker {
  private static final Logger LOG = Logger.getLogger(SigningKeyWorker.class.getName());

  @Inject private SigningKeyService keys;

  /** Warns the administrators if it is time. */
  @Schedule(hour = "7", minute = "11", second = "0", persistent = false)
  public void look() {
    try {
      keys.warn();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The signing key is looked at again tomorrow", e);
    }
  }
}
