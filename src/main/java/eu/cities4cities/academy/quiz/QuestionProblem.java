package eu.cities4cities.academy.quiz;

/** What keeps a question from being asked; each has a sentence in both languages. */
public enum QuestionProblem {
  NO_TEXT,
  POINTS_OUT_OF_RANGE,
  PENALTY_OUT_OF_RANGE,
  TOO_FEW_CHOICES,
  TOO_MANY_CHOICES,
  CHOICE_WITHOUT_TEXT,
  SAME_CHOICE_TWICE,
  NO_RIGHT_CHOICE,
  SEVERAL_RIGHT_CHOICES
}
