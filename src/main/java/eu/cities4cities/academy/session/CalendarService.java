package eu.cities4cities.academy.session;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Sessions for people's own calendars: one by one, or all of them under a secret address. */
@Service
public class CalendarService {
  private static final int TOKEN_BYTES = 24;

  /** How far back a feed goes: long enough for last week, short enough for a phone. */
  private static final int DAYS_BACK = 60;

  @Inject private CalendarFeedRepository feeds;
  @Inject private CourseSessionRepository sessions;
  @Inject private SessionService facts;
  @Inject private SessionCalendar calendar;
  @Inject private JoinLinks joinLinks;
  @Inject private RosterService roster;
  @Inject private PersonService people;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** One session as a file. */
  @SignedIn
  public CalendarFile file(long sessionId) {
    SessionVisit visit = facts.visit(sessionId);
    return visit.enrolled()
        ? calendar.published(List.of(visit.session()), caller.language(), caller.personId())
        : calendar.published(List.of(visit.session()), caller.language());
  }

  /**
   * The timetable of the person whose address this is, in their language.
   *
   * @throws NotFoundException if the address is nobody's, or nobody's any more
   */
  @Anyone
  public CalendarFile feed(String token) {
    CalendarFeed feed =
        feeds.findByToken(token).orElseThrow(() -> new NotFoundException("calendar"));
    Person person = people.get(feed.getPersonId());
    LocalDateTime from = KyivTime.today(clock).minusDays(DAYS_BACK).atStartOfDay();
    return calendar.published(
        facts.factsFrom(roster.coursesOf(person.getId()), from),
        person.getLanguage(),
        person.getId());
  }

  /** The secret part of the caller's address; empty while they have none. */
  @SignedIn
  public Optional<String> myToken() {
    return feeds.findOf(caller.personId()).map(CalendarFeed::getToken);
  }

  /**
   * Gives the caller an address, or another one in place of the one that somebody else knows; with
   * it the join links that stood in the calendar become void.
   */
  @SignedIn
  public void renew() {
    joinLinks.renew();
    CalendarFeed feed = feeds.findOf(caller.personId()).orElse(null);
    if (feed == null) {
      feed = new CalendarFeed(caller.personId());
      feed.renew(secrets.token(TOKEN_BYTES), clock.instant());
      feeds.add(feed);
    } else {
      feed.renew(secrets.token(TOKEN_BYTES), clock.instant());
    }
  }

  /** The caller's address leads nowhere any more. */
  @SignedIn
  public void stop() {
    feeds.findOf(caller.personId()).ifPresent(feeds::remove);
  }

  /** What lies ahead of the caller, in the order of time. */
  @SignedIn
  public List<SessionFacts> ahead() {
    return facts
        .factsFrom(roster.coursesOf(caller.personId()), KyivTime.today(clock).atStartOfDay())
        .stream()
        .toList();
  }
}
