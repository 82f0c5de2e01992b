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
 * Looks through certificates at night for grounds that have changed; on several nodes the unique
 * key of open cases keeps them apart.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class CaseReviewWorker {
  private static final Logger LOG = Logger.getLogger(CaseReviewWorker.class.getName());

  @Inject private CertificateCaseService cases;

  /** Looks through the certificates of all courses. */
  @Schedule(hour = "1", minute = "20", timezone = "Europe/Kyiv", persistent = false)
  public void look() {
    for (long course : cases.listReviewable()) {
      try {
        cases.review(course);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Certificates of course " + course + " are reviewed tomorrow", e);
      }
    }
  }
}
