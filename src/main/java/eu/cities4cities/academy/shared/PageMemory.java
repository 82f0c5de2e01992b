package eu.cities4cities.academy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what was read while one page is drawn, so that its parts do not read the same again. It
 * only keeps anything while a page is drawn by GET: that changes nothing (rule 8), so the reader
 * cannot have made it stale. Everywhere else each reading is made anew.
 */
@ApplicationScoped
public class PageMemory {
  /** A page is drawn by one thread; workers, which have no request, keep nothing. */
  private final ThreadLocal<Map<Object, Object>> drawn = new ThreadLocal<>();

  /** A page is drawn from now on by this thread, until {@link #end}. */
  public void begin() {
    drawn.set(new HashMap<>());
  }

  /** The page is drawn: nothing is kept any longer. */
  public void end() {
    drawn.remove();
  }

  /**
   * What was read before under that key, or is read now. Values must not be entities, which belong
   * to the transaction that read them.
   */
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> reading) {
    Map<Object, Object> read = drawn.get();
    if (read == null) {
      return reading.get();
    }
    if (!read.containsKey(key)) {
      read.put(key, reading.get());
    }
    return (T) read.get(key);
  }
}
