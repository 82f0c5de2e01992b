package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;

/** How the certificates of a course are awarded, as its organizer has set it. */
@Entity
@Table(name = "award_setting")
public class AwardSetting {
  @Id private Long courseId;
  private Integer completionMonths;
  private Integer participationMonths;
  private LocalDateTime namesUntil;
  private Instant namesLookedAt;
  @Version private long version;

  protected AwardSetting() {}

  /** As usual: valid for ever, nobody asked for their name. */
  AwardSetting(long courseId) {
    this.courseId = courseId;
  }

  public Long getCourseId() {
    return courseId;
  }

  /** For how many months a certificate of that kind is valid; null for ever. */
  public Integer months(CertificateKind kind) {
    return kind == CertificateKind.COMPLETION ? completionMonths : participationMonths;
  }

  /** Sets the validity of certificates issued from now on; null for ever. */
  void valid(Integer completion, Integer participation) {
    completionMonths = completion;
    participationMonths = participation;
  }

  /**
   * The deadline for confirming names, by Kyiv time; null while nobody has been asked. Nobody has
   * less than a day from the moment they are asked, so some have a later one of their own.
   */
  public LocalDateTime getNamesUntil() {
    return namesUntil;
  }

  /** Asks for names until then. */
  void askNames(LocalDateTime until) {
    namesUntil = until;
  }

  /** When somebody last looked for people who are to be asked after the others, or null. */
  public Instant getNamesLookedAt() {
    return namesLookedAt;
  }
}
