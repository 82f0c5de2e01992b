package eu.cities4cities.academy.quiz;

import java.util.List;

/**
 * What came of submitting.
 *
 * @param missing questions whose last answer has not arrived; where there are some, the attempt
 *     goes on until they have
 */
public record Submission(AttemptStatus status, List<Long> missing) {}
