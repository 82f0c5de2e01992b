package eu.cities4cities.academy.demo;

import eu.cities4cities.academy.course.CourseStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A sample course as it is written: its words and its timetable. */
record DemoCourse(
    String slug,
    String titleUk,
    String titleEn,
    String summaryUk,
    String summaryEn,
    CourseStatus status,
    Integer capacity,
    LocalDateTime enrollmentEndsAt,
    LocalDateTime quizOpensAt,
    LocalDateTime quizClosesAt,
    List<DemoSession> sessions) {

  LocalDate firstDay() {
    return sessions.get(0).startsAt().toLocalDate();
  }

  LocalDate lastDay() {
    return sessions.get(sessions.size() - 1).startsAt().toLocalDate();
  }
}
