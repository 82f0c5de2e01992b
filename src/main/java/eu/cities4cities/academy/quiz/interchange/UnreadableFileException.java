package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.shared.InvalidInputException;

/** A file of questions cannot be read at all. */
public class UnreadableFileException extends InvalidInputException {
  UnreadableFileException(Fault fault, Object... args) {
    super("interchange.file." + fault.name(), args);
  }

  /** What is wrong with it; each has a sentence in both languages. */
  public enum Fault {
    EMPTY,
    TOO_LARGE,
    NOT_TEXT,
    NOT_KNOWN,
    XML_BROKEN,
    XML_ENCODING,
    XML_DOCTYPE,
    XML_TOO_DEEP,
    XML_TOO_MANY,
    ZIP_BROKEN,
    ZIP_PATH,
    ZIP_TOO_LARGE,
    ZIP_TOO_MANY,
    NO_MANIFEST,
    NO_QUESTIONS,
    TOO_MANY_QUESTIONS
  }
}
