package eu.cities4cities.academy.quiz;

import java.util.function.Supplier;

/** What became of an answer that was sent: an acknowledgement, or why it is refused. */
record KeptAnswer(SavedAnswer acknowledged, RuntimeException refusal) {
  /** What keeping it comes to, or what it throws. */
  static KeptAnswer of(Supplier<SavedAnswer> keeping) {
    try {
      return new KeptAnswer(keeping.get(), null);
    } catch (RuntimeException refusal) {
      return new KeptAnswer(null, refusal);
    }
  }

  /** The acknowledgement; throws the refusal. */
  SavedAnswer orRefuse() {
    if (refusal != null) {
      throw refusal;
    }
    return acknowledged;
  }
}
