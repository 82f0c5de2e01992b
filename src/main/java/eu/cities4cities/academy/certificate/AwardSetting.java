package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** How the certificates of a course are awarded, as its organizer has set it. */
@Entity
@Table(name = "award_setting")
public class AwardSetting {
  @Id private Long courseId;
  private Integer completionMonths;
  private Integer participationMonths;
  private LocalDateTime namesUntil;
  private LocalDateTime namesRemindedFor;
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

  /** Until when people confirm their names, by Kyiv time; null while nobody has been asked. */
  public LocalDateTime getNamesUntil() {
    return namesUntil;
  }

  /** Asks for names until then; a reminder goes out once for each deadline. */
  void askNames(LocalDateTime until) {
    namesUntil = until;
  }

  /** Whether the time to confirm names was given and is over. */
  boolean isNameTimeOver(LocalDateTime now) {
    return namesUntil != null && !now.isBefore(namesUntil);
  }

  void reminded() {
    namesRemindedFor = namesUntil;
  }

  /** For which deadline people have been reminded, or null. */
  public LocalDateTime getNamesRemindedFor() {
    return namesRemindedFor;
  }
}
