package eu.cities4cities.academy.quiz;

import java.io.Serializable;

/**
 * How much a quiz asks.
 *
 * @param questions how many; texts between them are none
 * @param points what a faultless attempt gets; where questions differ, the best that is drawn
 */
public record QuizSize(int questions, int points) implements Serializable {}
