package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** The survey cannot be answered now. */
public class SurveyClosedException extends RefusedException {
  public SurveyClosedException() {
    super("course.survey.closed");
  }
}
