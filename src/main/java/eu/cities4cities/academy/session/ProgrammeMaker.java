package eu.cities4cities.academy.session;

import eu.cities4cities.academy.session.meeting.MeetingService;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Gives a course days and sessions to begin with: the usual ones, or those of another course. */
@Service
public class ProgrammeMaker {
  /** The usual day: four sessions of 75 minutes, with the lunch in the middle. */
  private static final List<LocalTime> USUAL_STARTS =
      List.of(LocalTime.of(10, 0), LocalTime.of(11, 30), LocalTime.of(14, 0), LocalTime.of(15, 30));

  private static final int USUAL_MINUTES = 75;
  private static final int USUAL_DAYS = 5;

  @Inject private CourseSessionRepository sessions;
  @Inject private SpeakerRepository speakers;
  @Inject private MaterialRepository materials;
  @Inject private MeetingService meetings;

  /**
   * Gives a new course its usual programme: five days of four sessions, on weekdays where the
   * course has them. A course that has sessions keeps what it has.
   */
  @Internal
  public void create(long courseId, LocalDate firstDay, LocalDate lastDay, int sessionsPerDay) {
    if (!sessions.listOfCourse(courseId).isEmpty()) {
      return;
    }
    boolean weekdays = firstDay.datesUntil(lastDay.plusDays(1)).filter(this::isWeekday).count() > 0;
    List<LocalDate> days =
        firstDay
            .datesUntil(lastDay.plusDays(1))
            .filter(day -> !weekdays || isWeekday(day))
            .limit(USUAL_DAYS)
            .toList();
    for (int day = 0; day < days.size(); day++) {
      for (int i = 0; i < Math.min(sessionsPerDay, USUAL_STARTS.size()); i++) {
        LocalDateTime startsAt = LocalDateTime.of(days.get(day), USUAL_STARTS.get(i));
        sessions.add(
            new CourseSession(
                sessions.course(courseId),
                "День %d, заняття %d".formatted(day + 1, i + 1),
                "Day %d, session %d".formatted(day + 1, i + 1),
                startsAt,
                startsAt.plusMinutes(USUAL_MINUTES)));
      }
    }
  }

  /**
   * Gives a course the sessions of another one, so many days later, with their speakers, their
   * materials and the service at which they meet; cancelled ones stay behind, and so does what
   * happened: slides as they were shown, recordings, questions. A time that the clock skips on its
   * new day begins when the clock goes on.
   */
  @Internal
  public void copy(long fromId, long toId, long days) {
    for (CourseSession session : sessions.listOfCourse(fromId)) {
      if (session.getStatus() != CourseSessionStatus.CANCELLED) {
        CourseSession copy =
            new CourseSession(
                sessions.course(toId),
                session.getTitleUk(),
                session.getTitleEn(),
                notSkipped(session.getStartsAt().plusDays(days)),
                notSkipped(session.getEndsAt().plusDays(days)));
        copy.setMeetingUrl(session.getMeetingUrl());
        copy.setWays(session.getWays());
        sessions.add(copy);
        speakers.copy(session.getId(), copy.getId(), toId);
        materials.copy(session.getId(), copy.getId());
        meetings.copyChoice(session.getId(), copy.getId());
      }
    }
  }

  private static LocalDateTime notSkipped(LocalDateTime planned) {
    return KyivTime.isSkipped(planned) ? KyivTime.at(KyivTime.instant(planned)) : planned;
  }

  private boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
