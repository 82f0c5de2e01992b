package eu.cities4cities.academy.account.secondstep;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A recovery code, kept as a keyed hash; it opens once. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long personId;
  private String codeHash;
  private Instant usedAt;

  protected RecoveryCode() {}

  RecoveryCode(long personId, String codeHash) {
    this.personId = personId;
    this.codeHash = codeHash;
  }

  /** When it was used, or null. */
  public Instant getUsedAt() {
    return usedAt;
  }
}
