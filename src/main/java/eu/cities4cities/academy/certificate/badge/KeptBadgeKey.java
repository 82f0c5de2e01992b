package eu.cities4cities.academy.certificate.badge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A key that signs badges or has signed some: one that was replaced keeps its public half alone,
 * for what it has signed is verified with that.
 */
@Entity
@Table(name = "badge_key")
public class KeptBadgeKey {
  private static final Integer SIGNING = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String publicKey;
  private String sealedKey;
  private Instant madeAt;
  private Instant replacedAt;
  private Integer signing = SIGNING;

  protected KeptBadgeKey() {}

  /** A key that signs from now on. */
  KeptBadgeKey(String publicKey, String sealedKey, Instant madeAt) {
    this.publicKey = publicKey;
    this.sealedKey = sealedKey;
    this.madeAt = madeAt;
  }

  public Long getId() {
    return id;
  }

  /** The public half, base64url. */
  public String getPublicKey() {
    return publicKey;
  }

  /** The private half, encrypted with the {@link BadgeSecret}; null once it was replaced. */
  public String getSealedKey() {
    return sealedKey;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  /** Since when another key signs, or null. */
  public Instant getReplacedAt() {
    return replacedAt;
  }

  /** Signs no more, and cannot be made to. */
  void replace(Instant now) {
    signing = null;
    sealedKey = null;
    replacedAt = now;
  }
}
