package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** An invitation by letter, into a role or into an account that waits for its password. */
@Entity
@Table(name = "invitation")
public class Invitation {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String email;
  private String language;

  @Enumerated(EnumType.STRING)
  private Role role;

  private Long courseId;
  private Long communityId;
  private String tokenHash;
  private Long invitedBy;
  private Instant createdAt;
  private Instant sentAt;
  private int sentTimes;
  private Instant expiresAt;
  private Instant acceptedAt;
  private Instant withdrawnAt;
  @Version private long version;

  protected Invitation() {}

  /** Invites an address; {@link #send} gives it a link. */
  Invitation(
      String email,
      Language language,
      Role role,
      Long courseId,
      Long communityId,
      Long invitedBy,
      Instant now) {
    this.email = email;
    this.language = language.code();
    this.role = role;
    this.courseId = courseId;
    this.communityId = communityId;
    this.invitedBy = invitedBy;
    this.createdAt = now;
  }

  /** A letter goes out with that link; earlier links are good for nothing any more. */
  void send(String hash, Instant now, Duration life) {
    tokenHash = hash;
    sentAt = now;
    sentTimes++;
    expiresAt = now.plus(life);
  }

  void accept(Instant now) {
    acceptedAt = now;
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
  }

  LinkState stateAt(Instant now) {
    if (acceptedAt != null) {
      return LinkState.SPENT;
    }
    if (withdrawnAt != null) {
      return LinkState.UNKNOWN;
    }
    return now.isBefore(expiresAt) ? LinkState.OPEN : LinkState.EXPIRED;
  }

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public Language getLanguage() {
    return Language.of(language);
  }

  /** The role; null for an account alone. */
  public Role getRole() {
    return role;
  }

  public Long getCourseId() {
    return courseId;
  }

  public Long getCommunityId() {
    return communityId;
  }

  public Long getInvitedBy() {
    return invitedBy;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  public int getSentTimes() {
    return sentTimes;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public Instant getAcceptedAt() {
    return acceptedAt;
  }
}
