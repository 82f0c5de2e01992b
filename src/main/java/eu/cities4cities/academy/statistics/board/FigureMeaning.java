package eu.cities4cities.academy.statistics.board;

/** A figure's name and the sentence that says what it counts, in the reader's language. */
public record FigureMeaning(String name, String meaning) {}
