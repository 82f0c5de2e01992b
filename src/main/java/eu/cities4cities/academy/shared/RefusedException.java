package eu.cities4cities.academy.shared;

/**
 * Something asked for cannot be done, and the reader is told why: the key names a message in both
 * languages. Subclasses are named after what is wrong. The API answers 409 (or {@link #status()}).
 */
public class RefusedException extends RuntimeException {
  private final String key;
  private final transient Object[] args;

  public RefusedException(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = args;
  }

  /** The message's key in the bundles. */
  public String key() {
    return key;
  }

  /** The message's arguments. */
  public Object[] args() {
    return args == null ? new Object[0] : args.clone();
  }

  /** The HTTP status that fits, 409 unless a subclass knows better. */
  public int status() {
    return 409;
  }

  /** After how many seconds it is worth asking again; 0 if nobody knows. */
  public int retryAfterSeconds() {
    return 0;
  }
}
