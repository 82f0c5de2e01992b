package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with an account: their name as it will be printed, and where they work. */
@Entity
@Table(name = "person")
public class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String email;
  private String surname;
  private String givenName;
  private String patronymic;
  private String latinName;

  /**
   * The name as lists sort it, made by the database: no collation of it has Ґ after Г, Ї after І.
   */
  @Column(insertable = false, updatable = false)
  private String sortName;

  private String language;
  private String zone;
  private String position;

  @Enumerated(EnumType.STRING)
  private AffiliationKind affiliation = AffiliationKind.COMMUNITY;

  private String organisation;

  @Enumerated(EnumType.STRING)
  private BodyKind bodyKind;

  private String regionCode;
  private String country;
  private String city;
  private Instant affiliatedAt;

  @Enumerated(EnumType.STRING)
  private Gender gender;

  @ManyToOne(fetch = FetchType.LAZY)
  private Community community;

  private String passwordHash;
  private Instant createdAt;
  private Instant confirmedAt;
  private Instant erasedAt;
  private boolean newsWanted;
  private int failedSignIns;
  private Instant failedLastAt;
  @Version private long version;

  protected Person() {}

  /** A person who has just signed up; the address is stored in lower case. */
  public Person(
      String email,
      String surname,
      String givenName,
      String latinName,
      Language language,
      Instant createdAt) {
    this.email = email;
    this.surname = surname;
    this.givenName = givenName;
    this.latinName = latinName;
    this.language = language.code();
    this.createdAt = createdAt;
  }

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getSurname() {
    return surname;
  }

  public void setSurname(String surname) {
    this.surname = surname;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getPatronymic() {
    return patronymic;
  }

  public void setPatronymic(String patronymic) {
    this.patronymic = patronymic;
  }

  public String getLatinName() {
    return latinName;
  }

  public void setLatinName(String latinName) {
    this.latinName = latinName;
  }

  /** The full name in Ukrainian: surname, given name, patronymic if there is one. */
  public String getNameUk() {
    return Stream.of(surname, givenName, patronymic)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  public Language getLanguage() {
    return Language.of(language);
  }

  public void setLanguage(Language language) {
    this.language = language.code();
  }

  /** The time zone's id, or null for Kyiv. */
  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(String position) {
    this.position = position;
  }

  public Community getCommunity() {
    return community;
  }

  /** Says that the person works in that community (null: not told). */
  public void setCommunity(Community community) {
    belongTo(Workplace.in(community, position));
  }

  public AffiliationKind getAffiliation() {
    return affiliation;
  }

  /** The body or the place abroad, as its person names it; null in a community. */
  public String getOrganisation() {
    return organisation;
  }

  /** To what the person belongs now, and as what. */
  public Workplace getWorkplace() {
    return new Workplace(
        affiliation, community, organisation, bodyKind, regionCode, country, city, position);
  }

  /** Writes down to what the person belongs; what was before is not kept here. */
  void belongTo(Workplace place) {
    affiliation = place.kind();
    community = place.community();
    organisation = place.organisation();
    bodyKind = place.bodyKind();
    regionCode = place.regionCode();
    country = place.country();
    city = place.city();
    position = place.position();
  }

  /** From now on the person belongs there; returns what is past, to be kept with its dates. */
  PastAffiliation move(Workplace place, Instant now) {
    PastAffiliation past = new PastAffiliation(this, getWorkplace(), getAffiliatedAt(), now);
    belongTo(place);
    affiliatedAt = now;
    return past;
  }

  /** Since when the person has belonged where they do, as far as the Academy knows. */
  public Instant getAffiliatedAt() {
    return affiliatedAt == null ? createdAt : affiliatedAt;
  }

  /** What the person says of their gender; null if they do not say. */
  public Gender getGender() {
    return gender;
  }

  void setGender(Gender gender) {
    this.gender = gender;
  }

  /** True if the address is known to be the person's own. */
  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  String getPasswordHash() {
    return passwordHash;
  }

  public void setPasswordHash(String passwordHash) {
    this.passwordHash = passwordHash;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When the e-mail address was confirmed, or null. */
  public Instant getConfirmedAt() {
    return confirmedAt;
  }

  public void setConfirmedAt(Instant confirmedAt) {
    this.confirmedAt = confirmedAt;
  }

  public Instant getErasedAt() {
    return erasedAt;
  }

  /**
   * Leaves of the person a row without a name, so that what counts people goes on counting; the
   * address is one that nobody can have.
   */
  void erase(Instant now) {
    email = "erased-" + id + "@invalid";
    surname = "";
    givenName = "";
    patronymic = null;
    latinName = "";
    zone = null;
    belongTo(Workplace.in(null, null));
    affiliatedAt = null;
    gender = null;
    passwordHash = null;
    newsWanted = false;
    failedSignIns = 0;
    failedLastAt = null;
    erasedAt = now;
  }

  public boolean isNewsWanted() {
    return newsWanted;
  }

  public void setNewsWanted(boolean newsWanted) {
    this.newsWanted = newsWanted;
  }

  int getFailedSignIns() {
    return failedSignIns;
  }

  Instant getFailedLastAt() {
    return failedLastAt;
  }

  public long getVersion() {
    return version;
  }
}
