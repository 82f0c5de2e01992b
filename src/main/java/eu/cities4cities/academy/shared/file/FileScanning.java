package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The steps of scanning, each in a transaction of its own; the scanner is asked between them. */
@Service
public class FileScanning {
  private static final int BATCH = 5;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 7;

  @Inject private StoredFileRepository files;
  @Inject private FileSettings settings;
  @Inject private Clock clock;

  /** Takes some files that are to be scanned. */
  @Internal
  public List<StoredFile> take(String owner) {
    Instant now = clock.instant();
    return files.take(owner, now, now.plus(LEASE), BATCH) == 0
        ? List.of()
        : files.listTaken(owner, now);
  }

  /** Nothing was found: the file is there for its readers. */
  @Internal
  public void passed(long id, String owner) {
    files.findTaken(id, owner).ifPresent(StoredFile::passed);
  }

  /** Something was found: the bytes are removed, the row tells the uploader what it was. */
  @Internal
  public void infected(long id, String owner, String found) {
    files
        .findTaken(id, owner)
        .ifPresent(
            file -> {
              file.infected(found);
              settings.vault().delete(file.getToken());
            });
  }

  /** The scanner could not be asked: the file stays in quarantine and is tried again later. */
  @Internal
  public void failed(long id, String owner) {
    files
        .findTaken(id, owner)
        .ifPresent(file -> file.again(clock.instant().plus(waitAfter(file.getScanAttempts()))));
  }

  /** Twice as long after each try, up to a quarter of an hour. */
  static Duration waitAfter(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
