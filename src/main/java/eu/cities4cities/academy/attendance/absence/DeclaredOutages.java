package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.ExcusedSource;
import eu.cities4cities.academy.attendance.ExcusedStretch;
import eu.cities4cities.academy.attendance.absence.OutageRepository.PersonDay;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.course.SeatRow;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The outages declared for the place where each person was that day. */
@ApplicationScoped
class DeclaredOutages implements ExcusedSource {
  @Inject private OutageRepository outages;
  @Inject private RosterService enrolled;

  @Override
  public Map<Long, List<ExcusedStretch>> of(long courseId) {
    List<Outage> declared = outages.listStanding(courseId);
    if (declared.isEmpty()) {
      return Map.of();
    }
    Map<PersonDay, String> said = said(declared);
    Map<Long, List<ExcusedStretch>> all = new HashMap<>();
    // Whoever has given the seat up was in the outage as well.
    for (SeatRow seat : enrolled.seats(courseId)) {
      List<ExcusedStretch> own = stretches(declared, seat.person(), said);
      if (!own.isEmpty()) {
        all.put(seat.person().personId(), own);
      }
    }
    return all;
  }

  @Override
  public List<ExcusedStretch> of(long courseId, long personId) {
    List<Outage> declared = outages.listStanding(courseId);
    return declared.isEmpty()
        ? List.of()
        : enrolled
            .findSeat(courseId, personId)
            .map(person -> stretches(declared, person, said(declared)))
            .orElse(List.of());
  }

  /** How many people of a course an outage covers. */
  long people(Outage outage, List<RosterRow> people) {
    Map<PersonDay, String> said = said(List.of(outage));
    return people.stream()
        .filter(person -> days(outage).anyMatch(day -> covers(outage, person, day, said)))
        .count();
  }

  /** An outage over midnight has a part in each day, for people may have been elsewhere then. */
  private static List<ExcusedStretch> stretches(
      List<Outage> declared, RosterRow person, Map<PersonDay, String> said) {
    return declared.stream()
        .flatMap(
            outage ->
                days(outage)
                    .filter(day -> covers(outage, person, day, said))
                    .map(day -> part(outage, day)))
        .toList();
  }

  private Map<PersonDay, String> said(List<Outage> declared) {
    List<LocalDate> days = declared.stream().flatMap(DeclaredOutages::days).sorted().toList();
    return days.isEmpty() ? Map.of() : outages.said(days.get(0), days.get(days.size() - 1));
  }

  /** Whether somebody was in the outage's place that day: where they said to be, else at home. */
  private static boolean covers(
      Outage outage, RosterRow person, LocalDate day, Map<PersonDay, String> said) {
    String elsewhere = said.get(new PersonDay(person.personId(), day));
    return elsewhere == null
        ? outage.covers(person.communityId(), person.regionCode())
        : outage.covers(null, elsewhere);
  }

  private static Stream<LocalDate> days(Outage outage) {
    LocalDate first = KyivTime.at(outage.getStartsAt()).toLocalDate();
    LocalDate last = KyivTime.at(outage.getEndsAt().minusNanos(1)).toLocalDate();
    return first.datesUntil(last.plusDays(1));
  }

  private static ExcusedStretch part(Outage outage, LocalDate day) {
    ExcusedStretch whole = outage.stretch();
    Instant begins = KyivTime.instant(day.atStartOfDay());
    Instant ends = KyivTime.instant(day.plusDays(1).atStartOfDay());
    return new ExcusedStretch(
        whole.from().isBefore(begins) ? begins : whole.from(),
        whole.until().isAfter(ends) ? ends : whole.until(),
        whole.reason());
  }
}
