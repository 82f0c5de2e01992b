package eu.cities4cities.academy.certificate;

/**
 * Whether its holder lets the community's profile name them for a certificate.
 *
 * @param courseSlug the course for which they allow it or not
 */
public record NameOnProfile(String number, String courseSlug, boolean allowed) {}
