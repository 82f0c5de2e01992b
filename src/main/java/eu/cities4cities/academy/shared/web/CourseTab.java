package eu.cities4cities.academy.shared.web;

import java.util.List;
import java.util.stream.Stream;

/** The tabs over the staff pages of a course: where each leads, and on which pages it is lit. */
public enum CourseTab {
  COURSE("manage.tab.course", Route.MANAGE_COURSE, Route.MANAGE_RULE),
  SESSIONS(
      "manage.tab.sessions",
      Route.MANAGE_SESSIONS,
      Route.MANAGE_ROLL,
      Route.MANAGE_WORD,
      Route.MANAGE_ROOM,
      Route.MANAGE_IMPORT,
      Route.MANAGE_DOUBTS,
      Route.MANAGE_OUTAGES,
      Route.MANAGE_ABSENCES,
      Route.MANAGE_MAKE_UP,
      Route.MANAGE_BOARD,
      Route.MANAGE_SPEAKERS,
      Route.MANAGE_SPEAKER,
      Route.MANAGE_MATERIALS,
      Route.MANAGE_SLIDES,
      Route.MANAGE_MEETING),
  LESSONS("course.lesson.plural", Route.MANAGE_LESSONS, Route.MANAGE_LESSON),
  TASKS(
      "course.task.plural",
      Route.MANAGE_TASKS,
      Route.MANAGE_TASK,
      Route.MANAGE_SUBMISSIONS,
      Route.MANAGE_SUBMISSION),
  PARTICIPANTS(
      "manage.tab.participants",
      Route.MANAGE_PARTICIPANTS,
      Route.MANAGE_COURSE_REQUESTS,
      Route.MANAGE_QUOTAS),
  ANNOUNCEMENTS(
      "course.announcements.title", Route.MANAGE_ANNOUNCEMENTS, Route.MANAGE_ANNOUNCEMENT),
  QUIZ(
      "manage.tab.quiz",
      Route.MANAGE_QUIZ,
      Route.MANAGE_QUIZ_ONE,
      Route.MANAGE_QUIZ_RUN,
      Route.MANAGE_QUIZ_RESULTS,
      Route.MANAGE_QUIZ_ANALYSIS,
      Route.MANAGE_QUIZ_SIGNALS,
      Route.MANAGE_KEYS,
      Route.MANAGE_GRADING,
      Route.MANAGE_GRADE,
      Route.MANAGE_BANK,
      Route.MANAGE_CATEGORIES,
      Route.MANAGE_QUESTION,
      Route.MANAGE_VERSIONS,
      Route.MANAGE_INTERCHANGE),
  CERTIFICATES(
      "manage.tab.certificates",
      Route.MANAGE_CERTIFICATES,
      Route.MANAGE_AWARD,
      Route.MANAGE_CERTIFICATE_PAPER),
  SURVEY("course.survey.tab", Route.MANAGE_SURVEY),
  STATISTICS("manage.tab.statistics", Route.MANAGE_STATISTICS, Route.MANAGE_STATISTICS_ROWS);

  private final String label;
  private final Route home;
  private final List<Route> pages;

  CourseTab(String label, Route home, Route... others) {
    this.label = label;
    this.home = home;
    this.pages = Stream.concat(Stream.of(home), Stream.of(others)).toList();
  }

  /** The key of the message that stands on it. */
  public String label() {
    return label;
  }

  /** The page to which it leads; who may not open that does not see the tab. */
  public Route home() {
    return home;
  }

  /** The pages on which it is the current one. */
  public List<Route> pages() {
    return pages;
  }
}
