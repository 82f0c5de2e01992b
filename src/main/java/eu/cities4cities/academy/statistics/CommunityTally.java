package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.community.UkrainianOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up by community what the rows of a file come to while they are written, so that sums and
 * rows agree.
 */
final class CommunityTally {
  private final CourseExtract course;
  private final Map<Long, Group> communities = new HashMap<>();

  CommunityTally(CourseExtract course) {
    this.course = course;
  }

  /** What the people of a community come to together. */
  static final class Group {
    private final FilePerson first;
    private int people;
    private int atOne;
    private int certified;
    private long held;
    private long present;
    private long seconds;

    private Group(FilePerson first) {
      this.first = first;
    }

    private void add(FilePerson person, boolean certificate) {
      int own = person.count(AttendanceStatus.PRESENT);
      people++;
      atOne += own > 0 ? 1 : 0;
      certified += certificate ? 1 : 0;
      present += own;
      for (AttendanceDecision decision : person.decisions()) {
        held += decision == null ? 0 : 1;
        seconds += decision != null && decision.minutesKnown() ? decision.seconds() : 0;
      }
    }

    /** One of them, who says what the community is called. */
    FilePerson first() {
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

    /** Sessions at which they had a seat, each for each person. */
    long held() {
      return held;
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
  void add(FilePerson person) {
    communities
        .computeIfAbsent(person.communityId(), any -> new Group(person))
        .add(person, course.certified(person));
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
