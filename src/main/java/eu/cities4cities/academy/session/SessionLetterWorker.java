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

/** Writes the letters about sessions: reminders, and changes of the programme. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionLetterWorker {
  private static final Logger LOG = Logger.getLogger(SessionLetterWorker.class.getName());

  @Inject private ReminderService reminders;
  @Inject private SessionNews news;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void work() {
    try {
      boolean more;
      do {
        more = news.tellDue();
      } while (more);
      reminders.coursesAhead().forEach(reminders::remind);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Letters about sessions could not be written; trying again", e);
    }
  }
}
