package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.attendance.Evidence.PointKind;
import eu.cities4cities.academy.course.AttendancePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one place where evidence becomes a decision.
 *
 * <p>Counted time is the larger of two numbers: the union of all intervals inside the session's
 * window and outside its pauses, and the largest single total, cut to the window's counted length.
 * Time is taken in whole seconds and half-open, so two devices, a rejoin or a repeated row never
 * count twice. The outcome depends on the set of facts and not on the order in which they are read.
 */
public final class Attendance {

  private static final Comparator<Evidence> BY_RECORDING =
      Comparator.comparingLong(Evidence::sequence).thenComparing(Evidence::key);

  /** Scans of a room's code closer together than this are one check-in: nobody comes in twice. */
  static final Duration ROOM_APART = Duration.ofMinutes(30);

  private final SessionWindow window;
  private final AttendancePolicy policy;
  private final List<Span> countable;
  private final long sessionSeconds;

  /**
   * Decides about one session, for as many people as there are.
   *
   * @param window when the session counted
   * @param policy what the course asks for
   */
  public Attendance(SessionWindow window, AttendancePolicy policy) {
    this.window = window;
    this.policy = policy;
    this.countable = countable(window);
    this.sessionSeconds = length(countable);
  }

  /** Decides about one session for one person alone. */
  public static AttendanceDecision decide(
      Collection<? extends Evidence> evidence, SessionWindow window, AttendancePolicy policy) {
    return new Attendance(window, policy).decide(evidence);
  }

  /**
   * Decides what the session counts as for one person.
   *
   * @param evidence everything recorded about this person in this session, in any order; rows of
   *     other people only where they retract a batch
   */
  public AttendanceDecision decide(Collection<? extends Evidence> evidence) {
    return decide(evidence, List.of());
  }

  /**
   * Decides what the session counts as for somebody who had reasons to be away.
   *
   * @param evidence everything recorded about this person in this session, in any order
   * @param reasons when they need not have been there; time that they were there counts all the
   *     same
   */
  public AttendanceDecision decide(
      Collection<? extends Evidence> evidence, Collection<ExcusedStretch> reasons) {
    List<ExcusedStretch> excused =
        reasons.stream()
            .filter(
                each -> each.from().isBefore(window.end()) && each.until().isAfter(window.start()))
            .toList();
    List<Evidence> standing = standing(evidence);
    List<Span> stays = new ArrayList<>();
    long largestTotal = 0;
    boolean minutesKnown = false;
    boolean joined = false;
    boolean madeUp = false;
    Set<String> words = new HashSet<>();
    List<Instant> scans = new ArrayList<>();
    Evidence.Override override = null;
    for (Evidence fact : standing) {
      if (fact instanceof Evidence.Interval interval) {
        minutesKnown |= interval.complete();
        stays.add(span(interval, window));
      } else if (fact instanceof Evidence.Total total) {
        minutesKnown = true;
        largestTotal = Math.max(largestTotal, total.length().getSeconds());
      } else if (fact instanceof Evidence.Point point && point.kind() == PointKind.JOIN) {
        joined = true;
      } else if (fact instanceof Evidence.Point point && point.kind() == PointKind.ROOM) {
        scans.add(point.at());
      } else if (fact instanceof Evidence.Point point && point.kind() == PointKind.MADE_UP) {
        madeUp = true;
      } else if (fact instanceof Evidence.Point point) {
        words.add(point.window() == null ? point.key().toString() : point.window());
      } else if (fact instanceof Evidence.Override decided) {
        // Facts come in the order of recording, so the last one wins.
        override = decided;
      }
    }

    List<Span> counted = intersection(union(stays), countable);
    long seconds = Math.max(length(counted), Math.min(largestTotal, sessionSeconds));
    List<Span> free = intersection(union(spans(excused)), countable);
    long missed =
        Math.min(length(free) - length(intersection(free, counted)), sessionSeconds - seconds);
    Signs signs = new Signs(words.size(), checkIns(scans));
    boolean late = late(counted, free);
    Measure measure = new Measure(seconds, minutesKnown, signs, joined, late);
    Outcome strict = measured(measure, sessionSeconds);
    Outcome outcome =
        override != null
            ? overridden(override)
            : madeUp
                ? madeUp(strict)
                : missed > 0 ? excused(measure, missed, strict, reason(excused)) : strict;
    return new AttendanceDecision(
        outcome.status(),
        seconds,
        sessionSeconds,
        minutesKnown || seconds > 0,
        signs.words(),
        signs.rooms(),
        late,
        override != null,
        window.running(),
        outcome.reason(),
        new Excused(
            outcome.status() == AttendanceStatus.EXCUSED && override != null
                ? sessionSeconds
                : override == null ? missed : 0,
            override == null || override.status() == AttendanceStatus.EXCUSED
                ? strict.status()
                : override.status(),
            override == null && missed > 0 ? reason(excused) : null,
            override == null && madeUp));
  }

  /** Nobody is late for a beginning that they need not have been at. */
  private boolean late(List<Span> counted, List<Span> free) {
    if (counted.isEmpty()) {
      return false;
    }
    long due = countable.get(0).from();
    for (Span span : free) {
      due = span.from() <= due ? Math.max(due, span.until()) : due;
    }
    return counted.get(0).from() - due > policy.lateAfterMinutes() * 60L;
  }

  private static Outcome madeUp(Outcome strict) {
    return strict.status() == AttendanceStatus.PRESENT
        ? strict
        : new Outcome(AttendanceStatus.PRESENT, Reason.of("attendance.reason.madeUp"));
  }

  /** What is asked of the time that is left once the missed and excused one is out of it. */
  private Outcome excused(Measure measure, long missed, Outcome strict, OutageReason why) {
    long asked = sessionSeconds - missed;
    if (strict.status() == AttendanceStatus.PRESENT) {
      return strict;
    }
    if (asked == 0) {
      return new Outcome(
          AttendanceStatus.EXCUSED, Reason.of("attendance.reason.excused.whole", why.name()));
    }
    Outcome outcome = measured(measure, asked);
    if (!measure.minutesKnown()) {
      return outcome;
    }
    boolean enough = outcome.status() == AttendanceStatus.PRESENT;
    return new Outcome(
        outcome.status(),
        Reason.of(
            enough ? "attendance.reason.excused.enough" : "attendance.reason.excused.short",
            (int) (measure.seconds() / 60),
            (int) (asked / 60),
            enough ? policy.minutesReached(asked) : policy.minutesNeeded(asked),
            (int) (missed / 60),
            why.name()));
  }

  /** The reason that is told where several cover the session: the first in time. */
  private static OutageReason reason(Collection<ExcusedStretch> excused) {
    return excused.stream()
        .min(Comparator.comparing(ExcusedStretch::from).thenComparing(ExcusedStretch::reason))
        .map(ExcusedStretch::reason)
        .orElse(null);
  }

  private static List<Span> spans(Collection<ExcusedStretch> excused) {
    return excused.stream()
        .map(each -> new Span(each.from().getEpochSecond(), each.until().getEpochSecond()))
        .toList();
  }

  /**
   * When somebody was connected, as lists and bars show it: united stretches inside the session.
   *
   * @return stretches in the order of time; empty where no times are known
   */
  public static List<Stretch> stretches(
      Collection<? extends Evidence> evidence, SessionWindow window) {
    List<Span> stays = new ArrayList<>();
    for (Evidence fact : standing(evidence)) {
      if (fact instanceof Evidence.Interval interval) {
        stays.add(span(interval, window));
      }
    }
    long start = window.start().getEpochSecond();
    long end = window.end().getEpochSecond();
    return intersection(union(stays), List.of(new Span(start, end))).stream()
        .map(
            span ->
                new Stretch(
                    Instant.ofEpochSecond(span.from()), Instant.ofEpochSecond(span.until())))
        .toList();
  }

  /** The facts that nothing standing takes back, each once, in the order of recording. */
  public static List<Evidence> standing(Collection<? extends Evidence> evidence) {
    List<Evidence> facts = new ArrayList<>(new HashSet<>(evidence));
    facts.sort(BY_RECORDING);
    // A retraction reaches only what was recorded before it, so going backwards every retraction
    // has been judged before the facts it speaks of: an undone undo stands again.
    List<Evidence.Retraction> later = new ArrayList<>();
    List<Evidence> standing = new ArrayList<>();
    for (int i = facts.size() - 1; i >= 0; i--) {
      Evidence fact = facts.get(i);
      if (later.stream().anyMatch(retraction -> retraction.takesBack(fact))) {
        continue;
      }
      if (fact instanceof Evidence.Retraction retraction) {
        later.add(retraction);
      } else {
        standing.add(fact);
      }
    }
    Collections.reverse(standing);
    return standing;
  }

  /**
   * What was measured of a person.
   *
   * @param seconds the time that counts
   * @param minutesKnown whether anything gave times
   * @param signs what was entered
   * @param joined whether Join was pressed
   * @param late whether they came late
   */
  private record Measure(
      long seconds, boolean minutesKnown, Signs signs, boolean joined, boolean late) {}

  private Outcome measured(Measure measure, long ofSeconds) {
    long seconds = measure.seconds();
    boolean minutesKnown = measure.minutesKnown();
    Signs signs = measure.signs();
    int got = (int) (seconds / 60);
    int of = (int) (ofSeconds / 60);
    // What a page has noticed itself counts as far as it goes; it never says that there was no
    // more.
    boolean measured = minutesKnown || seconds > 0;
    if (measured && policy.enough(seconds, ofSeconds)) {
      if (measure.late() && policy.lateIsPartial()) {
        return new Outcome(
            AttendanceStatus.PARTIAL,
            Reason.of("attendance.reason.late", got, of, policy.lateAfterMinutes()));
      }
      // Rounded down here and up below, so that the sentence never contradicts itself.
      return new Outcome(
          AttendanceStatus.PRESENT,
          Reason.of("attendance.reason.minutes.enough", got, of, policy.minutesReached(ofSeconds)));
    }
    int needed = policy.minutesNeeded(ofSeconds);
    int wordsNeeded = policy.codeWordsNeeded();
    if (!minutesKnown && wordsNeeded > 0 && signs.all() >= wordsNeeded) {
      return new Outcome(
          AttendanceStatus.PRESENT, Reason.of(signs.reason("enough"), signs.all(), wordsNeeded));
    }
    if (measured && seconds > 0 && seconds >= policy.partialFromMinutes() * 60L) {
      return new Outcome(
          AttendanceStatus.PARTIAL,
          Reason.of("attendance.reason.minutes.partial", got, of, needed));
    }
    if (signs.all() > 0) {
      return new Outcome(
          AttendanceStatus.PARTIAL,
          wordsNeeded > signs.all()
              ? Reason.of(signs.reason("partial"), signs.all(), wordsNeeded)
              : Reason.of(signs.reason("only"), signs.all()));
    }
    if (minutesKnown) {
      return new Outcome(
          AttendanceStatus.ABSENT, Reason.of("attendance.reason.minutes.none", got, of, needed));
    }
    if (measure.joined()) {
      return new Outcome(AttendanceStatus.ABSENT, Reason.of("attendance.reason.joined"));
    }
    return new Outcome(
        AttendanceStatus.ABSENT,
        Reason.of(window.running() ? "attendance.reason.nothingYet" : "attendance.reason.nothing"));
  }

  private static int checkIns(List<Instant> scans) {
    int checkIns = 0;
    Instant last = null;
    for (Instant scan : scans.stream().sorted().toList()) {
      if (last == null || !scan.isBefore(last.plus(ROOM_APART))) {
        checkIns++;
        last = scan;
      }
    }
    return checkIns;
  }

  private static Outcome overridden(Evidence.Override override) {
    String note = override.note() == null ? "" : override.note().strip();
    return new Outcome(
        override.status(),
        note.isEmpty()
            ? Reason.of("attendance.reason.decided")
            : Reason.of("attendance.reason.decidedBecause", note));
  }

  private static List<Span> countable(SessionWindow window) {
    long start = window.start().getEpochSecond();
    long end = window.end().getEpochSecond();
    List<Span> free = new ArrayList<>();
    long at = start;
    List<Span> pauses = new ArrayList<>();
    for (SessionWindow.Pause pause : window.pauses()) {
      long until = pause.until() == null ? end : pause.until().getEpochSecond();
      pauses.add(new Span(pause.from().getEpochSecond(), until));
    }
    for (Span pause : union(pauses)) {
      if (pause.from() > at) {
        add(free, at, Math.min(pause.from(), end));
      }
      at = Math.max(at, pause.until());
    }
    add(free, at, end);
    return free;
  }

  private static Span span(Evidence.Interval interval, SessionWindow window) {
    long until;
    if (interval.until() != null) {
      until = interval.until().getEpochSecond();
    } else {
      // Nobody is credited with time that has not passed yet.
      until = (window.running() ? window.now() : window.end()).getEpochSecond();
    }
    return new Span(interval.from().getEpochSecond(), until);
  }

  private static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.removeIf(span -> span.until() <= span.from());
    sorted.sort(Comparator.comparingLong(Span::from));
    List<Span> united = new ArrayList<>();
    for (Span span : sorted) {
      Span last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last != null && span.from() <= last.until()) {
        united.set(united.size() - 1, new Span(last.from(), Math.max(last.until(), span.until())));
      } else {
        united.add(span);
      }
    }
    return united;
  }

  private static List<Span> intersection(List<Span> left, List<Span> right) {
    List<Span> both = new ArrayList<>();
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      Span a = left.get(l);
      Span b = right.get(r);
      add(both, Math.max(a.from(), b.from()), Math.min(a.until(), b.until()));
      if (a.until() < b.until()) {
        l++;
      } else {
        r++;
      }
    }
    return both;
  }

  private static void add(List<Span> spans, long from, long until) {
    if (until > from) {
      spans.add(new Span(from, until));
    }
  }

  private static long length(List<Span> spans) {
    long length = 0;
    for (Span span : spans) {
      length += span.until() - span.from();
    }
    return length;
  }

  /**
   * A stretch of a session.
   *
   * @param from its first moment
   * @param until the first moment after it
   */
  public record Stretch(Instant from, Instant until) {}

  /** A stretch in whole seconds since the epoch, half-open. */
  private record Span(long from, long until) {}

  /** What stands where no times are known: code words and check-ins in the room. */
  private record Signs(int words, int rooms) {
    int all() {
      return words + rooms;
    }

    String reason(String what) {
      return "attendance.reason." + (rooms == 0 ? "words." : "signs.") + what;
    }
  }

  private record Outcome(AttendanceStatus status, Reason reason) {}
}
