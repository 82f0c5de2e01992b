package eu.cities4cities.academy.community.portal;

import java.util.Map;

/**
 * A profile on the portal as a file tells of it; what is not told is empty.
 *
 * @param line its number in the file, or its place in the list
 * @param code the KATOTTH code
 * @param region in whatever words
 * @param url the address of the profile
 * @param texts what it says about its community, as fields of the profile's form
 */
record PortalEntry(
    int line, String code, String name, String region, String url, Map<String, String> texts) {
  /** Whether anything says which community it is. */
  boolean isNamed() {
    return !code.isEmpty() || !name.isEmpty();
  }
}
