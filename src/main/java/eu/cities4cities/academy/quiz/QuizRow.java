package eu.cities4cities.academy.quiz;

import java.io.Serializable;

/** A quiz in the list of its course. */
public record QuizRow(long id, String titleUk, String titleEn, boolean published, boolean practice)
    implements Serializable {}
