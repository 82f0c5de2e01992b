package eu.cities4cities.academy.shared;

import java.util.Collection;
import java.util.Map;

/** Tells readers of the audit trail what its numbers mean; each room for its own objects. */
public interface AuditNames {
  /** The object's type as audit rows have it, such as {@code Course}. */
  String objectType();

  /** The word before its number in values, such as {@code course}. */
  String word();

  /** Names by number in a language; of what is gone there is none. */
  Map<Long, String> names(Collection<Long> ids, Language language);
}
