package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what was read while one page is drawn, so that its parts do not read the same again. It
 * only keeps anything while a page is drawn by GET: that changes nothing (rule 8), so the reader
 * cannot have made it stale. Everywhere else each reading is made anew.
 */
@RequestScoped
public class PageMemory {
  private Map<Object, Object> read;

  /** A page is drawn from now on, until the request ends. */
  public void begin() {
    read = new HashMap<>();
  }

  /**
   * What was read before under that key, or is read now. Values must not be entities, which belong
   * to the transaction that read them.
   */
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> reading) {
    if (read == null) {
      return reading.get();
    }
    if (!read.containsKey(key)) {
      read.put(key, reading.get());
    }
    return (T) read.get(key);
  }
}
