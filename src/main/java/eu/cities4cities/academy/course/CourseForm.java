package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A course as its staff type it, with the version they saw. */
public class CourseForm implements Serializable {
  private static final int LONGEST_DAYS = 60;
  private static final String CREDITS = "\\d{1,2}([.,]\\d)?";

  private String titleUk = "";
  private String titleEn = "";
  private String summaryUk = "";
  private String summaryEn = "";
  private LocalDate firstDay;
  private LocalDate lastDay;
  private LocalDate enrollmentEndsOn;
  private Integer capacity;
  private Integer hours;
  private String ects = "";
  private Integer days;
  private Integer sessionsPerDay;
  private Integer quizPercent;
  private Integer minimumPercent;
  private Integer codeWordsNeeded;
  private boolean usualRule = true;
  private long version;

  public CourseForm() {}

  /** The usual course: five days from next Monday, 4 of 5 days, 3 of 4 sessions a day, 60 %. */
  public static CourseForm usual(LocalDate today) {
    CourseForm form = new CourseForm();
    form.firstDay = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    form.lastDay = form.firstDay.plusDays(4);
    form.enrollmentEndsOn = form.firstDay.minusDays(1);
    form.hours = 30;
    form.ects = "1";
    form.days = 4;
    form.sessionsPerDay = 3;
    form.quizPercent = 60;
    form.minimumPercent = 60;
    form.codeWordsNeeded = 1;
    return form;
  }

  /** The form filled with what the course is now. */
  public static CourseForm of(Course course) {
    CourseForm form = new CourseForm();
    form.titleUk = course.getTitleUk();
    form.titleEn = course.getTitleEn();
    form.summaryUk = course.getSummaryUk();
    form.summaryEn = course.getSummaryEn();
    form.firstDay = course.getFirstDay();
    form.lastDay = course.getLastDay();
    form.enrollmentEndsOn =
        course.getEnrollmentEndsAt() == null ? null : course.getEnrollmentEndsAt().toLocalDate();
    form.capacity = course.getCapacity();
    form.hours = course.getHours();
    form.ects = BigDecimal.valueOf(course.getEctsTenths(), 1).stripTrailingZeros().toPlainString();
    form.minimumPercent = course.getMinimumPercent();
    form.codeWordsNeeded = course.getCodeWordsNeeded();
    form.version = course.getVersion();
    form.readRule(course.getAwardRule());
    return form;
  }

  private void readRule(AwardRule rule) {
    List<AwardRule> parts = rule instanceof AwardRule.AllOf all ? all.parts() : List.of(rule);
    usualRule =
        !parts.isEmpty()
            && parts.size() <= 2
            && parts.get(0) instanceof AwardRule.Days
            && (parts.size() == 1 || parts.get(1) instanceof AwardRule.Quiz);
    if (usualRule) {
      AwardRule.Days first = (AwardRule.Days) parts.get(0);
      days = first.days();
      sessionsPerDay = first.sessionsPerDay();
      quizPercent = parts.size() == 1 ? null : ((AwardRule.Quiz) parts.get(1)).percent();
    }
  }

  /** Refuses what cannot be a course, with the sentence that says what to mend. */
  void check() {
    require(!titleUk.isBlank() && !titleEn.isBlank(), "course.form.titles");
    require(!summaryUk.isBlank() && !summaryEn.isBlank(), "course.form.summaries");
    require(firstDay != null && lastDay != null, "course.form.dates");
    require(!lastDay.isBefore(firstDay), "course.form.datesOrder");
    require(ChronoUnit.DAYS.between(firstDay, lastDay) < LONGEST_DAYS, "course.form.tooLong");
    require(
        enrollmentEndsOn == null || !enrollmentEndsOn.isAfter(lastDay),
        "course.form.enrollmentAfterEnd");
    require(capacity == null || capacity > 0, "course.form.capacity");
    require(between(hours, 0, 1000), "course.form.hours");
    require(ects.matches(CREDITS) && ectsTenths() <= 600, "course.form.ects");
    require(between(minimumPercent, 1, 100), "course.form.minimumPercent");
    require(between(codeWordsNeeded, 1, 10), "course.form.codeWords");
    if (usualRule) {
      require(
          between(days, 1, (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1),
          "course.form.days");
      require(between(sessionsPerDay, 1, 20), "course.form.sessionsPerDay");
      require(quizPercent == null || between(quizPercent, 1, 100), "course.form.quizPercent");
    }
  }

  private static boolean between(Integer number, int least, int most) {
    return number != null && number >= least && number <= most;
  }

  private static void require(boolean kept, String key) {
    if (!kept) {
      throw new InvalidInputException(key);
    }
  }

  /** Writes what was typed into the course; a rule of another shape than the usual one stays. */
  void writeTo(Course course) {
    course.setTitleUk(titleUk.strip());
    course.setTitleEn(titleEn.strip());
    course.setSummaryUk(summaryUk.strip());
    course.setSummaryEn(summaryEn.strip());
    course.setFirstDay(firstDay);
    course.setLastDay(lastDay);
    writeEnrollmentEnd(course);
    course.setCapacity(capacity);
    course.setHours(hours);
    course.setEctsTenths(ectsTenths());
    course.setMinimumPercent(minimumPercent);
    course.setCodeWordsNeeded(codeWordsNeeded);
    if (course.getParticipationRule() == null) {
      int courseDays = (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
      course.setParticipationRule(AwardRule.usualParticipation(courseDays));
    }
    if (usualRule) {
      AwardRule.Days attended = new AwardRule.Days(days, sessionsPerDay);
      course.setAwardRule(
          quizPercent == null
              ? new AwardRule.AllOf(List.of(attended))
              : AwardRule.usual(days, sessionsPerDay, quizPercent));
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

  /** Days needed for the certificate. */
  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  /** Sessions with which a day counts. */
  public Integer getSessionsPerDay() {
    return sessionsPerDay;
  }

  public void setSessionsPerDay(Integer sessionsPerDay) {
    this.sessionsPerDay = sessionsPerDay;
  }

  /** Percent of the quiz needed for the certificate; null means that no quiz is needed. */
  public Integer getQuizPercent() {
    return quizPercent;
  }

  public void setQuizPercent(Integer quizPercent) {
    this.quizPercent = quizPercent;
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

  /** True if the award rule has the usual shape, which this form can change. */
  public boolean isUsualRule() {
    return usualRule;
  }

  /** The version of the course that the form was filled from. */
  public long getVersion() {
    return version;
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }
}
