package eu.cities4cities.academy.statistics.model;

/**
 * What is counted of one person in a course.
 *
 * @param personId null for somebody who erased their account
 * @param sessionsPresent at how many sessions they were present
 * @param quizPercent their result of the quizzes that count, or null
 * @param passed whether that is what the rule asks for; null if it asks for none or they take no
 *     part
 * @param certified whether they hold a valid certificate of successful completion
 */
public record CountedPerson(
    Long personId, int sessionsPresent, Integer quizPercent, Boolean passed, boolean certified) {}
