package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Minutes that a quiz gives somebody on top of its own, because something held them up. */
@Entity
@Table(name = "quiz_extra_time")
public class ExtraTime {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "quiz_id")
  private long quizId;

  @Column(name = "region_code")
  private String regionCode;

  @Column(name = "person_id")
  private Long personId;

  private int minutes;
  private String reason;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "given_by")
  private long givenBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected ExtraTime() {}

  ExtraTime(long quizId, ExtraTimeForm form, long givenBy, Instant now) {
    this.quizId = quizId;
    regionCode = form.region();
    personId = form.person();
    minutes = form.minutes();
    reason = form.reason().strip();
    this.givenBy = givenBy;
    givenAt = now;
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
  }

  /**
   * Whether it is meant for that person.
   *
   * @param region the region of their community at enrollment, or null
   */
  boolean covers(long person, String region) {
    if (personId != null) {
      return personId == person;
    }
    return regionCode == null || regionCode.equals(region);
  }

  public Long getId() {
    return id;
  }

  long quizId() {
    return quizId;
  }

  /** The region whose people get it; null for one person or for everybody. */
  public String getRegionCode() {
    return regionCode;
  }

  /** The one person who gets it; null for many. */
  public Long getPersonId() {
    return personId;
  }

  public int getMinutes() {
    return minutes;
  }

  public String getReason() {
    return reason;
  }

  public Instant getGivenAt() {
    return givenAt;
  }

  /** When it was taken back, or null. */
  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  /** For whom, for the audit trail: people by their number. */
  String scope() {
    if (personId != null) {
      return "person " + personId;
    }
    return regionCode == null ? "everybody" : "region " + regionCode;
  }
}
