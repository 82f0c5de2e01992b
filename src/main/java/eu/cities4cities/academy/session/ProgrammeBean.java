package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.ManagedCourse;
import eu.cities4cities.academy.session.meeting.MeetingService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The programme of a course as its staff edits and runs it. */
@Named
@ViewScoped
public class ProgrammeBean implements Serializable {
  private static final Duration START_BEFORE = Duration.ofHours(1);

  @Inject private SessionService sessions;
  @Inject private SessionHost host;
  @Inject private MeetingService meetings;
  @Inject private ManagedCourse course;
  @Inject private CourseService courses;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private LocalDate firstDay;
  private List<Day> days = List.of();
  private List<SpeakerName> speakers = List.of();
  private Set<Long> atService = Set.of();
  private SessionForm form;
  private String reason;

  @PostConstruct
  void open() {
    caller.requireCourseStaff(course.getId());
    firstDay = courses.getBySlug(course.getSlug()).getFirstDay();
    load();
  }

  private void load() {
    speakers = sessions.speakers(course.getId());
    atService = meetings.atService(course.getId());
    Map<LocalDate, List<Line>> byDay = new LinkedHashMap<>();
    for (SessionFacts session : sessions.programme(course.getId())) {
      Instant now = clock.instant();
      boolean soon = !session.overAt(now) && now.isAfter(session.from().minus(START_BEFORE));
      boolean reopenable =
          session.status() == CourseSessionStatus.ENDED
              && now.isBefore(session.endedAt().plus(SessionHost.REOPEN_WITHIN));
      byDay
          .computeIfAbsent(session.day(), day -> new ArrayList<>())
          .add(
              new Line(
                  session,
                  session.stateAt(now),
                  soon,
                  reopenable,
                  session.cancelled() && KyivTime.instant(session.endsAt()).isAfter(now)));
    }
    days = new ArrayList<>();
    byDay.forEach((day, lines) -> days.add(new Day(days.size() + 1, day, lines)));
  }

  /** Whether nobody has said yet where the session meets. */
  public boolean withoutPlace(SessionFacts session) {
    return session.meetingUrl() == null && !atService.contains(session.id());
  }

  /** Opens the form for a session. */
  public void edit(SessionFacts session) {
    form = new SessionForm();
    form.setId(session.id());
    form.setVersion(session.version());
    form.setDay(session.day());
    form.setFrom(session.startsAt().toLocalTime());
    form.setTo(session.endsAt().toLocalTime());
    form.setTitleUk(session.titleUk());
    form.setTitleEn(session.titleEn());
    form.setSpeakerIds(session.speakers().stream().map(speaker -> speaker.name().id()).toList());
    form.setWays(session.ways());
    form.setMeetingUrl(session.meetingUrl());
  }

  /** Opens the form for a new session after the last one. */
  public void add() {
    form = new SessionForm();
    form.setDay(days.isEmpty() ? firstDay : days.get(days.size() - 1).date());
    form.setFrom(LocalTime.of(17, 0));
    form.setTo(LocalTime.of(18, 15));
  }

  /** Saves the form; it stays open with its text where something is wrong. */
  public void save() {
    act(
        () -> {
          sessions.save(course.getId(), form);
          form = null;
        },
        "session.programme.saved");
  }

  /** Closes the form without saving. */
  public void close() {
    form = null;
  }

  /** The host starts the session. */
  public void start(long id) {
    act(() -> host.start(id), "session.host.started");
  }

  /** The host declares a pause. */
  public void pause(long id) {
    act(() -> host.pause(id), "session.host.paused");
  }

  /** The host ends the pause. */
  public void resume(long id) {
    act(() -> host.resume(id), "session.host.resumed");
  }

  /** The host ends the session. */
  public void end(long id) {
    act(() -> host.end(id), "session.host.ended");
  }

  /** The end was pressed by mistake. */
  public void reopen(long id) {
    act(() -> host.reopen(id), "session.host.reopened");
  }

  /** The session does not take place. */
  public void cancel(long id) {
    act(() -> host.cancel(id, reason), "session.host.cancelled");
    reason = null;
  }

  /** A session that was cancelled takes place after all. */
  public void restore(long id) {
    act(() -> host.restore(id), "session.host.restored");
  }

  /** Sends everybody to the backup, or back. */
  public void switchBackup(SessionFacts session) {
    boolean backup = !session.ways().onBackup();
    act(
        () -> host.useBackup(session.id(), backup),
        backup ? "session.host.backupIsOn" : "session.host.backupIsOff");
  }

  private void act(Runnable step, String done) {
    try {
      step.run();
      load();
      notices.info(done);
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** The speakers of the course, by name. */
  public List<SpeakerName> getSpeakers() {
    return speakers;
  }

  /** The languages in which sessions are held, as ISO 639-1 names them. */
  public List<String> getLanguages() {
    return SessionForm.LANGUAGES;
  }

  public List<Day> getDays() {
    return days;
  }

  /** The form that is open, or null. */
  public SessionForm getForm() {
    return form;
  }

  /** Why a session is cancelled. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** One day of the programme with its number in the course. */
  public record Day(int number, LocalDate date, List<Line> lines) implements Serializable {}

  /**
   * A session as the programme shows it.
   *
   * @param session the session
   * @param state what it is doing
   * @param soon whether it begins within the hour or should have begun
   * @param reopenable whether its end was so lately that it may be taken back
   * @param restorable whether it was cancelled and could still take place
   */
  public record Line(
      SessionFacts session,
      SessionState state,
      boolean soon,
      boolean reopenable,
      boolean restorable)
      implements Serializable {
    /** Whether it has not begun. */
    public boolean ahead() {
      return state == SessionState.AHEAD;
    }

    /** Whether the host may start it: from an hour before, until it is over by the timetable. */
    public boolean startable() {
      return soon && session.status() == CourseSessionStatus.SCHEDULED;
    }

    /** Whether it is running by the host's press. */
    public boolean running() {
      return session.status() == CourseSessionStatus.LIVE && !session.pausedNow();
    }

    /** Whether it is paused. */
    public boolean paused() {
      return session.pausedNow();
    }

    /** Whether there is a backup to switch to, in a session that is on or near. */
    public boolean backupReady() {
      return session.ways().backupUrl() != null
          && (soon
              || state == SessionState.LIVE
              || state == SessionState.PAUSED
              || session.ways().onBackup());
    }

    /** Whether there is anything on its roll yet. */
    public boolean begun() {
      return state != SessionState.AHEAD && state != SessionState.CANCELLED;
    }
  }
}
