package eu.cities4cities.academy.quiz.interchange;

/** A part of a question that a format or the Academy may not be able to carry. */
public enum Part {
  TEXT,
  POINTS,
  FEEDBACK,
  CHOICE_FEEDBACK,
  PICTURES,
  ANSWERS,
  MARKING,
  LETTER_CASE,
  UNITS,
  GAPS,
  REGIONS,
  LIMITS,
  RUBRIC,
  HINTS,
  FORMATTING,
  MEDIA,
  ATTACHMENTS,
  SCORING,
  PENALTY,
  FIXED_ORDER,
  NUMBERING
}
