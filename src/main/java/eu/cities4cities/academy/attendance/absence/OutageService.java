package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.PresenceChanged;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.AuditTrail.Change;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outages declared for places, and where people say they are. */
@Service
public class OutageService {
  private static final Duration LONGEST = Duration.ofDays(7);

  @Inject private OutageRepository outages;
  @Inject private DeclaredOutages declared;
  @Inject private EvidenceLedger ledger;
  @Inject private RosterService enrolled;
  @Inject private SessionService sessions;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Event<PresenceChanged> changed;
  @Inject private Clock clock;

  /** Declares an outage: what people of that place missed in it leaves the count. */
  @OnlyFor(Role.ORGANIZER)
  public long declare(long courseId, OutageWindow window) {
    caller.requireCourseStaff(courseId);
    if (window.reason() == null || !window.reason().ofPlaces()) {
      throw new InvalidInputException("attendance.outage.reasonNeeded");
    }
    if (window.from() == null
        || window.until() == null
        || KyivTime.isSkipped(window.from())
        || KyivTime.isSkipped(window.until())
        || !window.from().isBefore(window.until())) {
      throw new InvalidInputException("attendance.outage.times");
    }
    Instant from = KyivTime.instant(window.from());
    Instant until = KyivTime.instant(window.until());
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new InvalidInputException("attendance.outage.tooLong", LONGEST.toDays());
    }
    if (window.regionCode() != null && Region.ofCode(window.regionCode()).isEmpty()) {
      throw new InvalidInputException("attendance.outage.place");
    }
    Outage outage = new Outage(courseId, window, from, until, caller.personId(), clock.instant());
    outages.add(outage);
    changed.fire(PresenceChanged.ofCourse(courseId));
    audit.record(
        new Change(
            "attendance.outage.declare",
            "Outage",
            String.valueOf(outage.getId()),
            null,
            window.reason().name() + " " + from + "/" + until,
            outage.getNote()));
    return outage.getId();
  }

  /** Takes an outage back; the count is what it was without it. */
  @OnlyFor(Role.ORGANIZER)
  public void withdraw(long courseId, long outageId) {
    caller.requireCourseStaff(courseId);
    Outage outage =
        outages
            .find(outageId)
            .filter(found -> found.getCourseId() == courseId)
            .orElseThrow(() -> new NotFoundException("outage " + outageId));
    if (outage.getWithdrawnAt() != null) {
      throw new InvalidInputException("attendance.outage.withdrawnAlready");
    }
    outage.withdraw(caller.personId(), clock.instant());
    changed.fire(PresenceChanged.ofCourse(courseId));
    audit.record(
        new Change(
            "attendance.outage.withdraw",
            "Outage",
            String.valueOf(outageId),
            outage.getReason().name(),
            null,
            null));
  }

  /** The outages of a course, the newest first, with how many people each covers. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<OutageRow> list(long courseId, int first, int size) {
    caller.requireCourseStaff(courseId);
    List<RosterRow> people = enrolled.list(courseId);
    Map<Long, String> communities = communities(people);
    return outages.list(courseId, first, size).stream()
        .map(
            outage ->
                new OutageRow(
                    outage.getId(),
                    outage.getRegionCode(),
                    outage.getCommunityId() == null
                        ? null
                        : communities.getOrDefault(outage.getCommunityId(), "–"),
                    outage.getReason(),
                    outage.getStartsAt(),
                    outage.getEndsAt(),
                    outage.getNote(),
                    declared.people(outage, people),
                    outage.getWithdrawnAt()))
        .toList();
  }

  /** How many outages a course has. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(long courseId) {
    caller.requireCourseStaff(courseId);
    return outages.count(courseId);
  }

  /** The communities of a course's people, by their number, for the choice of a place. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Map<Long, String> communities(long courseId) {
    caller.requireCourseStaff(courseId);
    return communities(enrolled.list(courseId));
  }

  private Map<Long, String> communities(List<RosterRow> people) {
    Map<Long, String> communities = new LinkedHashMap<>();
    people.stream()
        .filter(person -> person.communityId() != null)
        .sorted((one, other) -> one.communityUk().compareTo(other.communityUk()))
        .forEach(
            person ->
                communities.putIfAbsent(
                    person.communityId(),
                    caller.language().choose(person.communityUk(), person.communityEn())));
    return communities;
  }

  /** The outages that a session's connections look like, of regions with none declared then. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<OutageSuggestion> suggestions(long sessionId) {
    SessionFacts session = sessions.factsForStaff(sessionId);
    if (session.cancelled() || session.aheadAt(clock.instant())) {
      return List.of();
    }
    Map<Long, String> regions = new HashMap<>();
    LocalDate day = session.day();
    Map<OutageRepository.PersonDay, String> said = outages.said(day, day);
    for (RosterRow person : enrolled.list(session.courseId())) {
      String region =
          said.getOrDefault(
              new OutageRepository.PersonDay(person.personId(), day), person.regionCode());
      if (region != null) {
        regions.put(person.personId(), region);
      }
    }
    List<Outage> standing = outages.listStanding(session.courseId());
    return OutageSuggestion.of(
            ledger.listForSession(sessionId), regions, session.from(), session.until())
        .stream()
        .filter(
            suggestion ->
                standing.stream()
                    .noneMatch(
                        outage ->
                            outage.covers(null, suggestion.regionCode())
                                && outage.getStartsAt().isBefore(suggestion.until())
                                && outage.getEndsAt().isAfter(suggestion.from())))
        .toList();
  }

  /** Where the caller said to be today; empty for their community. */
  @SignedIn
  public Optional<String> whereToday() {
    return outages.said(caller.personId(), KyivTime.today(clock));
  }

  /**
   * Keeps where the caller is today.
   *
   * @param regionCode the region, or null for their community
   */
  @SignedIn
  public void sayToday(String regionCode) {
    LocalDate today = KyivTime.today(clock);
    if (regionCode == null || regionCode.isBlank()) {
      outages.unsay(caller.personId(), today);
      changed.fire(PresenceChanged.ofPerson(caller.personId()));
      return;
    }
    if (Region.ofCode(regionCode).isEmpty()) {
      throw new InvalidInputException("attendance.outage.place");
    }
    outages.say(caller.personId(), today, regionCode, clock.instant());
    changed.fire(PresenceChanged.ofPerson(caller.personId()));
  }
}
