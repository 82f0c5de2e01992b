package eu.cities4cities.academy.quiz;

/** How a question is answered. */
public enum QuestionKind {
  /** Exactly one choice is right, and one is taken. */
  SINGLE,
  /** Any number of choices may be right, and any number is taken. */
  MULTIPLE
}
