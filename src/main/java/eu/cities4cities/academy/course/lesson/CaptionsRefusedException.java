package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.InvalidInputException;

/** A file that is no WebVTT, with the line at which it goes wrong. */
public class CaptionsRefusedException extends InvalidInputException {
  /** Refused for that reason; the key is the part after {@code course.captions.}. */
  public CaptionsRefusedException(String key, Object... args) {
    super("course.captions." + key, args);
  }
}
