package eu.cities4cities.academy.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A name that a community had for a time that is over; it still finds the community. */
@Entity
@Table(name = "community_name")
public class FormerName {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long communityId;
  private String nameUk;
  private String nameEn;
  private String slug;
  private LocalDate fromOn;
  private LocalDate untilOn;

  protected FormerName() {}

  FormerName(Community community, LocalDate fromOn, LocalDate untilOn) {
    this.communityId = community.getId();
    this.nameUk = community.getNameUk();
    this.nameEn = community.getNameEn();
    this.slug = community.getSlug();
    this.fromOn = fromOn;
    this.untilOn = untilOn;
  }

  public Long getCommunityId() {
    return communityId;
  }

  public String getNameUk() {
    return nameUk;
  }

  public String getNameEn() {
    return nameEn;
  }

  /** The word in addresses while it was called so; null where nobody has noted it. */
  String getSlug() {
    return slug;
  }

  /** The first day of the name, or null if nobody knows. */
  public LocalDate getFromOn() {
    return fromOn;
  }

  /** The day from which the community has been called otherwise. */
  public LocalDate getUntilOn() {
    return untilOn;
  }
}
