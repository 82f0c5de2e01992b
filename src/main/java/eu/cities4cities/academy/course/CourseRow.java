package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A course as lists and its page show it.
 *
 * @param enrollmentEndsAt the last moment to enroll, Kyiv time
 * @param enrollmentOpen true if people may enroll now, as far as time goes
 * @param capacity how many may enroll; null means no limit
 * @param ectsTenths ECTS credits in tenths
 * @param enrolled how many people are enrolled
 * @param days the days that have sessions, in order
 * @param certificates how many valid certificates were issued
 * @param enrollmentOpensAt the first moment to enroll, Kyiv time; null means once published
 * @param waitingList true if people may wait for a seat
 * @param cover the cover picture, or null
 */
public record CourseRow(
    long id,
    String slug,
    String titleUk,
    String titleEn,
    String summaryUk,
    String summaryEn,
    CourseStatus status,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDateTime enrollmentEndsAt,
    boolean enrollmentOpen,
    Integer capacity,
    int hours,
    int ectsTenths,
    AwardRule awardRule,
    long enrolled,
    List<CourseDay> days,
    long certificates,
    CourseKind kind,
    EnrollmentWay way,
    LocalDateTime enrollmentOpensAt,
    boolean waitingList,
    CoverRow cover) {

  static CourseRow of(
      Course course,
      LocalDateTime now,
      long enrolled,
      List<CourseDay> days,
      long certificates,
      CoverRow cover) {
    return new CourseRow(
        course.getId(),
        course.getSlug(),
        course.getTitleUk(),
        course.getTitleEn(),
        course.getSummaryUk(),
        course.getSummaryEn(),
        course.getStatus(),
        course.getFirstDay(),
        course.getLastDay(),
        course.enrollmentDeadline(),
        course.isEnrollmentOpen(now),
        course.getCapacity(),
        course.getHours(),
        course.getEctsTenths(),
        course.getAwardRule(),
        enrolled,
        days,
        certificates,
        course.getKind(),
        course.getEnrollmentWay(),
        course.getEnrollmentOpensAt(),
        course.isWaitingList(),
        cover);
  }

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** The summary in that language. */
  public String summary(Language language) {
    return language.choose(summaryUk, summaryEn);
  }

  /** How many sessions the course has, without cancelled ones. */
  public int sessions() {
    return days.stream().mapToInt(CourseDay::sessions).sum();
  }

  /** True if every seat is taken. */
  public boolean full() {
    return capacity != null && enrolled >= capacity;
  }

  /** True if the course is finished or archived. */
  public boolean over() {
    return status == CourseStatus.FINISHED || status == CourseStatus.ARCHIVED;
  }

  /** True if whoever asks next finds a seat without having been invited. */
  public boolean acceptsPeople() {
    return enrollmentOpen
        && !full()
        && (way == EnrollmentWay.OPEN || way == EnrollmentWay.APPROVAL);
  }

  /** True if people wait for enrollment to open. */
  public boolean opensLater(LocalDateTime now) {
    return enrollmentOpensAt != null
        && now.isBefore(enrollmentOpensAt)
        && (status == CourseStatus.OPEN || status == CourseStatus.RUNNING);
  }

  /** Seats that are left; meaningful only where there is a limit. */
  public long seatsLeft() {
    return capacity == null ? Long.MAX_VALUE : Math.max(0, capacity - enrolled);
  }

  /**
   * The number of a day within the course, from 1, as the timetable counts; by the calendar where
   * there is no timetable yet. Days before or between count as the one before.
   */
  public int dayNumber(LocalDate day) {
    if (days.isEmpty()) {
      return (int) ChronoUnit.DAYS.between(firstDay, day) + 1;
    }
    return (int) days.stream().filter(d -> !d.day().isAfter(day)).count();
  }
}
