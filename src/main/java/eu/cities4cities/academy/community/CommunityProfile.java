package eu.cities4cities.academy.community;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.stream.Collectors;

/** The profile that a community has written, with copies of what the cards of the list show. */
@Entity
@Table(name = "community_profile")
public class CommunityProfile {
  private static final int LONGEST_COPY = 300;

  @Id private Long communityId;

  @Convert(converter = ProfileContentConverter.class)
  private ProfileContent content = ProfileContent.EMPTY;

  private Integer population;
  private String promiseUk = "";
  private String promiseEn = "";
  private String projectUk = "";
  private String projectEn = "";
  private String partnerCountries = "";
  private Instant updatedAt;
  private Instant shownAt;
  @Version private long version;

  protected CommunityProfile() {}

  /** The empty profile of a community. */
  public CommunityProfile(long communityId) {
    this.communityId = communityId;
  }

  /**
   * Replaces what is said, and the copies of it. The link to the portal is left out: the one in
   * public stands at the community.
   */
  public void write(ProfileContent newContent, Instant now) {
    content = newContent.linking(null);
    population = newContent.population();
    promiseUk = copy(newContent.promise().in("uk"));
    promiseEn = copy(newContent.promise().in("en"));
    projectUk = copy(newContent.project().title().in("uk"));
    projectEn = copy(newContent.project().title().in("en"));
    partnerCountries =
        newContent.partners().stream()
            .filter(ProfileContent.PartnerCity::active)
            .map(ProfileContent.PartnerCity::country)
            .limit(30)
            .collect(Collectors.joining(","));
    updatedAt = now;
    shownAt = now;
  }

  public Long getCommunityId() {
    return communityId;
  }

  public ProfileContent getContent() {
    return content;
  }

  /** When it was last published. */
  public Instant getUpdatedAt() {
    return updatedAt;
  }

  /** When anything that feeds show of the community last changed, the profile or another thing. */
  public Instant getShownAt() {
    return shownAt;
  }

  public long getVersion() {
    return version;
  }

  private static String copy(String text) {
    return text.length() <= LONGEST_COPY ? text : text.substring(0, LONGEST_COPY);
  }
}
