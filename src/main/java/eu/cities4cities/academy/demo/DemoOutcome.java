package eu.cities4cities.academy.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How a week went for somebody in the finished course; the award rule decides, not this word. */
enum DemoOutcome {
  /** Enough days and a passed quiz. */
  GRADUATE(572),
  /** Came to some sessions, but to too few days. */
  TOO_FEW_DAYS(178),
  /** Enough days, too few points. */
  QUIZ_FAILED(92),
  /** Enough days, but no quiz taken. */
  NO_QUIZ(58),
  /** Enrolled and never came. */
  NEVER_CAME(54);

  private final int people;

  DemoOutcome(int people) {
    this.people = people;
  }

  /** How many people fare so. */
  int people() {
    return people;
  }

  /** One outcome for each person of the course, mixed; the first one graduates. */
  static List<DemoOutcome> mixed(Random random) {
    List<DemoOutcome> all = new ArrayList<>();
    for (DemoOutcome outcome : values()) {
      all.addAll(Collections.nCopies(outcome.people, outcome));
    }
    Collections.shuffle(all, random);
    Collections.swap(all, 0, all.indexOf(GRADUATE));
    return all;
  }
}
