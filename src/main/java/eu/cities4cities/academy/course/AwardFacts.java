package eu.cities4cities.academy.course;

import java.util.List;

/**
 * What is known about one person in one course, as the award rule reads it.
 *
 * @param days the course's days in order, without cancelled sessions
 * @param minutes attended minutes, excused ones already left out of both figures
 * @param totalMinutes minutes of all sessions
 * @param quizPoints best points in the quiz, in the quiz's smallest unit
 * @param quizTotal points that can be had; 0 if the person has no result yet
 * @param work what is done besides the sessions and the quiz
 */
public record AwardFacts(
    List<Day> days, long minutes, long totalMinutes, long quizPoints, long quizTotal, Work work) {

  /** The facts of somebody in a course of sessions and a quiz alone. */
  public AwardFacts(
      List<Day> days, long minutes, long totalMinutes, long quizPoints, long quizTotal) {
    this(days, minutes, totalMinutes, quizPoints, quizTotal, Work.NONE);
  }

  /**
   * What is done besides the sessions and the quiz.
   *
   * @param lessonsDone lessons that the person has gone through
   * @param lessons lessons of the course that count
   * @param tasksAccepted tasks of the person's that were accepted
   * @param tasks tasks of the course that count
   * @param approved true if the course's staff approved the award by hand
   */
  public record Work(int lessonsDone, int lessons, int tasksAccepted, int tasks, boolean approved) {
    /** Nothing of it, in a course that has nothing of it. */
    public static final Work NONE = new Work(0, 0, 0, 0, false);
  }

  /**
   * One day.
   *
   * @param present sessions at which the person counts as present
   * @param held sessions of the day that were not cancelled
   */
  public record Day(int present, int held) {
    /**
     * True if the day counts with at least {@code needed} sessions; fewer held need all of them.
     */
    boolean counts(int needed) {
      return held > 0 && present >= Math.min(needed, held);
    }
  }

  int heldDays() {
    return (int) days.stream().filter(day -> day.held() > 0).count();
  }

  int presentSessions() {
    return days.stream().mapToInt(Day::present).sum();
  }

  int heldSessions() {
    return days.stream().mapToInt(Day::held).sum();
  }
}
