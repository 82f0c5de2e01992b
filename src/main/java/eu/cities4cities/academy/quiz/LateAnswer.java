package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.time.Instant;

/**
 * An answer that arrived after its attempt was closed, for those who decide whether it counts.
 *
 * @param attempt the attempt's public id
 * @param number which attempt of the person it is
 * @param person the person's name
 * @param givenAt when the device says it was given, or null
 */
public record LateAnswer(
    String attempt,
    int number,
    String person,
    QuestionContent question,
    Answer answer,
    long questionId,
    int writer,
    int sequence,
    Instant givenAt,
    Instant receivedAt)
    implements Serializable {

  /** The question's text. */
  public String text(Language language) {
    return question.text(language);
  }

  /** The answer in words, with semicolons between its parts. */
  public String taken(Language language) {
    return String.join("; ", question.interaction().tell(answer, language));
  }

  AnswerKey key() {
    return new AnswerKey(questionId, writer, sequence);
  }
}
