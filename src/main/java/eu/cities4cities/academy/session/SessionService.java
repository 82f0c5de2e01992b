package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.meeting.MeetingService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.PageMemory;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The programme of a course: what is planned, and who may read it. */
@Service
public class SessionService {

  /** Nobody plans farther ahead. */
  private static final int FEED_YEARS = 5;

  @Inject private CourseSessionRepository sessions;
  @Inject private SpeakerRepository speakers;
  @Inject private SessionReader reader;
  @Inject private RosterService roster;
  @Inject private SessionNews news;
  @Inject private SessionDesk desk;
  @Inject private MeetingService meetings;
  @Inject private PageMemory memory;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** One session; {@link NotFoundException} if there is none. */
  @Internal
  public SessionFacts facts(long id) {
    return memory.once(List.of("session", id), () -> facts(List.of(session(id))).get(0));
  }

  /** One session, held until the transaction ends so that others who do the same wait. */
  @Internal
  public SessionFacts factsLocked(long id) {
    sessions.lock(id).orElseThrow(() -> new NotFoundException("session " + id));
    return facts(id);
  }

  /** Those of some sessions that exist, in the order of time. */
  @Internal
  public List<SessionFacts> factsOf(Collection<Long> ids) {
    return facts(sessions.listByIds(ids));
  }

  /** All sessions of a course in the order of time, cancelled ones included. */
  @Internal
  public List<SessionFacts> factsOf(long courseId) {
    return memory.once(
        List.of("sessions of course", courseId), () -> facts(sessions.listOfCourse(courseId)));
  }

  /**
   * Moves what is still planned of a course.
   *
   * @param days by how many days; negative is earlier
   */
  @Internal
  public void move(long courseId, long days) {
    for (CourseSession session : sessions.listOfCourse(courseId)) {
      if (!session.getStatus().isPlanned()) {
        continue;
      }
      String before = SessionDesk.planned(session);
      replan(
          session,
          notSkipped(session.getStartsAt().plusDays(days)),
          notSkipped(session.getEndsAt().plusDays(days)));
      session.nextSequence();
      meetings.moved(session.getId());
      desk.note("session.move", session, before, null);
    }
  }

  /** The sessions of some courses on a Kyiv day, in the order of time. */
  @Internal
  public List<SessionFacts> factsOn(Collection<Long> courseIds, LocalDate day) {
    return facts(
        sessions.listBetween(courseIds, day.atStartOfDay(), day.plusDays(1).atStartOfDay()));
  }

  /** The next sessions of some courses that begin after a Kyiv day, those of one day. */
  @Internal
  public List<SessionFacts> factsAfter(Collection<Long> courseIds, LocalDate day) {
    List<CourseSession> later =
        sessions.listBetween(
            courseIds, day.plusDays(1).atStartOfDay(), day.plusDays(60).atStartOfDay());
    List<CourseSession> first =
        later.stream().filter(session -> session.getStatus().isPlanned()).toList();
    return first.isEmpty()
        ? List.of()
        : facts(first.stream().filter(s -> s.getDay().equals(first.get(0).getDay())).toList());
  }

  /** All sessions of some courses that begin from then on, Kyiv time. */
  @Internal
  public List<SessionFacts> factsFrom(Collection<Long> courseIds, LocalDateTime from) {
    return facts(sessions.listBetween(courseIds, from, from.plusYears(FEED_YEARS)));
  }

  /** One session as the caller meets it, whether or not they take part. */
  @SignedIn
  public SessionVisit visit(long id) {
    SessionFacts facts = facts(id);
    boolean enrolled = roster.find(facts.courseId(), caller.personId()).isPresent();
    return new SessionVisit(facts, enrolled, caller.mayRunCourse(facts.courseId()));
  }

  /**
   * Today's sessions of the caller's courses, in the order of time; one of yesterday evening that
   * goes on past midnight is today's as well.
   */
  @SignedIn
  public List<SessionFacts> myToday() {
    LocalDate today = KyivTime.today(clock);
    return facts(
        sessions.listDuring(
            roster.coursesOf(caller.personId()),
            today.atStartOfDay(),
            today.plusDays(1).atStartOfDay()));
  }

  /** The sessions of the next day on which the caller has any. */
  @SignedIn
  public List<SessionFacts> myNext() {
    return factsAfter(roster.coursesOf(caller.personId()), KyivTime.today(clock));
  }

  /** The programme of a course as everybody may read it. */
  @Anyone
  public List<SessionFacts> published(String courseSlug) {
    return sessions.publishedCourse(courseSlug).map(this::factsOf).orElse(List.of());
  }

  /** One session for the staff of its course. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public SessionFacts factsForStaff(long id) {
    SessionFacts facts = facts(id);
    caller.requireCourseStaff(facts.courseId());
    return facts;
  }

  /** The programme of a course as its staff edits it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<SessionFacts> programme(long courseId) {
    caller.requireCourseStaff(courseId);
    return facts(sessions.listOfCourse(courseId));
  }

  /** Who speaks in a course, by name. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<SpeakerName> speakers(long courseId) {
    caller.requireCourseStaff(courseId);
    return speakers.listOfCourse(courseId).stream().map(Speaker::name).toList();
  }

  /**
   * Saves an edited session or adds a new one; {@link StaleException} where it changed meanwhile.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void save(long courseId, SessionForm form) {
    caller.requireCourseStaff(courseId);
    SessionFormRules.check(form);
    if (form.getId() == null) {
      CourseSession added =
          new CourseSession(
              sessions.course(courseId),
              form.getTitleUk().strip(),
              form.getTitleEn().strip(),
              form.startsAt(),
              form.endsAt());
      fill(added, form);
      sessions.add(added);
      speakers.setOfSession(added.getId(), speakers(courseId, form));
      desk.note("session.add", added, null, null);
      return;
    }
    CourseSession session = desk.held(form.getId());
    if (session.getCourse().getId() != courseId) {
      throw new NotFoundException("session " + form.getId() + " of course " + courseId);
    }
    if (session.getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    String before = SessionDesk.planned(session);
    LocalDateTime startsBefore = session.getStartsAt();
    LocalDateTime endsBefore = session.getEndsAt();
    session.setTitleUk(form.getTitleUk().strip());
    session.setTitleEn(form.getTitleEn().strip());
    replan(session, form.startsAt(), form.endsAt());
    fill(session, form);
    speakers.setOfSession(session.getId(), speakers(courseId, form));
    session.nextSequence();
    sessions.flush();
    meetings.moved(session.getId());
    if (!before.equals(SessionDesk.planned(session))) {
      if (session.getStatus().isPlanned()) {
        news.changed(session.getCourse(), session.getId(), startsBefore, endsBefore);
      }
      desk.note("session.move", session, before, null);
    }
  }

  /** A meeting service has a recording ready; one that staff has set stays. */
  @Internal
  public void recordingReady(long id, String address) {
    CourseSession session = session(id);
    if (session.getRecordingUrl() == null && session.getRecordingFileId() == null) {
      session.setRecording(address, null);
    }
  }

  private static LocalDateTime notSkipped(LocalDateTime planned) {
    return KyivTime.isSkipped(planned) ? KyivTime.at(KyivTime.instant(planned)) : planned;
  }

  /** People who know the present times are told that it is moved; else it is just planned. */
  private void replan(CourseSession session, LocalDateTime from, LocalDateTime until) {
    if (SessionNews.TOLD.contains(session.getCourse().getStatus())) {
      session.move(from, until);
    } else {
      session.plan(from, until);
    }
  }

  /** The speakers that are chosen, and a guest who is new. */
  private List<Speaker> speakers(long courseId, SessionForm form) {
    List<Speaker> chosen =
        new ArrayList<>(
            speakers.listOfCourse(courseId).stream()
                .filter(speaker -> form.getSpeakerIds().contains(speaker.getId()))
                .sorted(
                    Comparator.comparing(speaker -> form.getSpeakerIds().indexOf(speaker.getId())))
                .toList());
    if (!isBlank(form.getNewSpeaker())) {
      Speaker guest = new Speaker(courseId, null, form.getNewSpeaker().strip(), null);
      speakers.add(guest);
      chosen.add(guest);
    }
    return chosen;
  }

  private static void fill(CourseSession session, SessionForm form) {
    session.setMeetingUrl(emptyToNull(form.getMeetingUrl()));
    session.setWays(form.ways());
  }

  private static String emptyToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private CourseSession session(long id) {
    return sessions.find(id).orElseThrow(() -> new NotFoundException("session " + id));
  }

  private List<SessionFacts> facts(List<CourseSession> found) {
    return reader.facts(found);
  }
}
