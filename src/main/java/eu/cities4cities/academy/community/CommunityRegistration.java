package eu.cities4cities.academy.community;

/**
 * A community to be entered in the register.
 *
 * @param code the KATOTTH code, or null where it is not certain
 * @param nameUk the official name, «Решетилівська міська територіальна громада»
 * @param nameEn a curated English name, or null for the spelling by rule
 * @param centreUk the settlement in which it is seated, or null
 * @param invented made up as an example
 * @param occupied temporarily occupied
 * @param guarded under protection
 * @param portalUrl the address of its profile on the portal, or null
 * @param profile what it says about itself, or null
 */
public record CommunityRegistration(
    String code,
    String nameUk,
    String nameEn,
    Region region,
    String centreUk,
    boolean invented,
    boolean occupied,
    boolean guarded,
    String portalUrl,
    ProfileContent profile) {

  /** The English name: a curated one, or the one by rule. */
  String englishName() {
    return isCurated() ? nameEn : CommunityName.toEnglish(nameUk);
  }

  /** Whether the English name was chosen by hand. */
  boolean isCurated() {
    return nameEn != null && !nameEn.isBlank();
  }
}
