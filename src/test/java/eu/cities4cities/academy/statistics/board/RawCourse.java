package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A course as it was put into the tables, and what is decided of its sessions, for whoever counts
 * it in the plainest way.
 *
 * @param stays when people were connected, in seconds since the epoch, by session and person
 * @param decisions by person and session
 */
record RawCourse(
    long id,
    LocalDate firstDay,
    List<Session> sessions,
    List<Seeker> seekers,
    Map<Long, Map<Long, long[]>> stays,
    Map<Long, Map<Long, AttendanceDecision>> decisions) {
  private static final int SESSIONS_ASKED = 2;
  private static final int PERCENT_ASKED = 60;

  /** A session of an hour that has begun. */
  record Session(long id, Instant from, LocalDate day, int hour) {}

  /**
   * Somebody who asked for a seat or was given one.
   *
   * @param quiz the best result in percent, or null
   * @param certificates the kinds of valid ones
   */
  record Seeker(
      long person,
      Long community,
      String region,
      String gender,
      boolean seated,
      Instant leftAt,
      Integer quiz,
      Set<String> certificates) {}

  /** A person at a session at which they had a seat. */
  record Place(Session session, Seeker seeker, AttendanceDecision decision, long[] stay) {
    boolean is(AttendanceStatus status) {
      return decision.status() == status;
    }

    boolean isThere() {
      return is(AttendanceStatus.PRESENT) || is(AttendanceStatus.PARTIAL);
    }

    boolean isConnected(long second) {
      return stay != null && stay[0] <= second && second < stay[1];
    }

    /** At the beginning, at each tenth, and in the middle of the last one. */
    boolean isConnectedAt(int moment) {
      long from = session.from().getEpochSecond();
      return isConnected(moment == 10 ? from + 3_420 : from + moment * 360L);
    }

    boolean isEverSeen() {
      boolean seen = false;
      for (int moment = 0; moment <= 10; moment++) {
        seen |= isConnectedAt(moment);
      }
      return seen;
    }
  }

  /** Everybody at each session at which they had a seat. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (Session session : sessions) {
      for (Seeker seeker : seekers) {
        if (seeker.seated()
            && (seeker.leftAt() == null || seeker.leftAt().isAfter(session.from()))) {
          places.add(
              new Place(
                  session,
                  seeker,
                  decisions.get(seeker.person()).get(session.id()),
                  stays.getOrDefault(session.id(), Map.of()).get(seeker.person())));
        }
      }
    }
    return places;
  }

  /** The most people connected at once at a session; null where nobody's times are known. */
  Long peak(long session) {
    List<Place> known =
        places().stream()
            .filter(place -> place.session().id() == session && place.stay() != null)
            .toList();
    return known.isEmpty()
        ? null
        : known.stream()
            .mapToLong(
                one -> known.stream().filter(each -> each.isConnected(one.stay()[0])).count())
            .max()
            .orElseThrow();
  }

  /** At how many sessions somebody was present while they had a seat. */
  long present(Seeker seeker) {
    return places().stream()
        .filter(place -> place.seeker().equals(seeker) && place.is(AttendanceStatus.PRESENT))
        .count();
  }

  /** Whether the sessions asked for are there; null for who takes no part. */
  Boolean met(Seeker seeker) {
    return isTakingPart(seeker) ? present(seeker) >= SESSIONS_ASKED : null;
  }

  /** Whether the result asked for is there; null for who takes no part. */
  Boolean passed(Seeker seeker) {
    return isTakingPart(seeker) ? seeker.quiz() != null && seeker.quiz() >= PERCENT_ASKED : null;
  }

  private static boolean isTakingPart(Seeker seeker) {
    return seeker.seated() && seeker.leftAt() == null;
  }

  /** How many people with a seat say what of their gender. */
  Map<String, Long> genders() {
    Map<String, Long> genders = new HashMap<>();
    for (String gender : List.of("FEMALE", "MALE", "OTHER", "none")) {
      genders.put(
          gender,
          seekers.stream()
              .filter(Seeker::seated)
              .filter(each -> gender.equals(each.gender() == null ? "none" : each.gender()))
              .count());
    }
    return genders;
  }

  /** The rule under which {@link #met} and {@link #passed} are what is asked for. */
  static String rule() {
    return "{\"all\":[{\"sessions\":" + SESSIONS_ASKED + "},{\"quiz\":" + PERCENT_ASKED + "}]}";
  }
}
