package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.InvalidInputException;

/** A file that is no WebVTT, with the line at which it goes wrong. */
public class CaptionsRefusedException extends InvalidInputException {
  CaptionsRefusedException(String key, Object... args) {
    super("course.captions." + key, args);
  }
}
