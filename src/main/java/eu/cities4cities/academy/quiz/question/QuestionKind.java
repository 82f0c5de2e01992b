package eu.cities4cities.academy.quiz.question;

/** How a question is answered; the names are those that Moodle and GIFT use. */
public enum QuestionKind {
  /** One choice is taken. */
  SINGLE,
  /** Any number of choices is taken. */
  MULTIPLE,
  /** A statement is true or false. */
  TRUE_FALSE,
  /** A word or a few are typed. */
  SHORT_ANSWER,
  /** A number is typed, with a unit where the question has units. */
  NUMERICAL,
  /** Each thing on the left gets one from the right. */
  MATCHING,
  /** Things are put into their order. */
  ORDERING,
  /** The gaps of a text are filled. */
  CLOZE,
  /** A place on a picture is pointed at. */
  HOTSPOT,
  /** A text is written, and a person grades it. */
  ESSAY,
  /** Files are handed in, and a person grades them. */
  FILE_UPLOAD,
  /** Nothing is asked: a text between questions. */
  DESCRIPTION;

  /** Whether a person has to grade it. */
  public boolean isGradedByHand() {
    return this == ESSAY || this == FILE_UPLOAD;
  }

  /** Whether there is anything to answer. */
  public boolean isAsked() {
    return this != DESCRIPTION;
  }
}
