package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.RefusedException;

/** Somebody has answered: what was asked stays what was asked (rule 3). */
public class SurveyAnsweredException extends RefusedException {
  public SurveyAnsweredException() {
    super("course.survey.locked");
  }
}
