package eu.cities4cities.academy.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** One staff action that changed somebody's result: who, when, what, before, after, why. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Instant happenedAt;
  private Long actorId;
  private String action;
  private String objectType;
  private String objectId;

  @Column(name = "before_value")
  private String before;

  @Column(name = "after_value")
  private String after;

  private String reason;
  private String address;

  protected AuditEntry() {}

  AuditEntry(Instant happenedAt, Long actorId, String address, AuditTrail.Change change) {
    this.happenedAt = happenedAt;
    this.actorId = actorId;
    this.address = address;
    this.action = change.action();
    this.objectType = change.objectType();
    this.objectId = change.objectId();
    this.before = change.before();
    this.after = change.after();
    this.reason = change.reason();
  }

  public Long getId() {
    return id;
  }

  public Instant getHappenedAt() {
    return happenedAt;
  }

  public Long getActorId() {
    return actorId;
  }

  public String getAction() {
    return action;
  }

  public String getObjectType() {
    return objectType;
  }

  public String getObjectId() {
    return objectId;
  }

  public String getBefore() {
    return before;
  }

  public String getAfter() {
    return after;
  }

  public String getReason() {
    return reason;
  }

  void rewrite(UnaryOperator<String> words) {
    before = words.apply(before);
    after = words.apply(after);
    reason = words.apply(reason);
  }
}
