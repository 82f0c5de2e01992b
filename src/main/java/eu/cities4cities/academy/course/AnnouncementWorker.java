package eu.cities4cities.academy.course;

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
 * Sends announcements whose time has come; on several nodes each has one, and the announcement's
 * own row keeps them apart.
 */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class AnnouncementWorker {
  private static final Logger LOG = Logger.getLogger(AnnouncementWorker.class.getName());

  @Inject private AnnouncementService announcements;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void work() {
    try {
      boolean more;
      do {
        more = announcements.sendDue();
      } while (more);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "An announcement could not be sent; trying again", e);
    }
  }
}
