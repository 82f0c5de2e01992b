package eu.cities4cities.academy.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A key in a file that may be replaced at any time: it is read again as soon as the file has
 * changed, and until it can be read the key before goes on.
 */
final class WatchedKey {

  private static final Logger LOG = Logger.getLogger(WatchedKey.class.getName());

  /** How long the file's state is taken for granted. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Path file;
  private final Supplier<SigningKey> reader;
  private final Clock clock;
  private SigningKey current;
  private FileState read;
  private Instant looked;
  private String trouble;

  /** What tells one content of a file from the next without reading it. */
  private record FileState(Instant changedAt, long size, String place) {}

  WatchedKey(Path file, Supplier<SigningKey> reader, Clock clock) {
    this.file = file;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * The key as it is now.
   *
   * @throws IllegalStateException if there has never been one that can be used
   */
  synchronized SigningKey current() {
    Instant now = clock.instant();
    if (current != null && Duration.between(looked, now).abs().compareTo(LOOK) < 0) {
      return current;
    }
    FileState state = state();
    if (current == null || !state.equals(read)) {
      renew();
      // Reading may have made the file.
      read = state();
    }
    looked = now;
    return current;
  }

  /** Why the file that lies there now cannot be used, if so. */
  synchronized Optional<String> trouble() {
    current();
    return Optional.ofNullable(trouble);
  }

  private void renew() {
    try {
      current = reader.get();
      trouble = null;
    } catch (IllegalStateException e) {
      if (current == null) {
        throw e;
      }
      trouble = e.getMessage();
      LOG.log(Level.SEVERE, "The key before goes on: " + trouble, e);
    }
  }

  private FileState state() {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileState(
          found.lastModifiedTime().toInstant(), found.size(), String.valueOf(found.fileKey()));
    } catch (IOException e) {
      return new FileState(Instant.EPOCH, 0, "");
    }
  }
}
