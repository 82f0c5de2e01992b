package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.PageMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the people of a course need not have been there: declared outages of the place where each
 * was that day, and excuses that were accepted.
 */
@ApplicationScoped
class ExcusedTimes {
  @Inject private PageMemory memory;
  @Inject private OutageRepository outages;
  @Inject private ExcuseRepository excuses;
  @Inject private RosterService enrolled;

  /** Everybody's stretches, by person; people without any are missing. */
  Map<Long, List<ExcusedStretch>> of(long courseId) {
    Map<Long, List<ExcusedStretch>> all = new HashMap<>();
    excuses
        .listAccepted(courseId)
        .forEach(
            excuse ->
                all.computeIfAbsent(excuse.getPersonId(), id -> new ArrayList<>())
                    .add(excuse.stretch()));
    List<Outage> declared = outages.listStanding(courseId);
    if (!declared.isEmpty()) {
      Map<OutageRepository.PersonDay, String> said = said(declared);
      for (RosterRow person : enrolled.list(courseId)) {
        for (Outage outage : declared) {
          if (covers(outage, person, said)) {
            all.computeIfAbsent(person.personId(), id -> new ArrayList<>()).add(outage.stretch());
          }
        }
      }
    }
    return all;
  }

  /** One person's stretches. */
  List<ExcusedStretch> of(long courseId, long personId) {
    return memory.once(List.of("excused", courseId, personId), () -> read(courseId, personId));
  }

  private List<ExcusedStretch> read(long courseId, long personId) {
    List<ExcusedStretch> own = new ArrayList<>();
    excuses.listAccepted(courseId, personId).forEach(excuse -> own.add(excuse.stretch()));
    List<Outage> declared = outages.listStanding(courseId);
    if (!declared.isEmpty()) {
      Map<OutageRepository.PersonDay, String> said = said(declared);
      enrolled
          .find(courseId, personId)
          .ifPresent(
              person ->
                  declared.stream()
                      .filter(outage -> covers(outage, person, said))
                      .forEach(outage -> own.add(outage.stretch())));
    }
    return own;
  }

  /** How many people of a course an outage covers. */
  long people(Outage outage, List<RosterRow> people) {
    Map<OutageRepository.PersonDay, String> said = said(List.of(outage));
    return people.stream().filter(person -> covers(outage, person, said)).count();
  }

  private Map<OutageRepository.PersonDay, String> said(List<Outage> declared) {
    LocalDate from = declared.stream().map(ExcusedTimes::day).min(LocalDate::compareTo).get();
    LocalDate until = declared.stream().map(ExcusedTimes::day).max(LocalDate::compareTo).get();
    return outages.said(from, until);
  }

  /** Whether somebody was in the outage's place: where they said to be, else at home. */
  private static boolean covers(
      Outage outage, RosterRow person, Map<OutageRepository.PersonDay, String> said) {
    String elsewhere = said.get(new OutageRepository.PersonDay(person.personId(), day(outage)));
    return elsewhere == null
        ? outage.covers(person.communityId(), person.regionCode())
        : outage.covers(null, elsewhere);
  }

  private static LocalDate day(Outage outage) {
    return day(outage.getStartsAt());
  }

  static LocalDate day(Instant instant) {
    return KyivTime.at(instant).toLocalDate();
  }
}
