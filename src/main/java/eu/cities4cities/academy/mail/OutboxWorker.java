package eu.cities4cities.academy.mail;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is in the outbox; on several nodes each has one, and leases keep them apart. */
@Singleton
@Startup
@DependsOn("Database")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWorker {
  private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());

  private final String owner = UUID.randomUUID().toString();
  private final AtomicBoolean working = new AtomicBoolean();

  @Inject private OutboxDispatch outbox;
  @Inject private MailSettings settings;
  @Inject private Clock clock;

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
      if (server.isEmpty()) {
        outbox.keep();
        return;
      }
      List<OutboxLetter> taken;
      do {
        taken = outbox.take(owner);
      } while (deliver(server.get(), taken));
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

  /** Delivers the letters; false if there were none or the server could not be reached. */
  private boolean deliver(MailServer server, List<OutboxLetter> taken) {
    if (taken.isEmpty()) {
      return false;
    }
    try (Postman postman = new Postman(server)) {
      for (OutboxLetter letter : taken) {
        if (postman.isConnected()) {
          deliver(postman, letter);
        } else {
          outbox.giveBack(letter.getId(), owner);
        }
      }
      return true;
    } catch (MessagingException e) {
      LOG.warning(() -> "The mail server " + server + " cannot be reached: " + e.getMessage());
      LetterFault fault = LetterFault.of(e);
      // Whatever it answered was about the connection, so no letter is to blame for good.
      LetterFault passing = fault.isPermanent() ? LetterFault.BUSY : fault;
      taken.forEach(letter -> outbox.failed(letter.getId(), owner, passing, e.getMessage()));
      return false;
    }
  }

  private void deliver(Postman postman, OutboxLetter letter) {
    try {
      postman.deliver(letter, clock.instant());
    } catch (MessagingException e) {
      LetterFault fault = LetterFault.of(e);
      LOG.warning(
          () -> "Letter " + letter.getId() + " was not taken, " + fault + ": " + e.getMessage());
      outbox.failed(letter.getId(), owner, fault, e.getMessage());
      return;
    }
    outbox.sent(letter.getId(), owner);
  }
}
