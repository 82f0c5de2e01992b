package eu.cities4cities.academy.community.hook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One piece of news of a community's profile, waiting to be told or told. */
@Entity
@Table(name = "community_hook")
public class CommunityHook {
  private static final int ERROR_LENGTH = 300;

  /** What has become of it. */
  public enum Status {
    WAITING,
    SENT,
    /** Later news of the same community, which was told, says all that this one would. */
    FOLDED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String eventId;
  private Long communityId;
  private String body;
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private Status status = Status.WAITING;

  private int attempts;
  private Instant nextAttemptAt;
  private Instant sentAt;
  private String lastError;
  private String leaseOwner;
  private Instant leaseUntil;

  protected CommunityHook() {}

  CommunityHook(String eventId, long communityId, String body, Instant now) {
    this.eventId = eventId;
    this.communityId = communityId;
    this.body = body;
    this.createdAt = now;
    this.nextAttemptAt = now;
  }

  void sent(Instant now) {
    attempts++;
    status = Status.SENT;
    sentAt = now;
    lastError = null;
    release();
  }

  void failed(String error, Instant now) {
    attempts++;
    lastError = error.substring(0, Math.min(error.length(), ERROR_LENGTH));
    nextAttemptAt = now.plus(HookDelay.after(attempts));
    release();
  }

  private void release() {
    leaseOwner = null;
    leaseUntil = null;
  }

  public Long getId() {
    return id;
  }

  /** The id under which its receiver knows it again, however often it is delivered. */
  public String getEventId() {
    return eventId;
  }

  public Long getCommunityId() {
    return communityId;
  }

  public String getBody() {
    return body;
  }

  public Status getStatus() {
    return status;
  }

  public int getAttempts() {
    return attempts;
  }

  public Instant getNextAttemptAt() {
    return nextAttemptAt;
  }

  String getLeaseOwner() {
    return leaseOwner;
  }

  Instant getLeaseUntil() {
    return leaseUntil;
  }

  Instant getCreatedAt() {
    return createdAt;
  }

  Instant getSentAt() {
    return sentAt;
  }

  String getLastError() {
    return lastError;
  }
}
