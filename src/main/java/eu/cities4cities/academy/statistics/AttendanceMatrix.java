package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody enrolled in a course against its sessions: the one projection from which the page, the
 * chart and every download are made, so that they cannot differ.
 *
 * @param sessions those that were not cancelled, in the order of time
 * @param people everybody enrolled, in the order of the Ukrainian alphabet
 */
public record AttendanceMatrix(List<Session> sessions, List<Person> people) {

  /** Copies the lists and refuses a person whose decisions do not match the sessions. */
  public AttendanceMatrix {
    sessions = List.copyOf(sessions);
    people = List.copyOf(people);
    for (Person person : people) {
      if (person.decisions().size() != sessions.size()) {
        throw new IllegalArgumentException("Decisions and sessions differ in number");
      }
    }
  }

  /**
   * A column.
   *
   * @param startsAt Kyiv time
   * @param begun whether there is anything to decide yet
   */
  public record Session(
      long id, LocalDateTime startsAt, String titleUk, String titleEn, boolean begun) {
    /** The title in one of the two languages. */
    public String title(String language) {
      return "en".equals(language) ? titleEn : titleUk;
    }
  }

  /**
   * A line.
   *
   * @param communityId the community of the time of enrollment, or null; its names are null with it
   * @param region the region's two-digit code, or null for a person of no community
   * @param decisions one for each session; null where the session has not begun
   */
  public record Person(
      long id,
      String nameUk,
      String nameLatin,
      Long communityId,
      String communityUk,
      String communityEn,
      String region,
      List<AttendanceDecision> decisions) {
    /** Keeps a copy of the list, in which nulls are allowed. */
    public Person {
      decisions = Collections.unmodifiableList(new ArrayList<>(decisions));
    }

    /** The same person with what was decided, by session. */
    Person decided(List<Session> sessions, Map<Long, AttendanceDecision> own) {
      List<AttendanceDecision> cells = new ArrayList<>(sessions.size());
      sessions.forEach(session -> cells.add(session.begun() ? own.get(session.id()) : null));
      return new Person(
          id, nameUk, nameLatin, communityId, communityUk, communityEn, region, cells);
    }

    /**
     * The same person under a pseudonym, without what else could tell who it is.
     *
     * @param withRegion whether the region has so many people that it tells of none of them
     */
    Person called(String pseudonym, boolean withRegion) {
      return new Person(
          id, pseudonym, null, null, null, null, withRegion ? region : null, decisions);
    }

    /** The community in one of the two languages, null if there is none. */
    public String community(String language) {
      return "en".equals(language) ? communityEn : communityUk;
    }

    /** How many sessions count as this status. */
    public int count(AttendanceStatus status) {
      return (int)
          decisions.stream().filter(each -> each != null && each.status() == status).count();
    }

    /**
     * Whole minutes over all sessions of which times are known: seconds added, then rounded down.
     */
    public long minutes() {
      return decisions.stream()
              .filter(each -> each != null && each.minutesKnown())
              .mapToLong(AttendanceDecision::seconds)
              .sum()
          / 60;
    }
  }

  /** How many people have each status; together they are everybody enrolled. */
  public record Counts(int present, int partial, int absent, int excused) {
    /** Everybody counted. */
    public int total() {
      return present + partial + absent + excused;
    }

    /** The share of those present, in whole percent rounded down; 0 where nobody is enrolled. */
    public int presentPercent() {
      return total() == 0 ? 0 : (int) (100L * present / total());
    }
  }

  /** The counts of one session; all zero while it has not begun. */
  public Counts countsOf(Session session) {
    int column = sessions.indexOf(session);
    int[] counts = new int[AttendanceStatus.values().length];
    for (Person person : people) {
      AttendanceDecision decision = person.decisions().get(column);
      if (decision != null) {
        counts[decision.status().ordinal()]++;
      }
    }
    return new Counts(
        counts[AttendanceStatus.PRESENT.ordinal()],
        counts[AttendanceStatus.PARTIAL.ordinal()],
        counts[AttendanceStatus.ABSENT.ordinal()],
        counts[AttendanceStatus.EXCUSED.ordinal()]);
  }

  /** How many sessions have begun. */
  public int begun() {
    return (int) sessions.stream().filter(Session::begun).count();
  }

  /** How many people were present at one session at least. */
  public int attendedAtLeastOne() {
    return (int)
        people.stream().filter(person -> person.count(AttendanceStatus.PRESENT) > 0).count();
  }

  /** How many people were present at every session that has begun; 0 before the first. */
  public int attendedAll() {
    int begun = begun();
    return begun == 0
        ? 0
        : (int)
            people.stream()
                .filter(person -> person.count(AttendanceStatus.PRESENT) == begun)
                .count();
  }

  /** How many different people were present on each day, by days in their order. */
  public Map<LocalDate, Integer> peopleByDay() {
    Map<LocalDate, Integer> days = new TreeMap<>();
    for (Session session : sessions) {
      if (session.begun()) {
        days.put(session.startsAt().toLocalDate(), 0);
      }
    }
    for (Person person : people) {
      days.replaceAll((day, count) -> count + (presentOn(person, day) ? 1 : 0));
    }
    return days;
  }

  /** How many people of each region are enrolled; those of no community are left out. */
  public Map<String, Integer> peopleByRegion() {
    Map<String, Integer> regions = new TreeMap<>();
    for (Person person : people) {
      if (person.region() != null) {
        regions.merge(person.region(), 1, Integer::sum);
      }
    }
    return regions;
  }

  private boolean presentOn(Person person, LocalDate day) {
    for (int i = 0; i < sessions.size(); i++) {
      AttendanceDecision decision = person.decisions().get(i);
      if (decision != null
          && decision.attended()
          && sessions.get(i).startsAt().toLocalDate().equals(day)) {
        return true;
      }
    }
    return false;
  }
}
