package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A change of the programme that people are to be told, with what they know now. It rests a little:
 * a change that is taken back at once tells nobody anything, and three changes make one letter.
 */
@Entity
@Table(name = "programme_news")
class ProgrammeNews {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long courseId;
  private Long courseSessionId;
  private LocalDateTime startsBefore;
  private LocalDateTime endsBefore;
  private boolean cancelledBefore;
  private LocalDate firstDayBefore;
  private Instant dueAt;

  protected ProgrammeNews() {}

  /** About one session, whose times people know. */
  static ProgrammeNews ofSession(
      long courseId, long sessionId, LocalDateTime startsBefore, LocalDateTime endsBefore) {
    ProgrammeNews news = new ProgrammeNews();
    news.courseId = courseId;
    news.courseSessionId = sessionId;
    news.startsBefore = startsBefore;
    news.endsBefore = endsBefore;
    return news;
  }

  /** About a whole course, whose first day people know. */
  static ProgrammeNews ofCourse(long courseId, LocalDate firstDayBefore) {
    ProgrammeNews news = new ProgrammeNews();
    news.courseId = courseId;
    news.firstDayBefore = firstDayBefore;
    return news;
  }

  /** People have been told that the session is cancelled. */
  ProgrammeNews afterCancelling() {
    cancelledBefore = true;
    return this;
  }

  /** Whether people have been told that the session is cancelled. */
  boolean isCancelledBefore() {
    return cancelledBefore;
  }

  /** Rests until then, for something changed. */
  void rest(Instant until) {
    dueAt = until;
  }

  /** True if the session is planned as people know it. */
  boolean isAsKnown(SessionFacts session) {
    return startsBefore.equals(session.startsAt()) && endsBefore.equals(session.endsAt());
  }

  Long getId() {
    return id;
  }

  long getCourseId() {
    return courseId;
  }

  /** The session it is about; null if it is about the whole course. */
  Long getCourseSessionId() {
    return courseSessionId;
  }

  LocalDateTime getStartsBefore() {
    return startsBefore;
  }

  LocalDate getFirstDayBefore() {
    return firstDayBefore;
  }
}
