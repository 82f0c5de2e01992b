package eu.cities4cities.academy.community.hook;

import eu.cities4cities.academy.shared.OnceMigrated;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the portal what is new; on several nodes each has one, and leases keep them apart. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class HookWorker {
  private static final Logger LOG = Logger.getLogger(HookWorker.class.getName());

  private final String owner = UUID.randomUUID().toString();
  private final AtomicBoolean working = new AtomicBoolean();

  @Inject private HookRound round;
  @Inject private HookDispatch dispatch;
  @Inject private HookSettings settings;

  /**
   * A setting that cannot be used is told at the start, not when the first profile is published.
   */
  @PostConstruct
  void check() {
    settings.target();
  }

  /** A round that is still at work makes the next one wait for its turn. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void work() {
    if (!working.compareAndSet(false, true)) {
      return;
    }
    try {
      settings.target().ifPresent(target -> round.tell(target, owner));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "News for the portal could not be told; trying again", e);
    } finally {
      working.set(false);
    }
  }

  /** Frees the database of news told long ago, at night. */
  @Schedule(hour = "3", minute = "25", timezone = "Europe/Kyiv", persistent = false)
  void forgetOld() {
    dispatch.forgetOld();
  }
}
