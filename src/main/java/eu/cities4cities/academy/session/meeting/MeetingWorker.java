package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what is due about meetings; on several nodes each has one, and leases keep them apart. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class MeetingWorker {
  private static final Logger LOG = Logger.getLogger(MeetingWorker.class.getName());
  private static final int MOST_AT_ONCE = 20;

  private final AtomicBoolean working = new AtomicBoolean();

  @Inject private MeetingBook book;
  @Inject private MeetingRound round;

  /** A round that is still at work makes the next one wait for its turn. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void work() {
    if (!working.compareAndSet(false, true)) {
      return;
    }
    try {
      Optional<SessionMeeting> due = book.take();
      for (int i = 0; due.isPresent() && i < MOST_AT_ONCE; i++) {
        round.work(due.get());
        due = book.take();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Meetings could not be worked on; trying again", e);
    } finally {
      working.set(false);
    }
  }
}
