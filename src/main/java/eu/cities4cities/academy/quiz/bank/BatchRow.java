package eu.cities4cities.academy.quiz.bank;

import java.io.Serializable;
import java.time.Instant;

/** What was done to many questions at once, as it is listed. */
public record BatchRow(long id, QuestionBatch.Kind kind, String detail, int count, Instant doneAt)
    implements Serializable {}
