package eu.cities4cities.academy.mail;

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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is in the outbox; on several nodes each has one, and leases keep them apart. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {
  private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());

  private final String owner = UUID.randomUUID().toString();
  private final AtomicBoolean working = new AtomicBoolean();

  @Inject private OutboxDispatch outbox;
  @Inject private OutboxRound round;
  @Inject private MailSettings settings;

  @PostConstruct
  void tellWhereLettersGo() {
    LOG.info(
        () ->
            settings
                .server()
                .map(server -> "Letters are sent through " + server)
                .orElse("No mail server is set: letters are kept in the outbox"));
  }

  /** Sends what is due; a round that is still at work makes the next one wait for its turn. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void work() {
    if (!working.compareAndSet(false, true)) {
      return;
    }
    try {
      outbox.expire();
      Optional<MailServer> server = settings.server();
      if (server.isPresent()) {
        round.send(server.get(), owner);
      } else {
        outbox.keep();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The outbox could not be worked through; trying again", e);
    } finally {
      working.set(false);
    }
  }

  /** Frees the database of old letters' text, at night. */
  @Schedule(hour = "3", minute = "10", timezone = "Europe/Kyiv", persistent = false)
  void emptyOld() {
    outbox.emptyOld();
  }
}
