package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One round about a meeting whose service needs work: before it, everybody gets their link, so that
 * nobody waits when all press Join at once; after it, the service's own report is fetched.
 */
@ApplicationScoped
class MeetingRound {
  private static final Logger LOG = Logger.getLogger(MeetingRound.class.getName());

  /** People who enroll later are registered when they press Join or at the next round. */
  private static final Duration AHEAD = Duration.ofHours(26);

  private static final Duration AFTER = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 25;

  /** Six hours of trying, ever more seldom. */
  private static final int MOST_TRIES = 10;

  @Inject private MeetingBook book;
  @Inject private MeetingNews news;
  @Inject private MeetingDoor door;
  @Inject private MeetingProviders providers;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private Clock clock;

  /** Does what is due at a meeting that this worker has taken. */
  void work(SessionMeeting noted) {
    long id = noted.getSessionId();
    try {
      SessionFacts session = sessions.facts(id);
      Instant now = clock.instant();
      Instant begins = session.from().minus(AHEAD);
      if (session.cancelled()) {
        giveUp(noted);
        return;
      }
      if (noted.isPrepared() && session.aheadAt(now)) {
        replan(noted);
      }
      if (now.isBefore(begins)) {
        book.done(noted, begins);
      } else if (!session.overAt(now)) {
        book.done(noted, prepare(noted, session) ? now : now.plus(PAUSE));
      } else if (now.isBefore(session.until().plus(AFTER))) {
        book.done(noted, session.until().plus(AFTER));
      } else {
        report(noted);
      }
    } catch (MeetingUnavailableException e) {
      LOG.log(Level.WARNING, e, () -> "Meeting of session " + id + ": trying again later");
      book.failed(noted, e.getMessage());
    }
  }

  /** A session that takes place after all gets a meeting anew. */
  private void giveUp(SessionMeeting noted) {
    if (noted.isPrepared()) {
      providers.of(noted.getService()).giveUp(book.meeting(noted));
    }
    book.givenUp(noted);
  }

  /** Tells the service of a meeting that is planned otherwise than it knows. */
  private void replan(SessionMeeting noted) {
    Meeting meeting = book.meeting(noted);
    if (!noted.isTold(meeting)) {
      providers.of(noted.getService()).replan(meeting);
      book.told(meeting);
    }
  }

  /** True where more people wait for their link. */
  private boolean prepare(SessionMeeting noted, SessionFacts session) {
    door.prepare(noted);
    Set<Long> registered = new HashSet<>(book.registered(session.id()));
    List<RosterRow> waiting =
        roster.list(session.courseId()).stream()
            .filter(row -> !registered.contains(row.personId()))
            .toList();
    waiting.stream().limit(AT_ONCE).forEach(row -> door.register(session.id(), row));
    return waiting.size() > AT_ONCE;
  }

  private void report(SessionMeeting noted) {
    long id = noted.getSessionId();
    if (!noted.isPrepared()) {
      book.done(noted, null);
      return;
    }
    Optional<List<Stay>> told = providers.of(noted.getService()).report(book.meeting(noted));
    if (told.isPresent()) {
      news.told(id, noted.getService(), told.get());
      news.complete(id);
    } else if (noted.getTries() >= MOST_TRIES) {
      // What the webhooks have told stands alone then.
      news.complete(id);
    } else {
      book.failed(noted, null);
    }
  }
}
