package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Transliteration;

/** The parts of a community's official name, as «Решетилівська міська територіальна громада». */
public final class CommunityName {
  private static final String BODY_UK = " територіальна громада";
  private static final String BODY_EN = " community";
  private static final String CITY_UK = "місто ";

  private CommunityName() {}

  /** The kind told by the name itself; {@link CommunityKind#URBAN} where it tells none. */
  public static CommunityKind kind(String nameUk) {
    if (nameUk.startsWith(CITY_UK)) {
      return CommunityKind.SPECIAL_CITY;
    }
    String withoutBody = withoutBody(nameUk, BODY_UK);
    return CommunityKind.ofWord(withoutBody.substring(withoutBody.lastIndexOf(' ') + 1))
        .orElse(CommunityKind.URBAN);
  }

  /** Whether the name itself says what kind of community it is. */
  static boolean tellsKind(String nameUk) {
    return nameUk.startsWith(CITY_UK)
        || nameUk.endsWith(BODY_UK) && !shortUk(nameUk).equals(withoutBody(nameUk, BODY_UK));
  }

  /** The name alone: «Решетилівська», «Київ». */
  public static String shortUk(String nameUk) {
    if (nameUk.startsWith(CITY_UK)) {
      return nameUk.substring(CITY_UK.length());
    }
    String name = withoutBody(nameUk, BODY_UK);
    int last = name.lastIndexOf(' ');
    boolean kindAtTheEnd = last > 0 && CommunityKind.ofWord(name.substring(last + 1)).isPresent();
    return kindAtTheEnd ? name.substring(0, last) : name;
  }

  /** The English name alone: "Reshetylivska", "Kyiv". */
  public static String shortEn(String nameEn) {
    String name = withoutBody(nameEn, BODY_EN);
    for (CommunityKind kind : CommunityKind.values()) {
      if (name.endsWith(" " + kind.slug())) {
        return name.substring(0, name.length() - kind.slug().length() - 1);
      }
    }
    return name;
  }

  /** The English name made of the Ukrainian one: "Reshetylivska urban community". */
  public static String toEnglish(String nameUk) {
    String name = Transliteration.toLatin(shortUk(nameUk));
    CommunityKind kind = kind(nameUk);
    return kind == CommunityKind.SPECIAL_CITY ? name : name + " " + kind.slug() + BODY_EN;
  }

  /**
   * The English name of a community that is called otherwise: a curated spelling stays with a name
   * of which only the kind is another one.
   */
  static String respell(Community community, String nameUk) {
    CommunityKind kind = kind(nameUk);
    boolean stays = community.isNameEnCurated() && shortUk(nameUk).equals(community.getShortUk());
    if (!stays || kind == CommunityKind.SPECIAL_CITY) {
      return toEnglish(nameUk);
    }
    return kind == community.getKind()
        ? community.getNameEn()
        : community.getShortEn() + " " + kind.slug() + BODY_EN;
  }

  private static String withoutBody(String name, String body) {
    return name.endsWith(body) ? name.substring(0, name.length() - body.length()) : name;
  }
}
