package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The way into a session's meeting, each person by their own. No transaction runs here, for a
 * meeting service may take its time to answer.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class MeetingDoor {
  @Inject private MeetingBook book;
  @Inject private MeetingProviders providers;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private Caller caller;

  /** The caller's way into the meeting: as a participant, else as the one who leads it. */
  @SignedIn
  public MeetingWay enter(long sessionId) {
    SessionFacts session = sessions.facts(sessionId);
    Optional<RosterRow> row = roster.find(session.courseId(), caller.personId());
    if (row.isPresent() && !caller.mayRunCourse(session.courseId())) {
      return enter(session, row.get());
    }
    if (!caller.mayRunCourse(session.courseId())) {
      throw new AccessDeniedException();
    }
    String name = row.map(RosterRow::nameUk).orElseGet(() -> caller.facts().name());
    return enter(session, caller.personId(), new Guest(null, name, "", "", true));
  }

  /** The framed meeting's address for a caller who has come through the door; else empty. */
  @SignedIn
  public Optional<String> frame(long sessionId) {
    long course = sessions.facts(sessionId).courseId();
    if (!caller.mayRunCourse(course) && roster.find(course, caller.personId()).isEmpty()) {
      throw new AccessDeniedException();
    }
    boolean framed = book.isEmbedded(sessionId) && book.isGuest(sessionId, caller.personId());
    MeetingWay way = framed ? enter(sessionId) : null;
    return way != null && way.embedded() ? Optional.of(way.address()) : Optional.empty();
  }

  /** The way of somebody who came by a join link of theirs. */
  @Internal
  public MeetingWay enterFor(long personId, long sessionId) {
    SessionFacts session = sessions.facts(sessionId);
    return enter(
        session, roster.find(session.courseId(), personId).orElseThrow(AccessDeniedException::new));
  }

  /** Ends the meeting at its service for everybody who is in it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void endForAll(long sessionId) {
    sessions.factsForStaff(sessionId);
    SessionMeeting noted =
        book.find(sessionId)
            .orElseThrow(() -> new MeetingUnavailableException("A plain link ends by itself"));
    providers.of(noted.getService()).end(book.meeting(noted));
    book.ended(noted);
  }

  /** Gets a participant their own link ahead, where the service makes lasting ones. */
  @Internal
  public void register(long sessionId, RosterRow person) {
    enter(sessions.facts(sessionId), person);
  }

  /**
   * Makes the meeting at its service, unless that is done. Of two that were made for one session,
   * because a lease ran out meanwhile, the one noted first stays and the other is given up.
   */
  @Internal
  public Meeting prepare(SessionMeeting noted) {
    Meeting meeting = book.meeting(noted);
    if (noted.isPrepared()) {
      return meeting;
    }
    MeetingProvider provider = providers.of(noted.getService());
    String given = provider.prepare(meeting);
    Meeting made = meeting.called(given);
    if (!book.prepared(meeting, noted.getService(), given)) {
      provider.giveUp(made);
      throw new MeetingUnavailableException("The session has got another meeting meanwhile");
    }
    return made;
  }

  private MeetingWay enter(SessionFacts session, RosterRow row) {
    Guest guest = new Guest(null, row.givenName(), row.surname(), row.email(), false);
    return enter(session, row.personId(), guest);
  }

  private MeetingWay enter(SessionFacts session, long personId, Guest unnamed) {
    if (session.ways().onBackup()) {
      return new MeetingWay(session.ways().backupUrl(), MeetingKind.LINK);
    }
    Optional<SessionMeeting> found = book.find(session.id());
    if (found.isEmpty() || found.get().getService() == MeetingKind.LINK) {
      return new MeetingWay(session.meetingUrl(), MeetingKind.LINK);
    }
    SessionMeeting noted = found.get();
    MeetingProvider provider = providers.of(noted.getService());
    MeetingGuest known = book.guest(session.id(), personId);
    if (known.getAddress() != null && !unnamed.host()) {
      return new MeetingWay(known.getAddress(), noted.getService());
    }
    Guest guest =
        new Guest(
            known.getGuestKey(),
            unnamed.givenName(),
            unnamed.surname(),
            unnamed.email(),
            unnamed.host());
    Entrance entrance = provider.enter(prepared(noted), guest);
    if (entrance.lasting()) {
      book.registered(known.getId(), entrance);
    }
    return new MeetingWay(entrance.address(), noted.getService());
  }

  /**
   * Only one makes the meeting, by what is noted once nobody else can; who comes in that very
   * moment is asked to press again.
   */
  private Meeting prepared(SessionMeeting noted) {
    if (noted.isPrepared() || noted.getService() != MeetingKind.ZOOM) {
      return prepare(noted);
    }
    Optional<SessionMeeting> taken = book.take(noted.getSessionId());
    if (taken.isEmpty()) {
      return book.find(noted.getSessionId())
          .filter(SessionMeeting::isPrepared)
          .map(book::meeting)
          .orElseThrow(
              () -> new MeetingUnavailableException("Somebody is making the meeting just now"));
    }
    try {
      return prepare(taken.get());
    } finally {
      book.release(taken.get());
    }
  }
}
