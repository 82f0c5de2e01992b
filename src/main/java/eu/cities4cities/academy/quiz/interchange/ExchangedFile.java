package eu.cities4cities.academy.quiz.interchange;

/** A picture that travels with a question. */
public record ExchangedFile(String name, String mediaType, byte[] content) {}
