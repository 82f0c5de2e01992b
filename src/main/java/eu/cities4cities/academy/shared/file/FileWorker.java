package eu.cities4cities.academy.shared.file;

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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has files scanned as they come, and sweeps at night; leases keep the nodes apart. */
@Singleton
@Startup
@Interceptors(OnceMigrated.class)
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class FileWorker {
  private static final Logger LOG = Logger.getLogger(FileWorker.class.getName());

  private final String owner = UUID.randomUUID().toString();
  private final AtomicBoolean working = new AtomicBoolean();

  @Inject private FileScanner scanner;
  @Inject private FileService files;
  @Inject private FileSettings settings;

  /** Scans what has come; a round that is still at work makes the next one wait for its turn. */
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void scan() {
    if (settings.clamd().isEmpty() || !working.compareAndSet(false, true)) {
      return;
    }
    try {
      scanner.work(owner, settings.clamd().get());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Files could not be scanned; trying again", e);
    } finally {
      working.set(false);
    }
  }

  /** Removes what nobody needs any more, at night. */
  @Schedule(hour = "3", minute = "40", timezone = "Europe/Kyiv", persistent = false)
  void sweep() {
    files.sweep();
  }
}
