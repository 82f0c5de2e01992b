package eu.cities4cities.academy.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The most people at once over several courses is what looking at every second finds. */
class JointPeakPropertiesTest {
  private final List<Set<Long>> asked = new ArrayList<>();

  @Property(tries = 500)
  void noSecondHasMorePeople(@ForAll long seed) {
    Random random = new Random(seed);
    List<JointPeak.Frame> frames = new ArrayList<>();
    List<JointPeak.Connected> rows = new ArrayList<>();
    int sessions = random.nextInt(7);
    for (long session = 1; session <= sessions; session++) {
      long from = random.nextInt(60);
      long until = from + random.nextInt(30);
      List<JointPeak.Connected> own = connected(random, session, from, until);
      rows.addAll(own);
      int peak =
          Concurrency.peak(own.stream().map(JointPeak.Connected::stays).toList())
              .map(Concurrency.Peak::people)
              .orElse(0);
      // What is known beforehand may be more than there were, never less.
      frames.add(
          new JointPeak.Frame(
              session, from, until, peak + (random.nextBoolean() ? 0 : random.nextInt(3))));
    }
    asked.clear();
    Optional<JointPeak.Moment> found = JointPeak.of(frames, ids -> read(rows, ids));

    long best = -1;
    Set<Long> people = Set.of();
    for (long second = 0; second < 100; second++) {
      Set<Long> there = new HashSet<>();
      at(rows, second).values().forEach(there::addAll);
      if (there.size() > people.size()) {
        best = second;
        people = there;
      }
    }
    assertThat(found.isPresent()).isEqualTo(best >= 0);
    if (best >= 0) {
      assertThat(found.get().at()).isEqualTo(best);
      assertThat(found.get().people()).isEqualTo(people.size());
      assertThat(found.get().connected()).isEqualTo(at(rows, best));
    }
    assertThat(asked).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void ofSessionsOneAfterAnotherOnlyTheFullestIsRead() {
    List<JointPeak.Connected> rows = new ArrayList<>();
    List<JointPeak.Frame> frames = new ArrayList<>();
    for (long session = 1; session <= 20; session++) {
      long from = 100 * session;
      long people = session == 13 ? 9 : 8;
      frames.add(new JointPeak.Frame(session, from, from + 50, people));
      for (long subject = 1; subject <= people; subject++) {
        rows.add(
            new JointPeak.Connected(
                session, subject, List.of(new Stay(from + subject, from + 40))));
      }
    }
    assertThat(JointPeak.of(frames, ids -> read(rows, ids)))
        .hasValueSatisfying(
            peak -> {
              assertThat(peak.people()).isEqualTo(9);
              assertThat(peak.at()).isEqualTo(1309);
              assertThat(peak.connected()).containsOnlyKeys(13L);
            });
    assertThat(asked).containsExactly(Set.of(13L));
  }

  @Test
  void whoIsInTwoMeetingsAtOnceIsOnePerson() {
    List<JointPeak.Connected> rows =
        List.of(
            new JointPeak.Connected(1, 7, List.of(new Stay(0, 10))),
            new JointPeak.Connected(2, 7, List.of(new Stay(5, 15))),
            new JointPeak.Connected(2, 8, List.of(new Stay(10, 15))));
    List<JointPeak.Frame> frames =
        List.of(new JointPeak.Frame(1, 0, 10, 1), new JointPeak.Frame(2, 5, 15, 2));
    assertThat(JointPeak.of(frames, ids -> read(rows, ids)))
        .contains(new JointPeak.Moment(10, 2, Map.of(2L, Set.of(7L, 8L))));
  }

  private List<JointPeak.Connected> read(List<JointPeak.Connected> rows, Set<Long> sessions) {
    asked.add(Set.copyOf(sessions));
    return rows.stream().filter(row -> sessions.contains(row.sessionId())).toList();
  }

  private static List<JointPeak.Connected> connected(
      Random random, long session, long from, long until) {
    List<JointPeak.Connected> rows = new ArrayList<>();
    for (long subject = 1; subject <= 6; subject++) {
      List<Stay> stays = new ArrayList<>();
      long at = from;
      while (random.nextInt(3) > 0 && at + 1 < until) {
        long begin = at + random.nextInt((int) (until - at - 1));
        long end = begin + 1 + random.nextInt((int) (until - begin));
        stays.add(new Stay(begin, end));
        at = end + 1;
      }
      rows.add(new JointPeak.Connected(session, subject, stays));
    }
    return rows;
  }

  private static Map<Long, Set<Long>> at(List<JointPeak.Connected> rows, long second) {
    Map<Long, Set<Long>> there = new TreeMap<>();
    for (JointPeak.Connected row : rows) {
      for (Stay stay : row.stays()) {
        if (stay.from() <= second && second < stay.until()) {
          there.computeIfAbsent(row.sessionId(), any -> new TreeSet<>()).add(row.subject());
        }
      }
    }
    return there;
  }
}
