package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What staff decides about where sessions meet, and what it sees of how that goes. */
@Service
public class MeetingService {
  private static final int NAME_BYTES = 18;

  @Inject private MeetingRepository meetings;
  @Inject private MeetingProviders providers;
  @Inject private SessionService sessions;
  @Inject private Secrets secrets;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The services that this installation has, plain links first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<MeetingKind> ready() {
    return providers.ready();
  }

  /** The sessions of a course that meet at a service, so that they need no link. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Set<Long> atService(long courseId) {
    caller.requireCourseStaff(courseId);
    return Set.copyOf(meetings.listAtService(courseId));
  }

  /** How it stands with a session's meeting. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public MeetingState state(long sessionId) {
    sessions.factsForStaff(sessionId);
    return meetings
        .find(sessionId)
        .map(
            noted ->
                new MeetingState(
                    noted.getService(),
                    noted.isPrepared(),
                    meetings.countGuests(sessionId),
                    meetings.countConnections(sessionId),
                    noted.getOverAt(),
                    noted.getReportedAt(),
                    noted.getStrangers(),
                    noted.getFault() != null))
        .orElse(MeetingState.PLAIN);
  }

  /**
   * Chooses where a session meets; people's links at another service are worth nothing then.
   *
   * @param allAhead also for all sessions of the course that lie ahead
   * @return for how many sessions it was chosen
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int choose(long sessionId, MeetingKind kind, boolean allAhead) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    if (kind == null || !providers.ready().contains(kind)) {
      throw new InvalidInputException("session.meeting.chooseOne");
    }
    if (session.overAt(clock.instant()) || session.cancelled()) {
      throw new InvalidInputException("session.meeting.tooLate");
    }
    int chosen = choose(session, kind) ? 1 : 0;
    if (allAhead) {
      for (SessionFacts other : sessions.factsOf(session.courseId())) {
        if (other.id() != sessionId && other.aheadAt(clock.instant()) && choose(other, kind)) {
          chosen++;
        }
      }
    }
    return chosen;
  }

  /** A session that has been copied meets at the same service, where there still is that one. */
  @Internal
  public void copyChoice(long fromSession, long toSession) {
    meetings
        .find(fromSession)
        .map(SessionMeeting::getService)
        .filter(kind -> kind != MeetingKind.LINK && providers.ready().contains(kind))
        .ifPresent(kind -> choose(sessions.facts(toSession), kind));
  }

  /**
   * A session is planned otherwise now, is cancelled or takes place after all: a service that knows
   * its times is told soon.
   */
  @Internal
  public void moved(long sessionId) {
    meetings
        .lock(sessionId)
        .filter(noted -> noted.getService() == MeetingKind.ZOOM)
        .ifPresent(noted -> noted.due(clock.instant()));
  }

  private boolean choose(SessionFacts session, MeetingKind kind) {
    SessionMeeting noted = meetings.lock(session.id()).orElse(null);
    MeetingKind before = noted == null ? MeetingKind.LINK : noted.getService();
    if (before == kind) {
      return false;
    }
    if (noted == null) {
      // Letters and digits only: for one service it is part of an address, for another of a room.
      noted =
          new SessionMeeting(
              session.id(),
              "c4c-" + secrets.token(NAME_BYTES).replaceAll("[_-]", "x").toLowerCase(Locale.ROOT));
      noted.choose(kind, clock.instant());
      meetings.add(noted);
    } else {
      noted.choose(kind, clock.instant());
      meetings.listGuests(session.id()).forEach(MeetingGuest::forgetAddress);
    }
    audit.record(
        new Change(
            "session.meeting.choose",
            "CourseSession",
            String.valueOf(session.id()),
            before.name(),
            kind.name(),
            null));
    return true;
  }
}
