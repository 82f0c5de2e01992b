package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Counts;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what the rows of a file come to while they are written, so that sums and rows agree. */
final class AttendanceTally {
  private final CourseExtract course;
  private final long[][] bySession;
  private final Map<Long, Group> communities = new HashMap<>();
  private final Group everybody = new Group(null);
  private int atAll;
  private int passed;

  AttendanceTally(CourseExtract course) {
    this.course = course;
    this.bySession = new long[course.sessions().size()][AttendanceStatus.values().length];
  }

  /** What some people come to together. */
  static final class Group {
    private final Person first;
    private int people;
    private int atOne;
    private int certified;
    private long present;
    private long seconds;

    private Group(Person first) {
      this.first = first;
    }

    private void add(Person person, boolean certificate) {
      int own = person.count(AttendanceStatus.PRESENT);
      people++;
      atOne += own > 0 ? 1 : 0;
      certified += certificate ? 1 : 0;
      present += own;
      for (AttendanceDecision decision : person.decisions()) {
        seconds += decision != null && decision.minutesKnown() ? decision.seconds() : 0;
      }
    }

    /** One of them, who says what the community is called. */
    Person first() {
      return first;
    }

    int people() {
      return people;
    }

    /** How many were present at one session at least. */
    int atOne() {
      return atOne;
    }

    int certified() {
      return certified;
    }

    /** Sessions at which they count as present, each for each person. */
    long present() {
      return present;
    }

    /** Their time, whole minutes; seconds are added first. */
    long minutes() {
      return seconds / 60;
    }
  }

  /** Adds one person. */
  void add(Person person) {
    boolean certificate = course.certified().contains(person.id());
    everybody.add(person, certificate);
    communities
        .computeIfAbsent(person.communityId(), any -> new Group(person))
        .add(person, certificate);
    int begun = begun();
    atAll += begun > 0 && person.count(AttendanceStatus.PRESENT) == begun ? 1 : 0;
    passed += course.passed(person) ? 1 : 0;
    for (int s = 0; s < bySession.length; s++) {
      AttendanceDecision decision = person.decisions().get(s);
      if (decision != null) {
        bySession[s][decision.status().ordinal()]++;
      }
    }
  }

  Group everybody() {
    return everybody;
  }

  /** How many were present at every session that has begun; 0 before the first. */
  int atAll() {
    return atAll;
  }

  /** How many reached the quiz limit. */
  int passed() {
    return passed;
  }

  int begun() {
    return (int) course.sessions().stream().filter(AttendanceMatrix.Session::begun).count();
  }

  /** The counts of a session by its place among the columns. */
  Counts countsOf(int session) {
    return new Counts(
        (int) bySession[session][AttendanceStatus.PRESENT.ordinal()],
        (int) bySession[session][AttendanceStatus.PARTIAL.ordinal()],
        (int) bySession[session][AttendanceStatus.ABSENT.ordinal()],
        (int) bySession[session][AttendanceStatus.EXCUSED.ordinal()]);
  }

  /** How many times somebody counts so, over all sessions. */
  long total(AttendanceStatus status) {
    long total = 0;
    for (long[] session : bySession) {
      total += session[status.ordinal()];
    }
    return total;
  }

  /** The communities by the Ukrainian alphabet; those of no community come last. */
  List<Group> communities() {
    List<Group> groups = new ArrayList<>(communities.values());
    groups.sort(
        Comparator.comparing((Group group) -> group.first().communityId() == null)
            .thenComparing(group -> or(group.first().communityUk()), UkrainianOrder::compare)
            .thenComparing(group -> or(group.first().region())));
    return groups;
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
