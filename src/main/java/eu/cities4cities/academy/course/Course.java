package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A course: usually a week of live sessions, with the rule by which it is completed. */
@Entity
@Table(name = "course")
public class Course {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String slug;
  private String titleUk;
  private String titleEn;
  private String summaryUk;
  private String summaryEn;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private LocalDateTime enrollmentEndsAt;

  @Enumerated(EnumType.STRING)
  private CourseStatus status = CourseStatus.DRAFT;

  private Integer capacity;
  private int hours;
  private int ectsTenths;

  @Convert(converter = AwardRuleConverter.class)
  private AwardRule awardRule;

  @Convert(converter = AwardRuleConverter.class)
  private AwardRule participationRule;

  private int minimumPercent = 60;
  private int codeWordsNeeded = 1;
  @Version private long version;

  public Course() {}

  /** A new draft at that place in addresses. */
  public Course(String slug) {
    this.slug = slug;
  }

  public Long getId() {
    return id;
  }

  public String getSlug() {
    return slug;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public void setTitleUk(String titleUk) {
    this.titleUk = titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  public String getSummaryUk() {
    return summaryUk;
  }

  public void setSummaryUk(String summaryUk) {
    this.summaryUk = summaryUk;
  }

  public String getSummaryEn() {
    return summaryEn;
  }

  public void setSummaryEn(String summaryEn) {
    this.summaryEn = summaryEn;
  }

  /** The first day, by Kyiv. */
  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  /** The last day, by Kyiv. */
  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  /** The last moment to enroll, Kyiv time; null means until the last day. */
  public LocalDateTime getEnrollmentEndsAt() {
    return enrollmentEndsAt;
  }

  public void setEnrollmentEndsAt(LocalDateTime enrollmentEndsAt) {
    this.enrollmentEndsAt = enrollmentEndsAt;
  }

  public CourseStatus getStatus() {
    return status;
  }

  public void setStatus(CourseStatus status) {
    this.status = status;
  }

  /** How many may enroll; null means no limit. */
  public Integer getCapacity() {
    return capacity;
  }

  public void setCapacity(Integer capacity) {
    this.capacity = capacity;
  }

  /** Academic hours. */
  public int getHours() {
    return hours;
  }

  public void setHours(int hours) {
    this.hours = hours;
  }

  /** ECTS credits in tenths: 10 is one credit. */
  public int getEctsTenths() {
    return ectsTenths;
  }

  public void setEctsTenths(int ectsTenths) {
    this.ectsTenths = ectsTenths;
  }

  /** What has to be met for the certificate of successful completion (rule 5). */
  public AwardRule getAwardRule() {
    return awardRule;
  }

  public void setAwardRule(AwardRule awardRule) {
    this.awardRule = awardRule;
  }

  /** What has to be met for the certificate of participation (rule 5). */
  public AwardRule getParticipationRule() {
    return participationRule;
  }

  public void setParticipationRule(AwardRule participationRule) {
    this.participationRule = participationRule;
  }

  /** The attendance policy: percent of a session's minutes from which a person was present. */
  public int getMinimumPercent() {
    return minimumPercent;
  }

  public void setMinimumPercent(int minimumPercent) {
    this.minimumPercent = minimumPercent;
  }

  /** The attendance policy: code words that stand for a session where no service gives times. */
  public int getCodeWordsNeeded() {
    return codeWordsNeeded;
  }

  public void setCodeWordsNeeded(int codeWordsNeeded) {
    this.codeWordsNeeded = codeWordsNeeded;
  }

  /** True if the course is finished or archived. */
  public boolean isOver() {
    return status == CourseStatus.FINISHED || status == CourseStatus.ARCHIVED;
  }

  /** The last moment to enroll: the one that is set, else the end of the last day. */
  public LocalDateTime enrollmentDeadline() {
    return enrollmentEndsAt != null ? enrollmentEndsAt : KyivTime.endOf(lastDay);
  }

  /** True if people may enroll at that moment, as far as time goes; seats are another matter. */
  public boolean isEnrollmentOpen(LocalDateTime now) {
    return (status == CourseStatus.OPEN || status == CourseStatus.RUNNING)
        && !now.isAfter(enrollmentDeadline());
  }

  public long getVersion() {
    return version;
  }
}
