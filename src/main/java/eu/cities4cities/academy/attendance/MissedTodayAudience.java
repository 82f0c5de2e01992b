package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.course.Audience;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who were at none of today's sessions that are over. */
@ApplicationScoped
class MissedTodayAudience implements Audience {
  @Inject private AttendanceService attendance;
  @Inject private SessionService sessions;
  @Inject private RosterService roster;
  @Inject private Clock clock;

  @Override
  public String code() {
    return "attendance.missedToday";
  }

  @Override
  public Set<Long> members(long courseId) {
    Set<Long> over =
        sessions.factsOn(List.of(courseId), KyivTime.today(clock)).stream()
            .filter(session -> session.overAt(clock.instant()))
            .map(SessionFacts::id)
            .collect(Collectors.toSet());
    if (over.isEmpty()) {
      return Set.of();
    }
    List<Long> people = roster.list(courseId).stream().map(RosterRow::personId).toList();
    Map<Long, Map<Long, AttendanceDecision>> decisions = attendance.decisionsOf(courseId, people);
    return people.stream()
        .filter(person -> !cameTo(over, decisions.getOrDefault(person, Map.of())))
        .collect(Collectors.toSet());
  }

  private static boolean cameTo(Set<Long> sessions, Map<Long, AttendanceDecision> decisions) {
    return decisions.entrySet().stream()
        .anyMatch(entry -> sessions.contains(entry.getKey()) && entry.getValue().attended());
  }
}
