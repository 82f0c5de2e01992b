package eu.cities4cities.academy.session;

import eu.cities4cities.academy.session.meeting.MeetingService;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The buttons of a session's host. */
@Service
public class SessionHost {

  /** How long an end may be taken back; afterwards it is history. */
  static final Duration REOPEN_WITHIN = Duration.ofHours(3);

  @Inject private CourseSessionRepository sessions;
  @Inject private SessionDesk desk;
  @Inject private SessionNews news;
  @Inject private MeetingService meetings;
  @Inject private Clock clock;

  /** The host starts the session; what was planned stays as it was planned. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void start(long id) {
    CourseSession session = desk.held(id);
    CourseSessionStatus before = session.getStatus();
    if (!before.isPlanned()) {
      throw new SessionStateException("session.refused.start");
    }
    session.start(clock.instant());
    desk.note("session.start", session, before.name(), null);
  }

  /** The host takes the time from now on out of everybody's minutes. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void pause(long id) {
    CourseSession session = desk.held(id);
    if (session.getStatus() != CourseSessionStatus.LIVE || openPause(id) != null) {
      throw new SessionStateException("session.refused.pause");
    }
    sessions.add(new SessionPause(session, clock.instant()));
    desk.note("session.pause", session, session.getStatus().name(), null);
  }

  /** The host ends the pause. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void resume(long id) {
    CourseSession session = desk.held(id);
    SessionPause pause = openPause(id);
    if (session.getStatus() != CourseSessionStatus.LIVE || pause == null) {
      throw new SessionStateException("session.refused.resume");
    }
    pause.end(clock.instant());
    desk.note("session.resume", session, session.getStatus().name(), null);
  }

  /** The host ends the session, and with it a pause that lasts. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void end(long id) {
    CourseSession session = desk.held(id);
    if (session.getStatus() != CourseSessionStatus.LIVE) {
      throw new SessionStateException("session.refused.end");
    }
    Instant now = clock.instant();
    SessionPause pause = openPause(id);
    if (pause != null) {
      pause.end(now);
    }
    session.end(now);
    desk.note("session.end", session, CourseSessionStatus.LIVE.name(), null);
  }

  /** Takes an end back that was pressed by mistake, within three hours. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void reopen(long id) {
    CourseSession session = desk.held(id);
    if (session.getStatus() != CourseSessionStatus.ENDED
        || !clock.instant().isBefore(session.getEndedAt().plus(REOPEN_WITHIN))) {
      throw new SessionStateException("session.refused.reopen");
    }
    session.reopen();
    desk.note("session.reopen", session, CourseSessionStatus.ENDED.name(), null);
  }

  /** The session does not take place; it leaves both sides of every rule. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void cancel(long id, String reason) {
    CourseSession session = desk.held(id);
    CourseSessionStatus before = session.getStatus();
    if (!before.isPlanned()) {
      throw new SessionStateException("session.refused.cancel");
    }
    session.cancel();
    session.nextSequence();
    meetings.moved(id);
    news.changed(session.getCourse(), id, session.getStartsAt(), session.getEndsAt());
    desk.note("session.cancel", session, before.name(), reason);
  }

  /** A session that was cancelled takes place after all, unless its time is over. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void restore(long id) {
    CourseSession session = desk.held(id);
    if (session.getStatus() != CourseSessionStatus.CANCELLED
        || !session.getEndsAt().isAfter(KyivTime.now(clock))) {
      throw new SessionStateException("session.refused.restore");
    }
    session.restore();
    session.nextSequence();
    meetings.moved(id);
    news.restored(session.getCourse(), id, session.getStartsAt(), session.getEndsAt());
    desk.note("session.restore", session, CourseSessionStatus.CANCELLED.name(), null);
  }

  /** Sends everybody to the backup, those too who are on the page already; or back again. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void useBackup(long id, boolean backup) {
    CourseSession session = desk.held(id);
    SessionWays ways = session.getWays();
    if (ways.backupUrl() == null || ways.onBackup() == backup) {
      throw new SessionStateException("session.refused.backup");
    }
    session.setBackupSince(backup ? clock.instant() : null);
    desk.note("session.backup", session, backup ? session.getMeetingUrl() : ways.backupUrl(), null);
  }

  private SessionPause openPause(long id) {
    return sessions.listPauses(List.of(id)).stream()
        .filter(pause -> pause.getEndedAt() == null)
        .findFirst()
        .orElse(null);
  }
}
