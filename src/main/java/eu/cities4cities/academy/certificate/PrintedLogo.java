package eu.cities4cities.academy.certificate;

/**
 * A partner's logo on a certificate.
 *
 * @param sha256 which picture, as kept under its hash
 * @param nameUk whose logo it is, read aloud in its place
 */
public record PrintedLogo(String sha256, String nameUk, String nameEn) {}
