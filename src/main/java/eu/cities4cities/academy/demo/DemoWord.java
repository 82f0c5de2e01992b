package eu.cities4cities.academy.demo;

import java.time.Duration;
import java.util.List;

/** When a sample session shows its code words; no word comes twice in one session. */
enum DemoWord {
  EARLY(Duration.ofMinutes(6)),
  LATE(Duration.ofMinutes(50));

  private static final List<String> WORDS = List.of("ДОСВІД", "МІСТОК", "ДОВІРА", "СВІТАНОК");

  private final Duration after;

  DemoWord(Duration after) {
    this.after = after;
  }

  /** How long after the session's start the word is shown. */
  Duration after() {
    return after;
  }

  /** The word itself in the course's session with this number, from 0. */
  String in(int place) {
    return WORDS.get((place * values().length + ordinal()) % WORDS.size());
  }
}
