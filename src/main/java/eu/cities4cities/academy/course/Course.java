package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A course: usually a week of live sessions, with the rule by which it is completed. */
@Entity
@Table(name = "course")
public class Course {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String slug;

  @Enumerated(EnumType.STRING)
  private CourseKind kind = CourseKind.LIVE_WEEK;

  private Long firstEditionId;
  private String titleUk;
  private String titleEn;
  private String summaryUk;
  private String summaryEn;
  private String outcomesUk = "";
  private String outcomesEn = "";
  private String contactName = "";
  private String contactEmail = "";
  private LocalDate firstDay;
  private LocalDate lastDay;

  @Enumerated(EnumType.STRING)
  private EnrollmentWay enrollmentWay = EnrollmentWay.OPEN;

  private String enrollmentCode;
  private LocalDateTime enrollmentOpensAt;
  private LocalDateTime enrollmentEndsAt;

  @Enumerated(EnumType.STRING)
  private CourseStatus status = CourseStatus.DRAFT;

  private Integer capacity;
  private boolean waitingList;
  private boolean workplaceAsked;
  private Integer communityQuota;
  private int hours;
  private int ectsTenths;

  @Convert(converter = AwardRuleConverter.class)
  private AwardRule awardRule;

  @Convert(converter = AwardRuleConverter.class)
  private AwardRule participationRule;

  private int minimumPercent = 60;
  private int minimumMinutes;
  private int codeWordsNeeded = 1;
  private int partialFromMinutes = 1;
  private int lateAfterMinutes = 10;
  private boolean lateIsPartial;
  private int mostExcusedPercent = 25;

  @ElementCollection
  @CollectionTable(name = "course_signatory", joinColumns = @JoinColumn(name = "course_id"))
  @OrderColumn(name = "position")
  private List<Signatory> signatories = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "course_quota", joinColumns = @JoinColumn(name = "course_id"))
  @MapKeyColumn(name = "community_id")
  @Column(name = "seats")
  private Map<Long, Integer> quotas = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "course_theme", joinColumns = @JoinColumn(name = "course_id"))
  @Column(name = "theme")
  @Enumerated(EnumType.STRING)
  private Set<ProfileTheme> themes = new HashSet<>();

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

  public CourseKind getKind() {
    return kind;
  }

  public void setKind(CourseKind kind) {
    this.kind = kind;
  }

  /** The course of which this is a later edition; null in the first one. */
  public Long getFirstEditionId() {
    return firstEditionId;
  }

  /** What the editions of one course have in common: the id of the first. */
  public long seriesId() {
    return firstEditionId == null ? id : firstEditionId;
  }

  /** Makes this an edition of the same course as the other one. */
  void becomeEditionOf(Course other) {
    firstEditionId = other.seriesId();
  }

  /** What people can do afterwards, one thing a line; may be empty. */
  public String getOutcomesUk() {
    return outcomesUk;
  }

  public void setOutcomesUk(String outcomesUk) {
    this.outcomesUk = outcomesUk;
  }

  public String getOutcomesEn() {
    return outcomesEn;
  }

  public void setOutcomesEn(String outcomesEn) {
    this.outcomesEn = outcomesEn;
  }

  /** Who answers questions about the course; may be empty. */
  public String getContactName() {
    return contactName;
  }

  public void setContactName(String contactName) {
    this.contactName = contactName;
  }

  /** Where to ask about the course; may be empty. */
  public String getContactEmail() {
    return contactEmail;
  }

  public void setContactEmail(String contactEmail) {
    this.contactEmail = contactEmail;
  }

  /** Who signs for the course, in the order of the signatures. */
  public List<Signatory> getSignatories() {
    return List.copyOf(signatories);
  }

  /** Replaces those who sign. */
  public void setSignatories(List<Signatory> signatories) {
    this.signatories = new ArrayList<>(signatories);
  }

  /** What the course trains in, in the order of the list of themes. */
  public List<ProfileTheme> getThemes() {
    return themes.stream().sorted().toList();
  }

  /** Replaces what the course trains in. */
  public void setThemes(Collection<ProfileTheme> themes) {
    this.themes.retainAll(themes);
    this.themes.addAll(themes);
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

  public EnrollmentWay getEnrollmentWay() {
    return enrollmentWay;
  }

  public void setEnrollmentWay(EnrollmentWay enrollmentWay) {
    this.enrollmentWay = enrollmentWay;
  }

  /** The code that opens the course; null unless that is the way into it. */
  public String getEnrollmentCode() {
    return enrollmentCode;
  }

  public void setEnrollmentCode(String enrollmentCode) {
    this.enrollmentCode = enrollmentCode;
  }

  /** True if that is the course's code, in whatever case and with whatever spaces around. */
  boolean opensWith(String code) {
    return enrollmentCode != null
        && code != null
        && enrollmentCode.equalsIgnoreCase(code.replaceAll("[\\s-]", ""));
  }

  /** The first moment to enroll, Kyiv time; null means as soon as the course is published. */
  public LocalDateTime getEnrollmentOpensAt() {
    return enrollmentOpensAt;
  }

  public void setEnrollmentOpensAt(LocalDateTime enrollmentOpensAt) {
    this.enrollmentOpensAt = enrollmentOpensAt;
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

  /** True if coordinators are asked to confirm that people work for their communities. */
  public boolean isWorkplaceAsked() {
    return workplaceAsked;
  }

  public void setWorkplaceAsked(boolean workplaceAsked) {
    this.workplaceAsked = workplaceAsked;
  }

  /** True if people may wait for a seat once all are taken. */
  public boolean isWaitingList() {
    return waitingList;
  }

  public void setWaitingList(boolean waitingList) {
    this.waitingList = waitingList;
  }

  /** How many seats a community may have unless it has a number of its own; null: no limit. */
  public Integer getCommunityQuota() {
    return communityQuota;
  }

  public void setCommunityQuota(Integer communityQuota) {
    this.communityQuota = communityQuota;
  }

  /** Communities with a number of seats of their own, by the community's id. */
  public Map<Long, Integer> getQuotas() {
    return Map.copyOf(quotas);
  }

  /** Gives a community so many seats; null makes it like all the others. */
  void setQuota(long communityId, Integer seats) {
    if (seats == null) {
      quotas.remove(communityId);
    } else {
      quotas.put(communityId, seats);
    }
  }

  /** How many seats that community may have; null means no limit. */
  public Integer quotaOf(Long communityId) {
    return communityId == null || !quotas.containsKey(communityId)
        ? communityQuota
        : quotas.get(communityId);
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

  /** What has to be met for a certificate of that kind. */
  public AwardRule rule(AwardKind award) {
    return award == AwardKind.COMPLETION ? awardRule : participationRule;
  }

  void setRule(AwardKind award, AwardRule rule) {
    if (award == AwardKind.COMPLETION) {
      awardRule = rule;
    } else {
      participationRule = rule;
    }
  }

  /** What the course asks of a person for a session to count. */
  public AttendancePolicy getAttendancePolicy() {
    return new AttendancePolicy(
        minimumPercent,
        minimumMinutes,
        codeWordsNeeded,
        partialFromMinutes,
        lateAfterMinutes,
        lateIsPartial,
        mostExcusedPercent);
  }

  public void setAttendancePolicy(AttendancePolicy policy) {
    minimumPercent = policy.minimumPercent();
    minimumMinutes = policy.minimumMinutes();
    codeWordsNeeded = policy.codeWordsNeeded();
    partialFromMinutes = policy.partialFromMinutes();
    lateAfterMinutes = policy.lateAfterMinutes();
    lateIsPartial = policy.lateIsPartial();
    mostExcusedPercent = policy.mostExcusedPercent();
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
        && (enrollmentOpensAt == null || !now.isBefore(enrollmentOpensAt))
        && !now.isAfter(enrollmentDeadline());
  }

  public long getVersion() {
    return version;
  }
}
