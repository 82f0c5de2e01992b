package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.Ruling;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.io.Serializable;
import java.time.Instant;

/** A correction in force, for those who may take it back. */
public record MadeCorrection(
    long id,
    Ruling.Kind kind,
    QuestionContent content,
    String reason,
    String madeBy,
    Instant madeAt)
    implements Serializable {}
