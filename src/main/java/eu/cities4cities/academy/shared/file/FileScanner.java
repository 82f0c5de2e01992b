package eu.cities4cities.academy.shared.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Shows files in quarantine to the scanner. */
@ApplicationScoped
public class FileScanner {
  private static final Logger LOG = Logger.getLogger(FileScanner.class.getName());

  @Inject private FileScanning scanning;
  @Inject private FileSettings settings;

  /** Works through what waits; stops where the scanner cannot be asked. */
  public void work(String owner, Clamd clamd) {
    List<StoredFile> taken = scanning.take(owner);
    while (!taken.isEmpty()) {
      boolean asked = true;
      for (StoredFile file : taken) {
        asked &= scan(owner, clamd, file);
      }
      taken = asked ? scanning.take(owner) : List.of();
    }
  }

  /** True if the scanner gave a verdict. */
  private boolean scan(String owner, Clamd clamd, StoredFile file) {
    Optional<String> found;
    try {
      found = clamd.scan(settings.vault().path(file.getToken()));
    } catch (IOException e) {
      LOG.warning(() -> "File " + file.getId() + " was not scanned by " + clamd + ": " + e);
      scanning.failed(file.getId(), owner);
      return false;
    }
    if (found.isPresent()) {
      LOG.warning(() -> "File " + file.getId() + " is infected: " + found.get());
      scanning.infected(file.getId(), owner, found.get());
    } else {
      scanning.passed(file.getId(), owner);
    }
    return true;
  }
}
