package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * To what somebody belongs, as typed: a community of the list, another body, a place abroad, or a
 * community that is not in the list.
 */
public class AffiliationFields {
  private static final int LONGEST = 200;
  private static final int LONGEST_CITY = 120;

  private AffiliationKind kind = AffiliationKind.COMMUNITY;
  private CommunityChoice community = new CommunityChoice();
  private BodyKind bodyKind;
  private String organisation;
  private String region;
  private String unlistedName;
  private String unlistedRegion;
  private String country;
  private String city;
  private String position;

  /** The fields of a person's affiliation as it is. */
  static AffiliationFields of(Person person, Language language) {
    AffiliationFields fields = new AffiliationFields();
    Workplace place = person.getWorkplace();
    boolean unlisted = place.kind() == AffiliationKind.UNLISTED;
    fields.kind = place.kind();
    fields.bodyKind = place.bodyKind();
    fields.organisation = unlisted ? null : place.organisation();
    fields.region = unlisted ? null : place.regionCode();
    fields.unlistedName = unlisted ? place.organisation() : null;
    fields.unlistedRegion = unlisted ? place.regionCode() : null;
    fields.country = place.country();
    fields.city = place.city();
    fields.position = place.position();
    fields.community = new CommunityChoice(place.community(), language);
    return fields;
  }

  /** Finds the community meant; what is wrong otherwise, field by field. */
  List<FieldProblem> resolve(CommunityService communities, Language language) {
    if (kind == null) {
      kind = AffiliationKind.COMMUNITY;
    }
    List<FieldProblem> problems = new ArrayList<>();
    switch (kind) {
      case COMMUNITY -> problems.addAll(communityProblems(communities, language));
      case BODY -> {
        if (bodyKind == null) {
          problems.add(FieldProblem.of("bodyKind", "account.bodyKind.missing"));
        }
        name(problems, "organisation", organisation, "account.organisation.missing");
        region(problems, "region", region);
      }
      case UNLISTED -> {
        name(problems, "unlistedName", unlistedName, "account.unlisted.missing");
        region(problems, "unlistedRegion", unlistedRegion);
      }
      case ABROAD -> {
        if (!Countries.isAbroad(country)) {
          problems.add(FieldProblem.of("country", "account.country.missing"));
        }
        if (clean(city).isEmpty()) {
          problems.add(FieldProblem.of("city", "account.city.missing"));
        } else if (clean(city).length() > LONGEST_CITY) {
          problems.add(FieldProblem.of("city", "account.tooLong", LONGEST_CITY));
        }
      }
    }
    if (clean(position).length() > LONGEST) {
      problems.add(FieldProblem.of("position", "account.tooLong", LONGEST));
    }
    return problems;
  }

  private List<FieldProblem> communityProblems(CommunityService communities, Language language) {
    Optional<Community> found = community.resolve(communities);
    if (found.isPresent()) {
      community = new CommunityChoice(found.get(), language);
      return List.of();
    }
    String key =
        community.isUndecided()
            ? "account.community.choose"
            : clean(community.getTyped()).isEmpty()
                ? "account.community.missing"
                : "account.community.none";
    return List.of(FieldProblem.of("community", key));
  }

  private static void name(
      List<FieldProblem> problems, String field, String typed, String missing) {
    if (clean(typed).isEmpty()) {
      problems.add(FieldProblem.of(field, missing));
    } else if (clean(typed).length() > LONGEST) {
      problems.add(FieldProblem.of(field, "account.tooLong", LONGEST));
    }
  }

  private static void region(List<FieldProblem> problems, String field, String code) {
    if (Region.ofCode(code).isEmpty()) {
      problems.add(FieldProblem.of(field, "account.region.missing"));
    }
  }

  /**
   * The place that the resolved fields name, as it is to be written down in this transaction: a
   * community does not end before that is over. What belongs to another kind is left out. The
   * person's row, if there is one, is locked before.
   *
   * @throws InvalidInputException if the community has ended since it was chosen
   */
  Workplace place(CommunityService communities) {
    String as = clean(position).isEmpty() ? null : clean(position);
    return switch (kind) {
      case COMMUNITY -> Workplace.in(held(communities), as);
      case BODY -> new Workplace(kind, null, clean(organisation), bodyKind, region, null, null, as);
      case UNLISTED ->
          new Workplace(kind, null, clean(unlistedName), null, unlistedRegion, null, null, as);
      case ABROAD -> new Workplace(kind, null, null, null, null, country, clean(city), as);
    };
  }

  private Community held(CommunityService communities) {
    return communities
        .find(community.getSlug())
        .flatMap(found -> communities.hold(found.getId()))
        .orElseThrow(() -> new InvalidInputException("account.community.none"));
  }

  private static String clean(String typed) {
    return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
  }

  public AffiliationKind getKind() {
    return kind;
  }

  public void setKind(AffiliationKind kind) {
    this.kind = kind;
  }

  public CommunityChoice getCommunity() {
    return community;
  }

  public BodyKind getBodyKind() {
    return bodyKind;
  }

  public void setBodyKind(BodyKind bodyKind) {
    this.bodyKind = bodyKind;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  /** The other body's region, by its two digits. */
  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  /** The name of a community that is not in the list. */
  public String getUnlistedName() {
    return unlistedName;
  }

  public void setUnlistedName(String unlistedName) {
    this.unlistedName = unlistedName;
  }

  public String getUnlistedRegion() {
    return unlistedRegion;
  }

  public void setUnlistedRegion(String unlistedRegion) {
    this.unlistedRegion = unlistedRegion;
  }

  /** The country abroad, by its two letters. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(String position) {
    this.position = position;
  }
}
