package eu.cities4cities.academy.community.hook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How the receiver of news fares: the one row that all nodes share. */
@Entity
@Table(name = "community_hook_state")
public class HookState {
  static final long ONLY = 1;

  /** After failing for so long nothing more is sent until somebody looks. */
  static final Duration PATIENCE = Duration.ofDays(5);

  @Id private Long id;
  private String targetHash;
  private Instant failingSince;
  private Instant disabledAt;
  private Instant lastSentAt;
  private String lastError;

  protected HookState() {}

  HookState(String targetHash) {
    this.id = ONLY;
    this.targetHash = targetHash;
  }

  /** Another address or secret begins anew. */
  void standFor(String target) {
    if (!target.equals(targetHash)) {
      targetHash = target;
      resume();
    }
  }

  void resume() {
    failingSince = null;
    disabledAt = null;
    lastError = null;
  }

  void succeeded(Instant now) {
    resume();
    lastSentAt = now;
  }

  /** Notes a failure; true if it is the one that ends the patience. */
  boolean failed(String error, Instant now) {
    lastError = error;
    if (failingSince == null) {
      failingSince = now;
    }
    if (disabledAt == null && !now.isBefore(failingSince.plus(PATIENCE))) {
      disabledAt = now;
      return true;
    }
    return false;
  }

  /** Since when no delivery has succeeded; null while they do. */
  public Instant getFailingSince() {
    return failingSince;
  }

  /** Since when nothing is sent any more; null while news is sent. */
  public Instant getDisabledAt() {
    return disabledAt;
  }

  /** When news was taken last, or null. */
  public Instant getLastSentAt() {
    return lastSentAt;
  }

  /** What the last failure was, in words for an administrator; null for none. */
  public String getLastError() {
    return lastError;
  }

  Long getId() {
    return id;
  }

  String getTargetHash() {
    return targetHash;
  }
}
