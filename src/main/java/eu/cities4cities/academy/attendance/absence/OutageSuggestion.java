package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.attendance.Attendance;
import eu.cities4cities.academy.attendance.EvidenceKind;
import eu.cities4cities.academy.attendance.EvidenceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Many of a region dropped at once: it looks like an outage, and a person decides whether it was.
 *
 * @param regionCode the region
 * @param people how many dropped
 * @param of how many of the region were connected
 * @param from when the first of them dropped
 * @param until when half of them were back, else the session's end
 */
public record OutageSuggestion(String regionCode, int people, int of, Instant from, Instant until) {

  /** So near to each other are the drops of one outage. */
  static final Duration AT_ONCE = Duration.ofMinutes(2);

  private static final int FEWEST = 5;
  private static final int PERCENT = 30;

  private record Drop(long personId, Instant at) {}

  /**
   * The drops of a session that look like outages.
   *
   * @param rows the session's evidence
   * @param regions where each person was
   * @param start the session's start
   * @param end the session's end, with which everybody leaves
   */
  static List<OutageSuggestion> of(
      List<EvidenceRow> rows, Map<Long, String> regions, Instant start, Instant end) {
    Map<Long, List<EvidenceRow>> stays = new HashMap<>();
    Set<Long> standing = new HashSet<>();
    Attendance.standing(rows.stream().map(EvidenceRow::evidence).toList())
        .forEach(fact -> standing.add(fact.sequence()));
    for (EvidenceRow row : rows) {
      if (row.kind() == EvidenceKind.INTERVAL
          && standing.contains(row.id())
          && regions.containsKey(row.personId())) {
        stays.computeIfAbsent(row.personId(), id -> new ArrayList<>()).add(row);
      }
    }
    Map<String, List<Drop>> drops = new TreeMap<>();
    Map<String, Integer> connected = new HashMap<>();
    stays.forEach(
        (person, own) -> {
          String region = regions.get(person);
          connected.merge(region, 1, Integer::sum);
          for (EvidenceRow stay : own) {
            Instant at = stay.endsAt();
            boolean elsewhere =
                at == null
                    || own.stream()
                        .anyMatch(
                            other ->
                                other != stay
                                    && !other.startsAt().isAfter(at)
                                    && (other.endsAt() == null || other.endsAt().isAfter(at)));
            // Who goes with the end of the session has not dropped.
            if (!elsewhere && at.isAfter(start) && at.isBefore(end.minus(AT_ONCE))) {
              drops.computeIfAbsent(region, r -> new ArrayList<>()).add(new Drop(person, at));
            }
          }
        });
    List<OutageSuggestion> found = new ArrayList<>();
    drops.forEach(
        (region, all) -> {
          OutageSuggestion suggestion = largest(region, all, stays, connected.get(region), end);
          if (suggestion != null) {
            found.add(suggestion);
          }
        });
    return found;
  }

  private static OutageSuggestion largest(
      String region,
      List<Drop> all,
      Map<Long, List<EvidenceRow>> stays,
      int connected,
      Instant end) {
    all.sort(Comparator.comparing(Drop::at));
    Set<Long> most = Set.of();
    Instant from = null;
    for (int i = 0; i < all.size(); i++) {
      Set<Long> together = new HashSet<>();
      for (int j = i;
          j < all.size() && !all.get(j).at().isAfter(all.get(i).at().plus(AT_ONCE));
          j++) {
        together.add(all.get(j).personId());
      }
      if (together.size() > most.size()) {
        most = together;
        from = all.get(i).at();
      }
    }
    if (most.size() < FEWEST || 100 * most.size() < PERCENT * connected) {
      return null;
    }
    return new OutageSuggestion(region, most.size(), connected, from, back(most, stays, from, end));
  }

  /** When half of them were back. */
  private static Instant back(
      Set<Long> people, Map<Long, List<EvidenceRow>> stays, Instant from, Instant end) {
    List<Instant> returns = new ArrayList<>();
    for (long person : people) {
      stays.get(person).stream()
          .map(EvidenceRow::startsAt)
          .filter(at -> at.isAfter(from))
          .min(Comparator.naturalOrder())
          .ifPresent(returns::add);
    }
    returns.sort(Comparator.naturalOrder());
    int half = (people.size() + 1) / 2;
    return returns.size() >= half ? returns.get(half - 1) : end;
  }
}
