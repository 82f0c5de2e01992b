package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.shared.Language;
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
  private String language;
  private String zone;
  private String position;

  @Enumerated(EnumType.STRING)
  private AffiliationKind affiliation = AffiliationKind.COMMUNITY;

  private String organisation;

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
    this.community = community;
    this.affiliation = AffiliationKind.COMMUNITY;
    this.organisation = null;
  }

  public AffiliationKind getAffiliation() {
    return affiliation;
  }

  /** The body or the place abroad, as its person names it; null in a community. */
  public String getOrganisation() {
    return organisation;
  }

  /** Says that the person belongs to another body or works abroad, under that name. */
  void belongElsewhere(AffiliationKind kind, String name) {
    this.affiliation = kind;
    this.organisation = name;
    this.community = null;
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
