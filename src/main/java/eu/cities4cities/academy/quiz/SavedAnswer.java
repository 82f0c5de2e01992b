package eu.cities4cities.academy.quiz;

/**
 * The acknowledgement of an answer.
 *
 * @param writer the newest device's number: if it is greater than the sender's, another device has
 *     taken the attempt over
 * @param times the attempt's times, which may have changed since the device last heard of them
 */
public record SavedAnswer(
    AnswerReceipt receipt, AnswerStanding standing, int writer, AttemptTimes times) {}
