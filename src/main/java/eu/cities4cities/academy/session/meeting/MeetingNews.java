package eu.cities4cities.academy.session.meeting;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.session.meeting.Connection.Stretch;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What meeting services tell of who was there: kept as it comes, in any order and however often,
 * and passed on as stretches of presence.
 */
@Service
public class MeetingNews {
  @Inject private MeetingRepository meetings;
  @Inject private SessionService sessions;
  @Inject private Event<PresenceTold> presence;
  @Inject private Event<StrangersTold> strangers;
  @Inject private Clock clock;

  /** Somebody came or went, or both. */
  @Internal
  public void told(long sessionId, MeetingKind service, List<Stay> stays) {
    // One after the other: of two messages about one connection the second has to see the first.
    meetings.lock(sessionId);
    Set<String> connections = new HashSet<>();
    for (Stay stay : stays) {
      Optional<MeetingGuest> guest =
          Optional.ofNullable(stay.reference())
              .flatMap(sign -> meetings.findGuest(sessionId, sign));
      Long guestId = guest.map(MeetingGuest::getId).orElse(null);
      if (stay.from() != null) {
        meetings.addEvent(sessionId, MeetingEvent.Kind.JOIN, stay, stay.from(), guestId);
      }
      if (stay.until() != null) {
        meetings.addEvent(sessionId, MeetingEvent.Kind.LEAVE, stay, stay.until(), guestId);
      }
      connections.add(stay.connection());
    }
    byConnection(meetings.listEvents(sessionId, connections))
        .forEach((name, events) -> passOn(sessionId, service, name, events));
  }

  /** The service says that the meeting is over. */
  @Internal
  public void over(long sessionId, Instant at) {
    meetings.lock(sessionId).ifPresent(meeting -> meeting.over(at));
  }

  /**
   * The service has said all that it will say: what is still open ended with the meeting, and those
   * whom nobody can name wait for a person's decision.
   */
  @Internal
  public void complete(long sessionId) {
    SessionMeeting meeting = meetings.lock(sessionId).orElseThrow();
    SessionFacts session = sessions.facts(sessionId);
    Instant over = meeting.getOverAt() == null ? session.until() : meeting.getOverAt();
    List<StrangersTold.Stranger> unknown = new ArrayList<>();
    List<Stay> left = new ArrayList<>();
    byConnection(meetings.listEvents(sessionId))
        .forEach(
            (name, events) -> {
              for (Stretch stretch : stretches(events)) {
                Instant until = stretch.until();
                if (until == null) {
                  until = over.isBefore(stretch.from()) ? stretch.from() : over;
                  left.add(new Stay(name, null, null, null, null, until));
                }
                if (person(events).isEmpty()) {
                  unknown.add(stranger(events, stretch.from(), until));
                }
              }
            });
    told(sessionId, meeting.getService(), left);
    meeting.reported(clock.instant(), unknown.size());
    if (!unknown.isEmpty()) {
      strangers.fire(new StrangersTold(sessionId, meeting.getService(), unknown));
    }
  }

  private void passOn(
      long sessionId, MeetingKind service, String connection, List<MeetingEvent> events) {
    Optional<Long> person = person(events);
    if (person.isEmpty()) {
      return;
    }
    for (Stretch stretch : stretches(events)) {
      presence.fire(
          new PresenceTold(
              sessionId,
              person.get(),
              service,
              connection + "/" + stretch.from().getEpochSecond(),
              stretch.from(),
              stretch.until()));
    }
  }

  /** Who it was, where one of the messages named a guest of ours who is still somebody. */
  private Optional<Long> person(List<MeetingEvent> events) {
    return events.stream()
        .map(MeetingEvent::getGuestId)
        .filter(Objects::nonNull)
        .findFirst()
        .map(id -> meetings.getGuest(id).getPersonId());
  }

  private static StrangersTold.Stranger stranger(
      List<MeetingEvent> events, Instant from, Instant until) {
    return new StrangersTold.Stranger(
        first(events.stream().map(MeetingEvent::getName).toList()).orElse(""),
        first(events.stream().map(MeetingEvent::getEmail).toList()).orElse(null),
        from,
        until);
  }

  private static Optional<String> first(List<String> texts) {
    return texts.stream().filter(Objects::nonNull).findFirst();
  }

  private static List<Stretch> stretches(List<MeetingEvent> events) {
    return Connection.stretches(
        events.stream().filter(MeetingEvent::isJoin).map(MeetingEvent::getHappenedAt).toList(),
        events.stream().filter(e -> !e.isJoin()).map(MeetingEvent::getHappenedAt).toList());
  }

  private static Map<String, List<MeetingEvent>> byConnection(List<MeetingEvent> events) {
    return events.stream().collect(Collectors.groupingBy(MeetingEvent::getConnection));
  }
}
