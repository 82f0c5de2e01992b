package eu.cities4cities.academy.quiz;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Names one saved answer of an attempt; a later one to the same question has a greater (writer,
 * sequence).
 *
 * @param writer number of the device that answers, given when it opens or takes over the attempt
 * @param sequence the device's own count, from 1
 */
public record AnswerKey(long question, int writer, int sequence) implements Serializable {
  /** Earlier answers to one question first. */
  static final Comparator<AnswerKey> ORDER =
      Comparator.comparingInt(AnswerKey::writer).thenComparingInt(AnswerKey::sequence);

  /** Refuses numbers below 1. */
  public AnswerKey {
    if (writer < 1 || sequence < 1) {
      throw new IllegalArgumentException("writer and sequence count from 1");
    }
  }
}
