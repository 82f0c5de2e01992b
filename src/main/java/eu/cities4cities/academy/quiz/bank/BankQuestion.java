package eu.cities4cities.academy.quiz.bank;

import java.io.Serializable;
import java.util.List;

/**
 * A question of a bank as it is now.
 *
 * @param version the id of the version that is asked
 * @param number that version's number, from 1
 * @param uses the quizzes that ask it or may draw it
 */
public record BankQuestion(
    long id, BankEntry entry, long version, int number, boolean retired, List<QuestionUse> uses)
    implements Serializable {}
