package eu.cities4cities.academy.attendance;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence in no language yet: pages and downloads say it in the reader's.
 *
 * @param key the key of the sentence in the bundle
 * @param args what it speaks of
 */
public record Reason(String key, List<Object> args) implements Serializable {

  /** Keeps a copy of the arguments. */
  public Reason {
    args = List.copyOf(args);
  }

  /** A sentence with its arguments. */
  public static Reason of(String key, Object... args) {
    return new Reason(key, List.of(args));
  }

  /** The arguments as the formatter of messages takes them. */
  public Object[] argArray() {
    return args.toArray();
  }
}
