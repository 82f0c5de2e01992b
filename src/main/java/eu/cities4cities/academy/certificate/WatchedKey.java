package eu.cities4cities.academy.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A key in a file that may be replaced at any time, while it is being read too. The whole file is
 * read at each look and compared with the one that the key was made of, byte by byte: its time and
 * size may be the same although it is another one. A file that makes no key, such as one that is
 * only half written yet, changes nothing: the key before goes on, and the next look reads it anew.
 */
final class WatchedKey {

  private static final Logger LOG = Logger.getLogger(WatchedKey.class.getName());

  /** How long the file's content is taken for granted. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Supplier<byte[]> content;
  private final Function<byte[], SigningKey> reader;
  private final Clock clock;
  private SigningKey key;
  private byte[] seen;
  private Instant looked;
  private SigningKeyUnusableException trouble;

  /**
   * Watches a file.
   *
   * @param content reads the whole file; throws {@link SigningKeyUnusableException}
   * @param reader makes the key of it; throws {@link SigningKeyUnusableException}
   */
  WatchedKey(Supplier<byte[]> content, Function<byte[], SigningKey> reader, Clock clock) {
    this.content = content;
    this.reader = reader;
    this.clock = clock;
  }

  /** The last key that the file held; empty if there has never been one. */
  synchronized Optional<SigningKey> last() {
    look();
    return Optional.ofNullable(key);
  }

  /**
   * As {@link #last}.
   *
   * @throws SigningKeyUnusableException if there has never been one
   */
  synchronized SigningKey get() {
    look();
    if (key == null) {
      throw new SigningKeyUnusableException(trouble.trouble(), trouble.getMessage(), trouble);
    }
    return key;
  }

  /** What is wrong with the file that lies there now, if so. */
  synchronized Optional<SigningKeyUnusableException> trouble() {
    look();
    return Optional.ofNullable(trouble);
  }

  private void look() {
    Instant now = clock.instant();
    if (looked != null && Duration.between(looked, now).abs().compareTo(LOOK) < 0) {
      return;
    }
    looked = now;
    byte[] before = seen;
    seen = null;
    try {
      byte[] found = content.get();
      if (!Arrays.equals(found, before)) {
        key = reader.apply(found);
        trouble = null;
      }
      seen = found;
    } catch (SigningKeyUnusableException e) {
      note(e);
    } catch (RuntimeException e) {
      note(new SigningKeyUnusableException(KeyTrouble.UNREADABLE, e.toString(), e));
    }
  }

  private void note(SigningKeyUnusableException found) {
    if (trouble == null || trouble.trouble() != found.trouble()) {
      LOG.log(Level.SEVERE, "The signing key cannot be read: " + found.getMessage(), found);
    }
    trouble = found;
  }
}
