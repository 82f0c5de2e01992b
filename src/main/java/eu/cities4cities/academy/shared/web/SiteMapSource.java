package eu.cities4cities.academy.shared.web;

import java.time.Instant;
import java.util.List;

/** A room's public pages for search engines; each room that has any tells its own. */
public interface SiteMapSource {
  /**
   * A public page, which exists in both languages.
   *
   * @param changedAt when it was last changed, or null if not known
   */
  record Entry(Route route, List<Object> values, Instant changedAt) {}

  /** The pages that a stranger may find. */
  List<Entry> publicPages();
}
