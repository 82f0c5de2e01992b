package eu.cities4cities.academy.quiz;

import java.time.Instant;
import java.util.List;

/**
 * An answer that a device has sent.
 *
 * @param attempt the attempt's public id
 * @param person who sends it
 * @param given what was answered, as the question's kind reads it
 * @param givenAt when the device says it was given, or null
 */
record SentAnswer(String attempt, long person, AnswerKey key, List<String> given, Instant givenAt) {
  /** What no two answers have in common that say different things. */
  Name name() {
    return new Name(attempt, key);
  }

  /** An attempt and the key of an answer in it. */
  record Name(String attempt, AnswerKey key) {}
}
