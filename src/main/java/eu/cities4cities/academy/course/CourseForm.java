package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A course as its staff type it, with the version they saw. */
public class CourseForm implements Serializable {
  private static final int LONGEST_DAYS = 60;
  private static final int LONGEST_SELF_PACED_DAYS = 1_100;
  private static final int SIGNATORIES = 3;
  private static final String ADDRESS = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+";
  private static final String CREDITS = "\\d{1,2}([.,]\\d)?";

  private CourseKind kind = CourseKind.LIVE_WEEK;
  private String titleUk = "";
  private String titleEn = "";
  private String summaryUk = "";
  private String summaryEn = "";
  private String outcomesUk = "";
  private String outcomesEn = "";
  private String contactName = "";
  private String contactEmail = "";
  private LocalDate firstDay;
  private LocalDate lastDay;
  private EnrollmentWay enrollmentWay = EnrollmentWay.OPEN;
  private String enrollmentCode = "";
  private LocalDate enrollmentOpensOn;
  private LocalDate enrollmentEndsOn;
  private Integer capacity;
  private boolean waitingList = true;
  private boolean workplaceAsked;
  private Integer communityQuota;
  private Integer hours;
  private String ects = "";
  private Integer minimumPercent;
  private Integer minimumMinutes;
  private Integer codeWordsNeeded;
  private Integer partialFromMinutes;
  private Integer lateAfterMinutes;
  private boolean lateIsPartial;
  private Integer mostExcusedPercent;
  private List<SignatoryForm> signatories = emptySignatories();
  private List<ProfileTheme> themes = new ArrayList<>();
  private long version;

  public CourseForm() {}

  /** The usual course of that kind, from next Monday. */
  public static CourseForm usual(CourseKind kind, LocalDate today) {
    CourseForm form = new CourseForm();
    form.kind = kind;
    form.firstDay = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    form.lastDay = form.firstDay.plusDays(kind.days() - 1L);
    form.enrollmentEndsOn = kind.isLive() ? form.firstDay.minusDays(1) : null;
    form.hours = kind.hours();
    form.ects = credits(kind.ectsTenths());
    form.readPolicy(AttendancePolicy.of(60, 1));
    return form;
  }

  /** The form filled with what the course is now. */
  public static CourseForm of(Course course) {
    CourseForm form = new CourseForm();
    form.kind = course.getKind();
    form.titleUk = course.getTitleUk();
    form.titleEn = course.getTitleEn();
    form.summaryUk = course.getSummaryUk();
    form.summaryEn = course.getSummaryEn();
    form.outcomesUk = course.getOutcomesUk();
    form.outcomesEn = course.getOutcomesEn();
    form.contactName = course.getContactName();
    form.contactEmail = course.getContactEmail();
    form.firstDay = course.getFirstDay();
    form.lastDay = course.getLastDay();
    form.enrollmentWay = course.getEnrollmentWay();
    form.enrollmentCode = text(course.getEnrollmentCode());
    form.enrollmentOpensOn =
        course.getEnrollmentOpensAt() == null ? null : course.getEnrollmentOpensAt().toLocalDate();
    form.enrollmentEndsOn =
        course.getEnrollmentEndsAt() == null ? null : course.getEnrollmentEndsAt().toLocalDate();
    form.capacity = course.getCapacity();
    form.waitingList = course.isWaitingList();
    form.workplaceAsked = course.isWorkplaceAsked();
    form.communityQuota = course.getCommunityQuota();
    form.hours = course.getHours();
    form.ects = credits(course.getEctsTenths());
    form.readPolicy(course.getAttendancePolicy());
    form.themes = new ArrayList<>(course.getThemes());
    form.version = course.getVersion();
    for (int i = 0; i < Math.min(SIGNATORIES, course.getSignatories().size()); i++) {
      form.signatories.set(i, SignatoryForm.of(course.getSignatories().get(i)));
    }
    return form;
  }

  /** The same once more, apart from this one. */
  CourseForm copy() {
    CourseForm copy = new CourseForm();
    CourseFormField.ALL.forEach(field -> field.copy(this, copy));
    copy.version = version;
    return copy;
  }

  /**
   * Makes it the form of another edition.
   *
   * @param days by how many days it is later; null where enrollment begins anew and ends with it
   */
  void moveTo(CourseKind newKind, LocalDate newFirstDay, LocalDate newLastDay, Long days) {
    kind = newKind;
    firstDay = newFirstDay;
    lastDay = newLastDay;
    enrollmentOpensOn =
        days == null || enrollmentOpensOn == null ? null : enrollmentOpensOn.plusDays(days);
    enrollmentEndsOn =
        days == null || enrollmentEndsOn == null ? null : enrollmentEndsOn.plusDays(days);
    if (days == null) {
      capacity = null;
    }
  }

  /** From now on the form stands on that version of the course. */
  void standOn(CourseForm stored) {
    version = stored.version;
  }

  private static List<SignatoryForm> emptySignatories() {
    List<SignatoryForm> rows = new ArrayList<>();
    for (int i = 0; i < SIGNATORIES; i++) {
      rows.add(new SignatoryForm());
    }
    return rows;
  }

  private static String credits(int tenths) {
    return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
  }

  /** Refuses what cannot be a course, with the sentence that says what to mend. */
  void check() {
    require(!titleUk.isBlank() && !titleEn.isBlank(), "course.form.titles");
    require(!summaryUk.isBlank() && !summaryEn.isBlank(), "course.form.summaries");
    require(firstDay != null && lastDay != null, "course.form.dates");
    require(!lastDay.isBefore(firstDay), "course.form.datesOrder");
    int longest = kind.isLive() ? LONGEST_DAYS : LONGEST_SELF_PACED_DAYS;
    require(ChronoUnit.DAYS.between(firstDay, lastDay) < longest, "course.form.tooLong", longest);
    require(
        enrollmentEndsOn == null || !enrollmentEndsOn.isAfter(lastDay),
        "course.form.enrollmentAfterEnd");
    require(
        enrollmentOpensOn == null
            || !enrollmentOpensOn.isAfter(enrollmentEndsOn == null ? lastDay : enrollmentEndsOn),
        "course.form.enrollmentOrder");
    require(
        enrollmentWay != EnrollmentWay.CODE || code().matches("[\\p{L}\\d]{4,40}"),
        "course.form.code");
    require(communityQuota == null || communityQuota > 0, "course.form.quota");
    require(contactEmail.isEmpty() || contactEmail.matches(ADDRESS), "course.form.contact");
    require(signatories.stream().allMatch(SignatoryForm::isWhole), "course.form.signatories");
    require(capacity == null || capacity > 0, "course.form.capacity");
    require(between(hours, 0, 1000), "course.form.hours");
    require(ects.matches(CREDITS) && ectsTenths() <= 600, "course.form.ects");
    require(between(minimumPercent, 1, 100), "course.form.minimumPercent");
    require(
        minimumMinutes == null || between(minimumMinutes, 1, 600), "course.form.minimumMinutes");
    require(between(codeWordsNeeded, 0, 10), "course.form.codeWords");
    require(between(partialFromMinutes, 1, 600), "course.form.partialFrom");
    require(between(lateAfterMinutes, 0, 600), "course.form.lateAfter");
    require(between(mostExcusedPercent, 0, 100), "course.form.mostExcused");
  }

  private void readPolicy(AttendancePolicy policy) {
    minimumPercent = policy.minimumPercent();
    minimumMinutes = policy.minimumMinutes() == 0 ? null : policy.minimumMinutes();
    codeWordsNeeded = policy.codeWordsNeeded();
    partialFromMinutes = policy.partialFromMinutes();
    lateAfterMinutes = policy.lateAfterMinutes();
    lateIsPartial = policy.lateIsPartial();
    mostExcusedPercent = policy.mostExcusedPercent();
  }

  private AttendancePolicy policy() {
    return new AttendancePolicy(
        minimumPercent,
        minimumMinutes == null ? 0 : minimumMinutes,
        codeWordsNeeded,
        partialFromMinutes,
        lateAfterMinutes,
        lateIsPartial,
        mostExcusedPercent);
  }

  private static boolean between(Integer number, int least, int most) {
    return number != null && number >= least && number <= most;
  }

  private static void require(boolean kept, String key, Object... args) {
    if (!kept) {
      throw new InvalidInputException(key, args);
    }
  }

  /** Writes what was typed into the course; a new one gets the usual rules of its kind. */
  void writeTo(Course course) {
    course.setKind(kind);
    course.setTitleUk(titleUk.strip());
    course.setTitleEn(titleEn.strip());
    course.setSummaryUk(summaryUk.strip());
    course.setSummaryEn(summaryEn.strip());
    course.setOutcomesUk(lines(outcomesUk));
    course.setOutcomesEn(lines(outcomesEn));
    course.setContactName(contactName.strip());
    course.setContactEmail(contactEmail);
    course.setFirstDay(firstDay);
    course.setLastDay(lastDay);
    course.setEnrollmentWay(enrollmentWay);
    course.setEnrollmentCode(enrollmentWay == EnrollmentWay.CODE ? code() : null);
    writeEnrollmentStart(course);
    writeEnrollmentEnd(course);
    course.setCapacity(capacity);
    course.setWaitingList(waitingList);
    course.setWorkplaceAsked(workplaceAsked);
    course.setCommunityQuota(communityQuota);
    course.setHours(hours);
    course.setEctsTenths(ectsTenths());
    course.setAttendancePolicy(policy());
    course.setThemes(themes);
    course.setSignatories(
        signatories.stream().filter(row -> !row.isEmpty()).map(SignatoryForm::signatory).toList());
    if (course.getAwardRule() == null) {
      int courseDays = (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
      course.setAwardRule(kind.usualRule());
      course.setParticipationRule(kind.usualParticipation(courseDays));
    }
  }

  private void writeEnrollmentStart(Course course) {
    LocalDate before =
        course.getEnrollmentOpensAt() == null ? null : course.getEnrollmentOpensAt().toLocalDate();
    if (enrollmentOpensOn == null) {
      course.setEnrollmentOpensAt(null);
    } else if (!enrollmentOpensOn.equals(before)) {
      course.setEnrollmentOpensAt(enrollmentOpensOn.atStartOfDay());
    }
  }

  /** The form knows only the day: an hour that was set otherwise survives while the day does. */
  private void writeEnrollmentEnd(Course course) {
    LocalDate before =
        course.getEnrollmentEndsAt() == null ? null : course.getEnrollmentEndsAt().toLocalDate();
    if (enrollmentEndsOn == null) {
      course.setEnrollmentEndsAt(null);
    } else if (!enrollmentEndsOn.equals(before)) {
      course.setEnrollmentEndsAt(KyivTime.endOf(enrollmentEndsOn));
    }
  }

  /** What the course trains in. */
  public List<ProfileTheme> getThemes() {
    return themes;
  }

  public void setThemes(List<ProfileTheme> themes) {
    this.themes = new ArrayList<>(themes);
  }

  public CourseKind getKind() {
    return kind;
  }

  public void setKind(CourseKind kind) {
    this.kind = kind;
  }

  /** What people can do afterwards, one thing a line. */
  public String getOutcomesUk() {
    return outcomesUk;
  }

  public void setOutcomesUk(String outcomesUk) {
    this.outcomesUk = text(outcomesUk);
  }

  public String getOutcomesEn() {
    return outcomesEn;
  }

  public void setOutcomesEn(String outcomesEn) {
    this.outcomesEn = text(outcomesEn);
  }

  /** Who answers questions about the course. */
  public String getContactName() {
    return contactName;
  }

  public void setContactName(String contactName) {
    this.contactName = text(contactName);
  }

  public String getContactEmail() {
    return contactEmail;
  }

  public void setContactEmail(String contactEmail) {
    this.contactEmail = text(contactEmail).strip();
  }

  public EnrollmentWay getEnrollmentWay() {
    return enrollmentWay;
  }

  public void setEnrollmentWay(EnrollmentWay enrollmentWay) {
    this.enrollmentWay = enrollmentWay;
  }

  /** The code that opens the course, where that is the way into it. */
  public String getEnrollmentCode() {
    return enrollmentCode;
  }

  public void setEnrollmentCode(String enrollmentCode) {
    this.enrollmentCode = text(enrollmentCode);
  }

  /** The first day to enroll; null means as soon as the course is published. */
  public LocalDate getEnrollmentOpensOn() {
    return enrollmentOpensOn;
  }

  public void setEnrollmentOpensOn(LocalDate enrollmentOpensOn) {
    this.enrollmentOpensOn = enrollmentOpensOn;
  }

  /** True if people may wait for a seat once all are taken. */
  public boolean isWaitingList() {
    return waitingList;
  }

  public void setWaitingList(boolean waitingList) {
    this.waitingList = waitingList;
  }

  public boolean isWorkplaceAsked() {
    return workplaceAsked;
  }

  public void setWorkplaceAsked(boolean workplaceAsked) {
    this.workplaceAsked = workplaceAsked;
  }

  /** How many seats a community may have; null means no limit. */
  public Integer getCommunityQuota() {
    return communityQuota;
  }

  public void setCommunityQuota(Integer communityQuota) {
    this.communityQuota = communityQuota;
  }

  /** Who signs for the course: always the same number of rows, some of them empty. */
  public List<SignatoryForm> getSignatories() {
    return signatories;
  }

  void setSignatories(List<SignatoryForm> rows) {
    signatories = new ArrayList<>(rows.stream().map(SignatoryForm::copy).toList());
  }

  /** The code as it is kept: without spaces and hyphens, in capitals. */
  private String code() {
    return enrollmentCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** Lines without empty ones among them. */
  private static String lines(String typed) {
    return typed
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  public String getTitleUk() {
    return titleUk;
  }

  public void setTitleUk(String titleUk) {
    this.titleUk = text(titleUk);
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = text(titleEn);
  }

  public String getSummaryUk() {
    return summaryUk;
  }

  public void setSummaryUk(String summaryUk) {
    this.summaryUk = text(summaryUk);
  }

  public String getSummaryEn() {
    return summaryEn;
  }

  public void setSummaryEn(String summaryEn) {
    this.summaryEn = text(summaryEn);
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  /** The last day to enroll; null means until the course's last day. */
  public LocalDate getEnrollmentEndsOn() {
    return enrollmentEndsOn;
  }

  public void setEnrollmentEndsOn(LocalDate enrollmentEndsOn) {
    this.enrollmentEndsOn = enrollmentEndsOn;
  }

  /** How many may enroll; null means no limit. */
  public Integer getCapacity() {
    return capacity;
  }

  public void setCapacity(Integer capacity) {
    this.capacity = capacity;
  }

  /** Academic hours. */
  public Integer getHours() {
    return hours;
  }

  public void setHours(Integer hours) {
    this.hours = hours;
  }

  /** ECTS credits, with at most one decimal after a comma or a point. */
  public String getEcts() {
    return ects;
  }

  public void setEcts(String ects) {
    this.ects = text(ects).strip();
  }

  private int ectsTenths() {
    return new BigDecimal(ects.replace(',', '.')).multiply(BigDecimal.TEN).intValueExact();
  }

  /** Percent of a session's minutes from which a person was present. */
  public Integer getMinimumPercent() {
    return minimumPercent;
  }

  public void setMinimumPercent(Integer minimumPercent) {
    this.minimumPercent = minimumPercent;
  }

  /** Code words that stand for a session where no service gives times. */
  public Integer getCodeWordsNeeded() {
    return codeWordsNeeded;
  }

  public void setCodeWordsNeeded(Integer codeWordsNeeded) {
    this.codeWordsNeeded = codeWordsNeeded;
  }

  /** So many minutes instead of the share; null where the share decides. */
  public Integer getMinimumMinutes() {
    return minimumMinutes;
  }

  public void setMinimumMinutes(Integer minimumMinutes) {
    this.minimumMinutes = minimumMinutes;
  }

  /** The least minutes that are shown as a part rather than as absence. */
  public Integer getPartialFromMinutes() {
    return partialFromMinutes;
  }

  public void setPartialFromMinutes(Integer partialFromMinutes) {
    this.partialFromMinutes = partialFromMinutes;
  }

  /** How many minutes after the start somebody is late. */
  public Integer getLateAfterMinutes() {
    return lateAfterMinutes;
  }

  public void setLateAfterMinutes(Integer lateAfterMinutes) {
    this.lateAfterMinutes = lateAfterMinutes;
  }

  /** Whether who came late attended in part only. */
  public boolean isLateIsPartial() {
    return lateIsPartial;
  }

  public void setLateIsPartial(boolean lateIsPartial) {
    this.lateIsPartial = lateIsPartial;
  }

  /** Up to this share of the course, in percent, excused time leaves the count. */
  public Integer getMostExcusedPercent() {
    return mostExcusedPercent;
  }

  public void setMostExcusedPercent(Integer mostExcusedPercent) {
    this.mostExcusedPercent = mostExcusedPercent;
  }

  /** The version of the course that the form was filled from. */
  public long getVersion() {
    return version;
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n"); // as it is kept, whoever sends it
  }
}
