package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** To what a person belonged for a time that is over; it never changes. */
@Entity
@Table(name = "past_affiliation")
public class PastAffiliation {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Enumerated(EnumType.STRING)
  private AffiliationKind affiliation;

  @ManyToOne(fetch = FetchType.LAZY)
  private Community community;

  private String organisation;

  @Enumerated(EnumType.STRING)
  private BodyKind bodyKind;

  private String regionCode;
  private String country;
  private String city;
  private String position;
  private Instant beganAt;
  private Instant endedAt;

  protected PastAffiliation() {}

  PastAffiliation(Person person, Workplace place, Instant beganAt, Instant endedAt) {
    this.person = person;
    this.affiliation = place.kind();
    this.community = place.community();
    this.organisation = place.organisation();
    this.bodyKind = place.bodyKind();
    this.regionCode = place.regionCode();
    this.country = place.country();
    this.city = place.city();
    this.position = place.position();
    this.beganAt = beganAt;
    this.endedAt = endedAt;
  }

  /** The place and the position there. */
  public Workplace getPlace() {
    return new Workplace(
        affiliation, community, organisation, bodyKind, regionCode, country, city, position);
  }

  public Instant getBeganAt() {
    return beganAt;
  }

  public Instant getEndedAt() {
    return endedAt;
  }
}
