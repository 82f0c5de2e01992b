package eu.cities4cities.academy.account.secondstep;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody who has given the first proof and still owes the second. It is no sign-in: only the page
 * that asks for the second proof knows it.
 */
@Entity
@Table(name = "half_sign_in")
public class HalfSignIn {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long personId;
  private String tokenHash;
  private boolean remember;
  private Instant createdAt;
  private Instant expiresAt;
  private Instant endedAt;
  private int failures;

  protected HalfSignIn() {}

  HalfSignIn(long personId, String tokenHash, boolean remember, Instant now, Instant expiresAt) {
    this.personId = personId;
    this.tokenHash = tokenHash;
    this.remember = remember;
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  long getPersonId() {
    return personId;
  }

  boolean isRemember() {
    return remember;
  }

  int getFailures() {
    return failures;
  }

  /** Counts a wrong code; says whether it was the last that is taken. */
  boolean fail(int most, Instant now) {
    failures++;
    boolean last = failures >= most;
    if (last) {
      endedAt = now;
    }
    return last;
  }
}
