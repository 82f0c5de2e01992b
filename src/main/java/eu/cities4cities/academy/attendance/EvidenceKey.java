package eu.cities4cities.academy.attendance;

import java.util.Objects;

/**
 * Names one row of evidence for ever: where it came from and its key there, unique together.
 *
 * @param source the kind of origin, for example {@code join} or {@code zoom}
 * @param key the row's identity within that source
 */
public record EvidenceKey(String source, String key) implements Comparable<EvidenceKey> {

  /** Refuses a key without both of its parts. */
  public EvidenceKey {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(key, "key");
  }

  @Override
  public int compareTo(EvidenceKey other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : key.compareTo(other.key);
  }
}
