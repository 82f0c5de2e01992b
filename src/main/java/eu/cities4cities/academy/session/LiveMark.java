package eu.cities4cities.academy.session;

import java.util.Collection;
import java.util.Map;

/**
 * Something on the live page that may change while it is open. The page is told each new value, and
 * shows the part that it stands for anew.
 */
public interface LiveMark {
  /** The name under which the page knows it. */
  String name();

  /**
   * The present value for some sessions, the same for everybody who watches; where it stands on
   * nothing a session may be left out. One query, for it is asked every second.
   */
  Map<Long, String> of(Collection<Long> sessionIds);
}
