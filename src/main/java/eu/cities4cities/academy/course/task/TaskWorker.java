package eu.cities4cities.academy.course.task;

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

/** Reminds of tasks as their due times come near; a conditional update keeps the nodes apart. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class TaskWorker {
  private static final Logger LOG = Logger.getLogger(TaskWorker.class.getName());

  @Inject private TaskReminders reminders;

  /** Every five minutes. */
  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void remind() {
    for (long task : reminders.listDue()) {
      try {
        reminders.remind(task);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Task " + task + " was not reminded of; trying again");
      }
    }
  }
}
