package eu.cities4cities.academy.account;

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

/**
 * A link in a letter: kept as a hash, valid for minutes, spent by the first POST, on any device.
 * One that confirms an address carries the password chosen in the form it was sent for; one that
 * changes an address, the address.
 */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Enumerated(EnumType.STRING)
  private LinkPurpose purpose;

  private String tokenHash;
  private String passwordHash;
  private String email;
  private String leadsTo;
  private Instant createdAt;
  private Instant expiresAt;
  private Instant spentAt;

  protected OneTimeLink() {}

  OneTimeLink(
      Person person,
      LinkPurpose purpose,
      String tokenHash,
      OneTimeLinks.Load load,
      Instant createdAt,
      Instant expiresAt) {
    this.person = person;
    this.purpose = purpose;
    this.tokenHash = tokenHash;
    this.passwordHash = load.passwordHash();
    this.email = load.email();
    this.leadsTo = load.leadsTo();
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  public Long getId() {
    return id;
  }

  Person getPerson() {
    return person;
  }

  String getPasswordHash() {
    return passwordHash;
  }

  /** The e-mail address that the link puts in force, or null. */
  String getEmail() {
    return email;
  }

  /** The address on this site to which the person was on the way, or null. */
  String getLeadsTo() {
    return leadsTo;
  }

  LinkState stateAt(Instant now) {
    if (spentAt != null) {
      return LinkState.SPENT;
    }
    return now.isBefore(expiresAt) ? LinkState.OPEN : LinkState.EXPIRED;
  }
}
