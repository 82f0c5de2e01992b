package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityChoice;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Language;
import java.util.List;
import java.util.Optional;

/**
 * To what somebody belongs, as typed: a community, or another body or a place abroad by its name.
 */
public class AffiliationFields {
  private static final int LONGEST = 200;

  private AffiliationKind kind = AffiliationKind.COMMUNITY;
  private CommunityChoice community = new CommunityChoice();
  private String organisation;
  private String position;

  /** The fields of a person's affiliation as it is. */
  static AffiliationFields of(Person person, Language language) {
    AffiliationFields fields = new AffiliationFields();
    fields.kind = person.getAffiliation();
    fields.organisation = person.getOrganisation();
    fields.position = person.getPosition();
    fields.community = new CommunityChoice(person.getCommunity(), language);
    return fields;
  }

  /** Finds the community meant; what is wrong otherwise, field by field. */
  List<FieldProblem> resolve(CommunityService communities, Language language) {
    if (tooLong(position)) {
      return List.of(FieldProblem.of("position", "account.tooLong", LONGEST));
    }
    if (kind == null) {
      kind = AffiliationKind.COMMUNITY;
    }
    return kind == AffiliationKind.COMMUNITY
        ? communityProblems(communities, language)
        : organisationProblems();
  }

  private List<FieldProblem> communityProblems(CommunityService communities, Language language) {
    Optional<Community> found = community.resolve(communities);
    if (found.isPresent()) {
      community = new CommunityChoice(found.get(), language);
      return List.of();
    }
    String typed = community.getTyped();
    String key =
        community.isUndecided()
            ? "account.community.choose"
            : typed == null || typed.isBlank()
                ? "account.community.missing"
                : "account.community.none";
    return List.of(FieldProblem.of("community", key));
  }

  private List<FieldProblem> organisationProblems() {
    organisation = organisation == null ? "" : organisation.strip();
    if (organisation.isEmpty()) {
      return List.of(FieldProblem.of("organisation", "account.organisation.missing." + kind));
    }
    return tooLong(organisation)
        ? List.of(FieldProblem.of("organisation", "account.tooLong", LONGEST))
        : List.of();
  }

  /** Writes the resolved affiliation to a person. */
  void writeTo(Person person, CommunityService communities) {
    person.setPosition(position == null || position.isBlank() ? null : position.strip());
    if (kind == AffiliationKind.COMMUNITY) {
      person.setCommunity(communities.find(community.getSlug()).orElse(null));
    } else {
      person.belongElsewhere(kind, organisation);
    }
  }

  private static boolean tooLong(String text) {
    return text != null && text.strip().length() > LONGEST;
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

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(String position) {
    this.position = position;
  }
}
