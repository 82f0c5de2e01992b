package eu.cities4cities.academy.course;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A survey as one person answers it.
 *
 * @param surveyId the survey
 * @param intro the words before the questions
 * @param opensAt from when, Kyiv time
 * @param closesAt until when, Kyiv time
 * @param open whether it may be answered now
 * @param changedAt when the person last answered, or null
 * @param questions what is asked
 * @param answers what the person answered: a number or a text by the question's id
 */
public record SurveySheet(
    long surveyId,
    String intro,
    LocalDateTime opensAt,
    LocalDateTime closesAt,
    boolean open,
    Instant changedAt,
    List<Question> questions,
    Map<Long, String> answers) {

  /** One question in the reader's language. */
  public record Question(
      long id, SurveyQuestionKind kind, String text, List<String> options, boolean required) {}

  /** True for a person who has answered. */
  public boolean answered() {
    return changedAt != null;
  }
}
