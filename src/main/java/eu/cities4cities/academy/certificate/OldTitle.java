package eu.cities4cities.academy.certificate;

/** A title of the course on valid papers that it has no more, with how many of them there are. */
public record OldTitle(String titleUk, String titleEn, long papers) {}
