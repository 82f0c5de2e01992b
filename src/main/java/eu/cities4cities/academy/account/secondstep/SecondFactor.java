package eu.cities4cities.academy.account.secondstep;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's authenticator app: its secret, encrypted; unconfirmed while it is being set up. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
  @Id private Long personId;
  private String secret;
  private Instant createdAt;
  private Instant confirmedAt;
  private long lastStep;

  protected SecondFactor() {}

  SecondFactor(long personId, String encryptedSecret, Instant now) {
    this.personId = personId;
    this.secret = encryptedSecret;
    this.createdAt = now;
  }

  long getPersonId() {
    return personId;
  }

  /** The secret as kept: encrypted. */
  String getSecret() {
    return secret;
  }

  /** Since when it is asked for; null while it is being set up. */
  public Instant getConfirmedAt() {
    return confirmedAt;
  }

  boolean isOn() {
    return confirmedAt != null;
  }

  void confirm(Instant now) {
    confirmedAt = now;
  }
}
