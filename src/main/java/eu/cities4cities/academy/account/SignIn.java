package eu.cities4cities.academy.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One sign-in on one device, listed and ended by its person. With a remember-me cookie it outlives
 * the server's session; ended, it signs nobody in from the next request on.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  private String tokenHash;
  private Instant createdAt;
  private Instant seenAt;
  private Instant expiresAt;
  private Instant endedAt;
  private String device;
  private String address;
  private boolean secondFactor;
  private String deviceHash;

  protected SignIn() {}

  SignIn(
      Person person,
      String tokenHash,
      Instant now,
      Instant expiresAt,
      String device,
      String address,
      boolean secondFactor,
      String deviceHash) {
    this.person = person;
    this.tokenHash = tokenHash;
    this.createdAt = now;
    this.seenAt = now;
    this.expiresAt = expiresAt;
    this.device = device;
    this.address = address;
    this.secondFactor = secondFactor;
    this.deviceHash = deviceHash;
  }

  public Long getId() {
    return id;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getSeenAt() {
    return seenAt;
  }

  /** The browser's own account of itself. */
  public String getDevice() {
    return device;
  }

  /** A short name of the device; empty if nothing is recognised. */
  public String getDeviceName() {
    return Device.name(device);
  }

  /** True if the device stays signed in when the browser is closed. */
  public boolean isRemembered() {
    return tokenHash != null;
  }

  /** True if a second factor was shown. */
  public boolean isSecondFactor() {
    return secondFactor;
  }

  public String getAddress() {
    return address;
  }
}
