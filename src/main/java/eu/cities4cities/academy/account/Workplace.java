package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Language;
import java.util.Objects;

/**
 * To what somebody belongs, and as what (rule 12); what does not fit its kind is null.
 *
 * @param kind which of the others are told
 * @param community the community of the register
 * @param organisation the name of another body or of a community that is not listed
 * @param bodyKind the other body's kind
 * @param regionCode the region of either
 * @param country abroad, the country's two letters (ISO 3166)
 * @param city abroad, the city
 * @param position the person's position there, if told
 */
public record Workplace(
    AffiliationKind kind,
    Community community,
    String organisation,
    BodyKind bodyKind,
    String regionCode,
    String country,
    String city,
    String position) {

  /** A community of the register; null while none is told. */
  static Workplace in(Community community, String position) {
    return new Workplace(
        AffiliationKind.COMMUNITY, community, null, null, null, null, null, position);
  }

  /** The place's name for a reader: never the position; empty while nothing is told. */
  public String name(Language language) {
    return switch (kind) {
      case COMMUNITY ->
          community == null ? "" : language.choose(community.getNameUk(), community.getNameEn());
      case ABROAD -> abroad(organisation, city, country, language);
      default -> organisation == null ? "" : organisation;
    };
  }

  /** «Краків, Польща»; what was told before the country was asked for, where it is missing. */
  static String abroad(String told, String city, String country, Language language) {
    return country == null
        ? Objects.toString(told, "")
        : city + ", " + Countries.name(country, language);
  }

  /** The region's name, of whatever has one; empty otherwise. */
  public String region(Language language) {
    String code = community == null ? regionCode : community.getRegionCode();
    return Region.ofCode(code).map(region -> region.name(language.code())).orElse("");
  }

  /** True if both name the same place and position; communities are compared by their rows. */
  boolean isSame(Workplace other) {
    return kind == other.kind
        && Objects.equals(id(community), id(other.community))
        && Objects.equals(organisation, other.organisation)
        && bodyKind == other.bodyKind
        && Objects.equals(regionCode, other.regionCode)
        && Objects.equals(country, other.country)
        && Objects.equals(city, other.city)
        && Objects.equals(position, other.position);
  }

  private static Long id(Community community) {
    return community == null ? null : community.getId();
  }
}
