package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import java.util.Optional;

/** What became of an answer that was sent: an acknowledgement, or why it is refused. */
record KeptAnswer(SavedAnswer acknowledged, RuntimeException refusal) {
  /** Somebody else holds the attempt at this moment, or there is none. */
  static final KeptAnswer HELD_UP = new KeptAnswer(null, null);

  static KeptAnswer acknowledged(SavedAnswer answer) {
    return new KeptAnswer(answer, null);
  }

  static KeptAnswer refusedBy(RuntimeException refusal) {
    return new KeptAnswer(null, refusal);
  }

  /**
   * The refusal in which reading it ends, if it does. Only what is decided without harm to the
   * transaction is a refusal of this one answer; any other fault is one of all that share the
   * transaction, and is thrown.
   */
  static Optional<KeptAnswer> refused(Runnable reading) {
    try {
      reading.run();
      return Optional.empty();
    } catch (RefusedException | NotFoundException refusal) {
      return Optional.of(refusedBy(refusal));
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
