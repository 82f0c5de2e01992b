package eu.cities4cities.academy.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A personal access token for a program: kept as a hash, with its person's rights. */
@Entity
@Table(name = "access_token")
public class AccessToken {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  private String name;
  private String tokenHash;
  private Instant createdAt;
  private Instant revokedAt;

  protected AccessToken() {}

  /** A token of that hash (SHA-256, hex), under a name its person recognises. */
  public AccessToken(Person person, String name, String tokenHash, Instant createdAt) {
    this.person = person;
    this.name = name;
    this.tokenHash = tokenHash;
    this.createdAt = createdAt;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getRevokedAt() {
    return revokedAt;
  }

  void revoke(Instant now) {
    revokedAt = now;
  }
}
