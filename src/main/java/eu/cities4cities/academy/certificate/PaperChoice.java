package eu.cities4cities.academy.certificate;

/**
 * What a certificate is printed on.
 *
 * @param design the name of the design's folder
 */
public record PaperChoice(String design, PaperLanguages languages) {}
