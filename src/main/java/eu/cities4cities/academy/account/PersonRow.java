package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import java.time.Instant;
import java.util.List;

/** A person in a list: name, address, where they work, which roles they hold. */
public class PersonRow {
  private final Long id;
  private final String name;
  private final String email;
  private final String communityUk;
  private final String communityEn;
  private final String organisation;
  private final String city;
  private final String country;
  private final Instant createdAt;
  private final Instant confirmedAt;
  private List<Role> roles = List.of();

  /** Called by a query, with the parts of the name. */
  public PersonRow(
      Long id,
      String surname,
      String givenName,
      String patronymic,
      String email,
      String communityUk,
      String communityEn,
      String organisation,
      String city,
      String country,
      Instant createdAt,
      Instant confirmedAt) {
    this.id = id;
    this.name = surname + " " + givenName + (patronymic == null ? "" : " " + patronymic);
    this.email = email;
    this.communityUk = communityUk;
    this.communityEn = communityEn;
    this.organisation = organisation;
    this.city = city;
    this.country = country;
    this.createdAt = createdAt;
    this.confirmedAt = confirmedAt;
  }

  PersonRow with(List<Role> held) {
    roles = List.copyOf(held);
    return this;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  /** Where the person works, in Ukrainian. */
  public String getCommunityUk() {
    return communityUk == null
        ? Workplace.abroad(organisation, city, country, Language.UK)
        : communityUk;
  }

  /** Where the person works, in English. */
  public String getCommunityEn() {
    return communityEn == null
        ? Workplace.abroad(organisation, city, country, Language.EN)
        : communityEn;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  /** The roles besides that of a participant, each once. */
  public List<Role> getRoles() {
    return roles;
  }
}
