package eu.cities4cities.academy.quiz;

import java.io.Serializable;
import java.time.Instant;

/**
 * An attempt that is being answered or collected, for those who watch over the quiz.
 *
 * @param name the person's name
 * @param community the community of their enrollment in the reader's language, or null
 * @param answered how many questions have an answer
 * @param asked how many questions there are
 * @param extraMinutes minutes added to what the quiz gives everybody
 * @param collecting whether time is up and answers may still arrive
 */
public record RunningAttempt(
    long personId,
    String name,
    String community,
    int number,
    Instant startedAt,
    Instant deadline,
    int answered,
    int asked,
    int extraMinutes,
    boolean collecting)
    implements Serializable {}
