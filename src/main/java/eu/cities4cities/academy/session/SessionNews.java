package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseReader;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.CourseStatus;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells people by letter that a session or a course is at another time, or not at all. */
@Service
public class SessionNews {
  /** In these a course has people who count on its programme. */
  static final Set<CourseStatus> TOLD = Set.of(CourseStatus.OPEN, CourseStatus.RUNNING);

  private static final Duration REST = Duration.ofMinutes(2);

  @Inject private ProgrammeNewsRepository news;
  @Inject private SessionService sessions;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private SessionCalendar calendar;
  @Inject private Outbox outbox;
  @Inject private Texts texts;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * A session was planned for these times and is not any more. In the transaction of the change;
   * reminders of the old time that still wait are thrown away.
   */
  @Internal
  public void changed(
      Course course, long sessionId, LocalDateTime startsBefore, LocalDateTime endsBefore) {
    outbox.withdraw(Reminder.hourKey(sessionId));
    outbox.withdraw(Reminder.dayKey(course.getId(), startsBefore));
    if (!TOLD.contains(course.getStatus()) || isPast(startsBefore)) {
      return;
    }
    note(
        news.findOfSession(sessionId),
        ProgrammeNews.ofSession(course.getId(), sessionId, startsBefore, endsBefore));
  }

  /**
   * A session that was cancelled takes place after all. In the transaction of the change; where
   * nobody has been told of the cancelling yet, nobody is told of anything.
   */
  @Internal
  public void restored(
      Course course, long sessionId, LocalDateTime startsAt, LocalDateTime endsAt) {
    if (!TOLD.contains(course.getStatus()) || isPast(startsAt)) {
      return;
    }
    note(
        news.findOfSession(sessionId),
        ProgrammeNews.ofSession(course.getId(), sessionId, startsAt, endsAt).afterCancelling());
  }

  /** The whole course moved; its first day was another. In the transaction of the change. */
  @Internal
  public void courseMoved(long courseId, LocalDate firstDayBefore) {
    note(news.findOfCourse(courseId), ProgrammeNews.ofCourse(courseId, firstDayBefore));
  }

  private void note(Optional<ProgrammeNews> open, ProgrammeNews fresh) {
    ProgrammeNews note = open.orElse(fresh);
    note.rest(clock.instant().plus(REST));
    if (open.isEmpty()) {
      news.add(note);
    }
  }

  /** Tells one change that has rested, wholly or not at all; false if there is none. */
  @Internal
  public boolean tellDue() {
    return news.lockDue(clock.instant())
        .map(
            found -> {
              if (found.getCourseSessionId() == null) {
                tellOfCourse(found);
              } else {
                tellOfSession(found);
              }
              news.remove(found);
              return true;
            })
        .orElse(false);
  }

  private void tellOfSession(ProgrammeNews change) {
    SessionFacts session = sessions.facts(change.getCourseSessionId());
    if (session.cancelled()) {
      if (!change.isCancelledBefore() && !isPast(change.getStartsBefore())) {
        tell(change, "session.cancelled", session, Route.COURSE.path(session.courseSlug()));
      }
    } else if (change.isCancelledBefore() && !isPast(session.startsAt())) {
      tell(change, "session.restored", session, Route.SESSION.path(session.id()));
    } else if (!change.isAsKnown(session) && !isPast(session.startsAt())) {
      tell(change, "session.moved", session, Route.SESSION.path(session.id()));
    }
  }

  private void tell(ProgrammeNews change, String template, SessionFacts session, String path) {
    outbox.sendAll(
        roster.readers(change.getCourseId()).stream()
            .map(
                reader -> {
                  Language language = reader.language();
                  DateWords words = DateWords.in(language);
                  return letter(
                          change,
                          reader,
                          template,
                          List.of(
                              session.title(language),
                              session.courseTitle(language),
                              at(words, change.getStartsBefore()),
                              at(words, session.startsAt()),
                              elsewhere(session.startsAt(), reader)),
                          path)
                      .with(calendar.update(session, reader));
                })
            .toList());
  }

  private void tellOfCourse(ProgrammeNews change) {
    Course course = courses.get(change.getCourseId());
    if (course.getFirstDay().equals(change.getFirstDayBefore())
        || !TOLD.contains(course.getStatus())) {
      return;
    }
    List<SessionFacts> programme = sessions.factsOf(course.getId());
    outbox.sendAll(
        roster.readers(course.getId()).stream()
            .map(
                reader -> {
                  Language language = reader.language();
                  DateWords words = DateWords.in(language);
                  return letter(
                          change,
                          reader,
                          "course.moved",
                          List.of(
                              course.title(language),
                              words.days(course.getFirstDay(), course.getLastDay()),
                              words.day(change.getFirstDayBefore())),
                          Route.COURSE.path(course.getSlug()))
                      .with(calendar.update(programme, reader));
                })
            .toList());
  }

  private Letter letter(
      ProgrammeNews change, CourseReader reader, String template, List<Object> args, String path) {
    boolean english = reader.language() == Language.EN && path.startsWith("/courses/");
    return new Letter(
        reader.email(),
        reader.language(),
        template,
        args,
        settings.baseUrl() + (english ? "/en" : "") + path,
        "programme:" + change.getId() + ":" + reader.personId());
  }

  private static String at(DateWords words, LocalDateTime time) {
    return words.day(time.toLocalDate()) + ", " + words.clock(time);
  }

  private String elsewhere(LocalDateTime time, CourseReader reader) {
    return DateWords.in(reader.language())
        .elsewhere(time, reader.zone())
        .map(there -> texts.get(reader.language(), "session.reminder.elsewhere", there))
        .orElse("");
  }

  private boolean isPast(LocalDateTime time) {
    return !time.isAfter(KyivTime.now(clock));
  }
}
