package eu.cities4cities.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.Evidence.PointKind;
import eu.cities4cities.academy.attendance.SessionWindow.Pause;
import eu.cities4cities.academy.course.AttendancePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any evidence at all. */
class AttendancePropertiesTest {

  private static final Instant START = Instant.parse("2026-10-25T00:10:00Z");
  private static final AttendancePolicy POLICY = AttendancePolicy.of(60, 2);

  @Property
  void theDecisionDoesNotDependOnTheOrderOfRows(
      @ForAll("evidence") List<Evidence> evidence,
      @ForAll("windows") SessionWindow window,
      @ForAll long seed) {
    List<Evidence> shuffled = new ArrayList<>(evidence);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Attendance.decide(shuffled, window, POLICY))
        .isEqualTo(Attendance.decide(evidence, window, POLICY));
  }

  @Property
  void repeatingRowsChangesNothing(
      @ForAll("evidence") List<Evidence> evidence, @ForAll("windows") SessionWindow window) {
    List<Evidence> twice = new ArrayList<>(evidence);
    twice.addAll(evidence);

    assertThat(Attendance.decide(twice, window, POLICY))
        .isEqualTo(Attendance.decide(evidence, window, POLICY));
  }

  @Property
  void splittingAnIntervalChangesNothing(
      @ForAll("evidence") List<Evidence> evidence,
      @ForAll("windows") SessionWindow window,
      @ForAll @IntRange(min = 0, max = 1000) int perMille) {
    List<Evidence> split = new ArrayList<>();
    int row = 0;
    for (Evidence fact : evidence) {
      // A fact that others speak of by its key has to stay one fact.
      boolean named =
          evidence.stream()
              .anyMatch(
                  other ->
                      other instanceof Evidence.Retraction retraction
                          && fact.key().equals(retraction.retracts()));
      if (fact instanceof Evidence.Interval stay && stay.until() != null && !named) {
        long millis = Duration.between(stay.from(), stay.until()).toMillis() * perMille / 1000;
        Instant middle = stay.from().plusMillis(millis);
        split.add(
            new Evidence.Interval(
                new EvidenceKey("split", "a" + ++row),
                stay.sequence(),
                stay.batch(),
                stay.from(),
                middle));
        split.add(
            new Evidence.Interval(
                new EvidenceKey("split", "b" + row),
                stay.sequence(),
                stay.batch(),
                middle,
                stay.until()));
      } else {
        split.add(fact);
      }
    }

    assertThat(Attendance.decide(split, window, POLICY))
        .isEqualTo(Attendance.decide(evidence, window, POLICY));
  }

  @Property
  void nobodyIsCreditedWithMoreThanTheSession(
      @ForAll("evidence") List<Evidence> evidence, @ForAll("windows") SessionWindow window) {
    var decision = Attendance.decide(evidence, window, POLICY);

    long whole = Duration.between(window.start(), window.end()).getSeconds();
    assertThat(decision.seconds()).isBetween(0L, decision.sessionSeconds());
    assertThat(decision.sessionSeconds()).isBetween(0L, whole);
  }

  @Property
  void moreMeasuredTimeNeverTakesTimeAway(
      @ForAll("stays") List<Evidence> evidence,
      @ForAll("stays") List<Evidence> more,
      @ForAll("windows") SessionWindow window) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(more);

    assertThat(Attendance.decide(all, window, POLICY).seconds())
        .isGreaterThanOrEqualTo(Attendance.decide(evidence, window, POLICY).seconds());
  }

  @Property
  void presentByMinutesMeansThatTheShareIsReachedInWholeNumbers(
      @ForAll("stays") List<Evidence> evidence, @ForAll("windows") SessionWindow window) {
    var decision = Attendance.decide(evidence, window, POLICY);

    boolean reached =
        decision.sessionSeconds() > 0 && 100 * decision.seconds() >= 60 * decision.sessionSeconds();
    assertThat(decision.attended()).isEqualTo(reached);
  }

  @Property
  void noPolicyMakesOrderOrRepetitionMatterOrCreditsMoreThanTheSession(
      @ForAll("evidence") List<Evidence> evidence,
      @ForAll("windows") SessionWindow window,
      @ForAll("policies") AttendancePolicy policy,
      @ForAll long seed) {
    List<Evidence> shuffled = new ArrayList<>(evidence);
    shuffled.addAll(evidence);
    Collections.shuffle(shuffled, new Random(seed));

    AttendanceDecision decision = Attendance.decide(evidence, window, policy);

    assertThat(Attendance.decide(shuffled, window, policy)).isEqualTo(decision);
    assertThat(decision.seconds()).isBetween(0L, decision.sessionSeconds());
  }

  @Property
  void theSentenceNeverContradictsTheDecision(
      @ForAll("stays") List<Evidence> evidence,
      @ForAll("windows") SessionWindow window,
      @ForAll("policies") AttendancePolicy policy) {
    AttendanceDecision decision = Attendance.decide(evidence, window, policy);
    List<Object> said = decision.reason().args();

    switch (decision.reason().key()) {
      case "attendance.reason.minutes.enough" -> {
        assertThat(decision.attended()).isTrue();
        assertThat((int) said.get(0)).isGreaterThanOrEqualTo((int) said.get(2));
      }
      case "attendance.reason.minutes.partial", "attendance.reason.minutes.none" -> {
        assertThat(decision.attended()).isFalse();
        assertThat(decision.sessionSeconds() == 0 || (int) said.get(0) < (int) said.get(2))
            .isTrue();
      }
      default -> assertThat(decision.attended()).isFalse();
    }
  }

  @Property
  void takingEverythingBackLeavesNothing(
      @ForAll("stays") List<Evidence> evidence, @ForAll("windows") SessionWindow window) {
    List<Evidence> undone = new ArrayList<>(evidence);
    long sequence = 10_000;
    for (Evidence fact : evidence) {
      undone.add(
          new Evidence.Retraction(
              new EvidenceKey("undo", String.valueOf(sequence)),
              sequence++,
              null,
              fact.key(),
              null));
    }

    assertThat(Attendance.decide(undone, window, POLICY))
        .isEqualTo(Attendance.decide(List.of(), window, POLICY));
  }

  /** Policies of every kind: by share and by minutes, with lateness that matters or does not. */
  @Provide
  Arbitrary<AttendancePolicy> policies() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 100),
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 100))
        .as(AttendancePolicy::new);
  }

  /** Rows of every shape; keys, sequences and batches collide on purpose. */
  @Provide
  Arbitrary<List<Evidence>> evidence() {
    Arbitrary<EvidenceKey> keys =
        Arbitraries.integers().between(1, 25).map(i -> new EvidenceKey("any", "" + i));
    Arbitrary<Long> sequences = Arbitraries.longs().between(1, 25);
    Arbitrary<String> batches = Arbitraries.of("first", "second").injectNull(0.6);
    Arbitrary<Evidence> points =
        Combinators.combine(keys, sequences, batches, Arbitraries.of(PointKind.class), moments())
            .as(
                (key, sequence, batch, kind, at) ->
                    new Evidence.Point(key, sequence, batch, kind, at, "w" + sequence % 3));
    Arbitrary<Evidence> overrides =
        Combinators.combine(keys, sequences, batches, Arbitraries.of(AttendanceStatus.class))
            .as(
                (key, sequence, batch, status) ->
                    new Evidence.Override(key, sequence, batch, status, "n" + status));
    Arbitrary<Evidence> undos =
        Combinators.combine(keys, sequences, keys)
            .as((key, sequence, of) -> new Evidence.Retraction(key, sequence, null, of, null));
    Arbitrary<Evidence> wholeUndos =
        Combinators.combine(keys, sequences, Arbitraries.of("first", "second"))
            .as((key, sequence, of) -> new Evidence.Retraction(key, sequence, null, null, of));
    return Arbitraries.oneOf(stay(), total(), points, overrides, undos, wholeUndos)
        .list()
        .ofMaxSize(14)
        .map(AttendancePropertiesTest::distinctKeys);
  }

  /** Measured rows only. */
  @Provide
  Arbitrary<List<Evidence>> stays() {
    return Arbitraries.oneOf(stay(), total()).list().ofMaxSize(8);
  }

  /** Sessions up to three hours, with pauses anywhere, running or over. */
  @Provide
  Arbitrary<SessionWindow> windows() {
    Arbitrary<Pause> pauses =
        Combinators.combine(moments(), Arbitraries.integers().between(0, 3000).injectNull(0.1))
            .as(
                (from, length) ->
                    new Pause(from, length == null ? null : from.plusSeconds(length)));
    return Combinators.combine(
            Arbitraries.integers().between(0, 10_800),
            pauses.list().ofMaxSize(3),
            moments().injectNull(0.5))
        .as((length, some, now) -> new SessionWindow(START, START.plusSeconds(length), some, now));
  }

  private static Arbitrary<Evidence> stay() {
    Arbitrary<EvidenceKey> keys =
        Arbitraries.integers().between(1, 25).map(i -> new EvidenceKey("any", "" + i));
    return Combinators.combine(
            keys,
            Arbitraries.longs().between(1, 25),
            Arbitraries.of("first", "second").injectNull(0.6),
            moments(),
            Arbitraries.longs().between(0, 8_000_000).injectNull(0.1))
        .as(
            (key, sequence, batch, from, millis) ->
                new Evidence.Interval(
                    key, sequence, batch, from, millis == null ? null : from.plusMillis(millis)));
  }

  private static Arbitrary<Evidence> total() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 25), Arbitraries.integers().between(0, 20_000))
        .as(
            (key, seconds) ->
                new Evidence.Total(
                    new EvidenceKey("total", "" + key), key, null, Duration.ofSeconds(seconds)));
  }

  private static Arbitrary<Instant> moments() {
    return Arbitraries.longs().between(-3_600_000, 14_400_000).map(START::plusMillis);
  }

  /** The database lets a key and a place in the order of recording exist once. */
  private static List<Evidence> distinctKeys(List<Evidence> evidence) {
    List<Evidence> distinct = new ArrayList<>();
    for (Evidence fact : evidence) {
      if (distinct.stream()
          .noneMatch(o -> o.key().equals(fact.key()) || o.sequence() == fact.sequence())) {
        distinct.add(fact);
      }
    }
    return distinct;
  }
}
