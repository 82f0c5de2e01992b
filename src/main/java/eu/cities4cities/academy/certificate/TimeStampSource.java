package eu.cities4cities.academy.certificate;

/**
 * Who vouches for the time of signing.
 *
 * @param host the host of the authority's address
 * @param trusted whether a certificate is named that its stamps must be vouched for by
 */
public record TimeStampSource(String host, boolean trusted) {}
