package eu.cities4cities.academy.community;

import java.time.LocalDate;

/**
 * What the form of a community's profile is read by.
 *
 * @param today the day noted where the address on the portal was looked at
 * @param portal the addresses that may be typed
 * @param link the community's link to the portal that is in public, or null: it stands as it is,
 *     also where the portal has moved since
 */
record ReadingRules(LocalDate today, PortalAddresses portal, String link) {
  boolean takesLink(String address) {
    return address.equals(link) || portal.contain(address);
  }
}
