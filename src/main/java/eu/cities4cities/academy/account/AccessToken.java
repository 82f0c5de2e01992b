package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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
  private String scopes;
  private Instant expiresAt;
  private Instant lastUsedAt;

  protected AccessToken() {}

  /** A token of that hash (SHA-256, hex), under a name its person recognises; null: no end. */
  AccessToken(
      Person person,
      String name,
      String tokenHash,
      Set<Scope> scopes,
      Instant createdAt,
      Instant expiresAt) {
    this.person = person;
    this.name = name;
    this.tokenHash = tokenHash;
    this.scopes = Scope.write(scopes);
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /** What programs with this token may do. */
  public List<Scope> getScopes() {
    return Scope.read(scopes).stream().sorted().toList();
  }

  /** When it stops working, or null. */
  public Instant getExpiresAt() {
    return expiresAt;
  }

  /** When it was last used, within minutes; null if never. */
  public Instant getLastUsedAt() {
    return lastUsedAt;
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
