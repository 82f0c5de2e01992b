package eu.cities4cities.academy.statistics.model;

/**
 * What a course's figures rest on besides the evidence, as numbers that change with it: versions
 * and counts of rows. Equal marks mean that nothing has to be counted anew.
 *
 * @param presence the course with its policy and rule, sessions, pauses and seats
 * @param people quizzes, certificates, requests, what people say of their gender, and the day, on
 *     which all is looked at anew
 */
public record Marks(String presence, String people) {}
