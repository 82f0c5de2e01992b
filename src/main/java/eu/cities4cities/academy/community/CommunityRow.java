package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.util.List;

/**
 * A community in a list.
 *
 * @param code the KATOTTH code, or null where it is not certain
 * @param graduateCount how many graduates may be told, 0 for no number: what may not be told does
 *     not get in here
 * @param population residents, or null if not told
 * @param partnerCountries countries of partner cities, divided by commas; null without a profile
 */
public record CommunityRow(
    Long id,
    String slug,
    String code,
    String nameUk,
    String nameEn,
    String regionCode,
    CommunityKind kind,
    boolean invented,
    boolean occupied,
    boolean guarded,
    int graduateCount,
    Integer population,
    String promiseUk,
    String promiseEn,
    String projectUk,
    String projectEn,
    String partnerCountries) {

  /** Forgets a number of graduates that may not be told. */
  public CommunityRow {
    boolean untold = occupied || guarded || PublicGraduates.counted(graduateCount) == null;
    graduateCount = untold ? 0 : graduateCount;
  }

  /** The name alone, in a language: «Решетилівська», "Reshetylivska". */
  public String shortName(Language language) {
    return language == Language.EN ? CommunityName.shortEn(nameEn) : CommunityName.shortUk(nameUk);
  }

  /** The official name in a language. */
  public String name(Language language) {
    return language.choose(nameUk, nameEn);
  }

  /** The region, one of the 27. */
  public Region region() {
    return Region.ofCode(regionCode).orElseThrow();
  }

  /** The region's name in a language. */
  public String regionName(Language language) {
    return region().name(language.code());
  }

  /** The promise in a language, empty if none is made. */
  public String promise(Language language) {
    return nothingForNull(language.choose(promiseUk, promiseEn));
  }

  /** The priority project's title in a language, empty if none is told. */
  public String project(Language language) {
    return nothingForNull(language.choose(projectUk, projectEn));
  }

  /** The countries of active partner cities, as two letters each. */
  public List<String> countries() {
    return partnerCountries == null || partnerCountries.isEmpty()
        ? List.of()
        : List.of(partnerCountries.split(","));
  }

  /** How many graduates may be told: null below five and where the community is shielded. */
  public Integer graduates() {
    return graduateCount == 0 ? null : graduateCount;
  }

  /** Whether the community has a profile. */
  public boolean told() {
    return !promise(Language.UK).isEmpty();
  }

  /** One or two letters for the shield beside the name, always Ukrainian. */
  public String crest() {
    return crest(nameUk);
  }

  static String crest(String nameUk) {
    String name = CommunityName.shortUk(nameUk);
    int hyphen = name.indexOf('-');
    return hyphen > 0 && hyphen + 1 < name.length()
        ? "" + name.charAt(0) + name.charAt(hyphen + 1)
        : name.substring(0, 1);
  }

  private static String nothingForNull(String text) {
    return text == null ? "" : text;
  }
}
