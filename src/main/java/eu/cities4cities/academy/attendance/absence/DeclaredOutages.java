package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.ExcusedSource;
import eu.cities4cities.academy.attendance.ExcusedStretch;
import eu.cities4cities.academy.attendance.absence.OutageRepository.PersonDay;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    for (RosterRow person : enrolled.list(courseId)) {
      List<ExcusedStretch> own = stretches(declared, person, said);
      if (!own.isEmpty()) {
        all.put(person.personId(), own);
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
            .find(courseId, personId)
            .map(person -> stretches(declared, person, said(declared)))
            .orElse(List.of());
  }

  /** How many people of a course an outage covers. */
  long people(Outage outage, List<RosterRow> people) {
    Map<PersonDay, String> said = said(List.of(outage));
    return people.stream().filter(person -> covers(outage, person, said)).count();
  }

  private static List<ExcusedStretch> stretches(
      List<Outage> declared, RosterRow person, Map<PersonDay, String> said) {
    return declared.stream()
        .filter(outage -> covers(outage, person, said))
        .map(Outage::stretch)
        .toList();
  }

  private Map<PersonDay, String> said(List<Outage> declared) {
    LocalDate from = declared.stream().map(DeclaredOutages::day).min(LocalDate::compareTo).get();
    LocalDate until = declared.stream().map(DeclaredOutages::day).max(LocalDate::compareTo).get();
    return outages.said(from, until);
  }

  /** Whether somebody was in the outage's place: where they said to be, else at home. */
  private static boolean covers(Outage outage, RosterRow person, Map<PersonDay, String> said) {
    String elsewhere = said.get(new PersonDay(person.personId(), day(outage)));
    return elsewhere == null
        ? outage.covers(person.communityId(), person.regionCode())
        : outage.covers(null, elsewhere);
  }

  private static LocalDate day(Outage outage) {
    return KyivTime.at(outage.getStartsAt()).toLocalDate();
  }
}
