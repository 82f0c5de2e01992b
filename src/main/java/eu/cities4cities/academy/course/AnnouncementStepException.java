package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** What was asked for does not fit where the announcement is in its life. */
public class AnnouncementStepException extends RefusedException {
  public AnnouncementStepException(String key) {
    super(key);
  }
}
