package eu.cities4cities.academy.statistics.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The most people connected at once over sessions of several courses, some of which go on at the
 * same time. What is known of each session alone says which of them can hold the peak: only the
 * rows of those are read, and in two lots at the most.
 */
public final class JointPeak {
  private JointPeak() {}

  /**
   * A session of which somebody's times are known.
   *
   * @param from its first second since the epoch; nobody was connected before
   * @param until the first second after it
   * @param most no more people than that were connected to it at once
   */
  public record Frame(long sessionId, long from, long until, long most) {}

  /** When a person was connected to a session. */
  public record Connected(long sessionId, long subject, List<Stay> stays) {
    /** Keeps a copy. */
    public Connected {
      stays = List.copyOf(stays);
    }
  }

  /**
   * The moment.
   *
   * @param at the first second at which so many people were connected
   * @param people how many; who is connected to two sessions counts once
   * @param connected who was connected, by the session
   */
  public record Moment(long at, int people, Map<Long, Set<Long>> connected) {}

  /** A time in which the same sessions go on, or fewer of them. */
  private record Span(long from, long most, Set<Long> sessions) {}

  /**
   * The peak; empty where nobody was connected.
   *
   * @param rowsOf reads who was connected to some sessions; asked twice at the most
   */
  public static Optional<Moment> of(
      Collection<Frame> sessions, Function<Set<Long>, List<Connected>> rowsOf) {
    List<Span> spans = spans(sessions);
    Optional<Span> fullest = spans.stream().max(Comparator.comparingLong(Span::most));
    if (fullest.isEmpty()) {
      return Optional.empty();
    }
    List<Connected> rows = new ArrayList<>(rowsOf.apply(fullest.get().sessions()));
    Optional<Concurrency.Peak> peak = Concurrency.peak(staysOfPeople(rows));
    Set<Long> others = new TreeSet<>();
    spans.stream()
        .filter(span -> canHold(span, peak))
        .forEach(span -> others.addAll(span.sessions));
    others.removeAll(fullest.get().sessions());
    if (!others.isEmpty()) {
      rows.addAll(rowsOf.apply(others));
    }
    return Concurrency.peak(staysOfPeople(rows))
        .map(found -> new Moment(found.at(), found.people(), connected(rows, found.at())));
  }

  /** Whether more people, or as many earlier, may have been connected then. */
  private static boolean canHold(Span span, Optional<Concurrency.Peak> known) {
    return known.isEmpty()
        || span.most() > known.get().people()
        || span.most() == known.get().people() && span.from() < known.get().at();
  }

  /** At the end of a session the others go on: only where one begins can there be more people. */
  private static List<Span> spans(Collection<Frame> sessions) {
    TreeMap<Long, List<Frame>> begin = new TreeMap<>();
    for (Frame each : sessions) {
      if (each.most() > 0 && each.until() > each.from()) {
        begin.computeIfAbsent(each.from(), any -> new ArrayList<>()).add(each);
      }
    }
    List<Span> spans = new ArrayList<>();
    List<Frame> running = new ArrayList<>();
    begin.forEach(
        (from, begun) -> {
          running.removeIf(each -> each.until() <= from);
          running.addAll(begun);
          Set<Long> ids = new HashSet<>();
          running.forEach(each -> ids.add(each.sessionId()));
          spans.add(new Span(from, running.stream().mapToLong(Frame::most).sum(), ids));
        });
    return spans;
  }

  private static Collection<List<Stay>> staysOfPeople(Collection<Connected> rows) {
    Map<Long, List<Stay>> people = new HashMap<>();
    for (Connected row : rows) {
      people.merge(row.subject(), row.stays(), JointPeak::union);
    }
    return people.values();
  }

  /** Both in the order of time; what overlaps is made one. */
  private static List<Stay> union(List<Stay> one, List<Stay> other) {
    List<Stay> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparingLong(Stay::from));
    List<Stay> union = new ArrayList<>();
    for (Stay stay : all) {
      Stay last = union.isEmpty() ? null : union.get(union.size() - 1);
      if (last != null && stay.from() <= last.until()) {
        union.set(union.size() - 1, new Stay(last.from(), Math.max(last.until(), stay.until())));
      } else {
        union.add(stay);
      }
    }
    return union;
  }

  private static Map<Long, Set<Long>> connected(Collection<Connected> rows, long at) {
    Map<Long, Set<Long>> connected = new LinkedHashMap<>();
    for (Connected row : rows) {
      if (row.stays().stream().anyMatch(stay -> stay.holds(at))) {
        connected.computeIfAbsent(row.sessionId(), any -> new TreeSet<>()).add(row.subject());
      }
    }
    return connected;
  }
}
