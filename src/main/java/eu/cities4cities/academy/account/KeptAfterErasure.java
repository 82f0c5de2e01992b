package eu.cities4cities.academy.account;

import java.util.List;

/**
 * Something that stays after an erasure, as a sentence that also says why.
 *
 * @param key the message
 * @param args its arguments: numbers and plain texts that name nobody
 */
public record KeptAfterErasure(String key, List<Object> args) {
  public static KeptAfterErasure of(String key, Object... args) {
    return new KeptAfterErasure(key, List.of(args));
  }
}
