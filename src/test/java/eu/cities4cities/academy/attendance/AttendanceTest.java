package eu.cities4cities.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.Evidence.PointKind;
import eu.cities4cities.academy.attendance.SessionWindow.Pause;
import eu.cities4cities.academy.course.AttendancePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTest {

  private static final Instant START = Instant.parse("2026-09-16T08:30:00Z");
  private static final AttendancePolicy POLICY = AttendancePolicy.of(60, 2);
  private static final SessionWindow SESSION = new SessionWindow(START, at(75), List.of());

  private long sequence;

  @Test
  void nothingKnownIsAbsent() {
    var decision = Attendance.decide(List.of(), SESSION, POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.ABSENT);
    assertThat(decision.minutesKnown()).isFalse();
    assertThat(decision.reason().key()).isEqualTo("attendance.reason.nothing");
  }

  @Test
  void theThresholdItselfIsEnough() {
    var decision = Attendance.decide(List.of(stay(0, 45)), SESSION, POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.reason().args()).containsExactly(45, 75, 45);
  }

  @Test
  void oneSecondLessThanTheThresholdIsPartialAndTheSentenceSaysSo() {
    var almost = new Evidence.Interval(key(), 1, null, START, at(45).minusSeconds(1));

    var decision = Attendance.decide(List.of(almost), SESSION, POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PARTIAL);
    assertThat(decision.minutes()).isEqualTo(44);
    assertThat(decision.reason().args()).containsExactly(44, 75, 45);
  }

  @Test
  void twoDevicesAtOnceCountOnce() {
    var decision = Attendance.decide(List.of(stay(0, 30), stay(10, 40)), SESSION, POLICY);

    assertThat(decision.minutes()).isEqualTo(40);
  }

  @Test
  void touchingIntervalsAddUpWithoutASecondBetween() {
    var decision = Attendance.decide(List.of(stay(0, 20), stay(20, 45)), SESSION, POLICY);

    assertThat(decision.seconds()).isEqualTo(45 * 60);
  }

  @Test
  void timeBeforeTheStartAndAfterTheEndDoesNotCount() {
    var decision = Attendance.decide(List.of(stay(-30, 10), stay(70, 200)), SESSION, POLICY);

    assertThat(decision.minutes()).isEqualTo(15);
  }

  @Test
  void aPauseCountsForNobodyAndShortensTheSession() {
    var session =
        new SessionWindow(
            START, at(75), List.of(new Pause(at(20), at(40)), new Pause(at(30), at(45))));

    var decision = Attendance.decide(List.of(stay(0, 75)), session, POLICY);

    assertThat(decision.minutes()).isEqualTo(50);
    assertThat(decision.sessionMinutes()).isEqualTo(50);
  }

  @Test
  void aSessionThatWasOnePauseCreditsNobody() {
    var session = new SessionWindow(START, at(75), List.of(new Pause(START, null)));

    var decision = Attendance.decide(List.of(stay(0, 75)), session, POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.ABSENT);
  }

  @Test
  void theLargestTotalStandsBesideTheIntervalsAndIsNotAddedToThem() {
    var decision = Attendance.decide(List.of(stay(0, 30), total(50), total(20)), SESSION, POLICY);

    assertThat(decision.minutes()).isEqualTo(50);
  }

  @Test
  void aTotalLongerThanTheSessionIsCut() {
    var decision = Attendance.decide(List.of(total(500)), SESSION, POLICY);

    assertThat(decision.minutes()).isEqualTo(75);
  }

  @Test
  void anOpenConnectionCountsUpToNowAndTheDecisionIsProvisional() {
    var running = new SessionWindow(START, at(75), List.of(), at(50));
    var open = new Evidence.Interval(key(), 1, null, at(5), null);

    var decision = Attendance.decide(List.of(open), running, POLICY);

    assertThat(decision.minutes()).isEqualTo(45);
    assertThat(decision.provisional()).isTrue();
  }

  @Test
  void anOpenConnectionOfASessionThatIsOverEndsWithIt() {
    var open = new Evidence.Interval(key(), 1, null, at(5), null);

    var decision = Attendance.decide(List.of(open), SESSION, POLICY);

    assertThat(decision.minutes()).isEqualTo(70);
    assertThat(decision.provisional()).isFalse();
  }

  @Test
  void aClickIsNotPresence() {
    var decision = Attendance.decide(List.of(point(PointKind.JOIN, 1, null)), SESSION, POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.ABSENT);
    assertThat(decision.reason().key()).isEqualTo("attendance.reason.joined");
  }

  @Test
  void codeWordsStandWhereNoTimesAreKnown() {
    var decision =
        Attendance.decide(
            List.of(point(PointKind.CODE_WORD, 10, "1"), point(PointKind.CODE_WORD, 60, "2")),
            SESSION,
            POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.minutesKnown()).isFalse();
  }

  @Test
  void oneWordEnteredTwiceIsOneWord() {
    var decision =
        Attendance.decide(
            List.of(point(PointKind.CODE_WORD, 10, "1"), point(PointKind.CODE_WORD, 11, "1")),
            SESSION,
            POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PARTIAL);
    assertThat(decision.codeWords()).isEqualTo(1);
  }

  @Test
  void codeWordsDoNotReplaceMinutesThatAreKnown() {
    var decision =
        Attendance.decide(
            List.of(
                stay(0, 10),
                point(PointKind.CODE_WORD, 1, "1"),
                point(PointKind.CODE_WORD, 9, "2")),
            SESSION,
            POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PARTIAL);
  }

  @Test
  void aPolicyMayGiveCodeWordsNoWeight() {
    var words = List.of(point(PointKind.CODE_WORD, 1, "1"), point(PointKind.CODE_WORD, 9, "2"));

    var decision = Attendance.decide(words, SESSION, AttendancePolicy.of(60, 0));

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PARTIAL);
  }

  @Test
  void aScanOfTheRoomsCodeStandsLikeAWord() {
    var decision =
        Attendance.decide(
            List.of(point(PointKind.ROOM, 2, null), point(PointKind.CODE_WORD, 60, "1")),
            SESSION,
            POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.reason()).isEqualTo(Reason.of("attendance.reason.signs.enough", 2, 2));
  }

  @Test
  void scansLessThanHalfAnHourApartAreOne() {
    var three =
        List.of(
            point(PointKind.ROOM, 29, null),
            point(PointKind.ROOM, 0, null),
            point(PointKind.ROOM, 59, null));

    assertThat(Attendance.decide(three, SESSION, POLICY).roomCheckIns()).isEqualTo(2);
    assertThat(Attendance.decide(three.subList(0, 2), SESSION, POLICY).status())
        .isEqualTo(AttendanceStatus.PARTIAL);
  }

  @Test
  void theOverrideRecordedLastWinsWhateverTheOrderOfReading() {
    var first = override(AttendanceStatus.EXCUSED, 10);
    var second = override(AttendanceStatus.PRESENT, 11);

    var decision = Attendance.decide(List.of(second, first), SESSION, POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(decision.overridden()).isTrue();
  }

  @Test
  void takingTheLastOverrideBackLetsTheOneBeforeStand() {
    var first = override(AttendanceStatus.EXCUSED, 10);
    var second = override(AttendanceStatus.PRESENT, 11);
    var undo = new Evidence.Retraction(key(), 12, null, second.key(), null);

    var decision = Attendance.decide(List.of(undo, second, first), SESSION, POLICY);

    assertThat(decision.status()).isEqualTo(AttendanceStatus.EXCUSED);
  }

  @Test
  void takingTheUndoBackLetsTheFactStandAgain() {
    var stay = stay(0, 75);
    var undo = new Evidence.Retraction(key(), 900, null, stay.key(), null);
    var redo = new Evidence.Retraction(key(), 901, null, undo.key(), null);

    assertThat(Attendance.decide(List.of(stay, undo), SESSION, POLICY).minutes()).isZero();
    assertThat(Attendance.decide(List.of(redo, undo, stay), SESSION, POLICY).minutes())
        .isEqualTo(75);
  }

  @Test
  void anImportIsTakenBackAsAWholeAndWhatElseIsKnownStays() {
    var imported = new Evidence.Interval(key(), 1, "import-7", START, at(75));
    var other = stay(0, 20);
    var undo = new Evidence.Retraction(key(), 900, null, null, "import-7");

    var decision = Attendance.decide(List.of(imported, other, undo), SESSION, POLICY);

    assertThat(decision.minutes()).isEqualTo(20);
  }

  @Test
  void lateIsSaidButTakesNothingAway() {
    var decision = Attendance.decide(List.of(stay(11, 75)), SESSION, POLICY);

    assertThat(decision.late()).isTrue();
    assertThat(decision.status()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(Attendance.decide(List.of(stay(10, 75)), SESSION, POLICY).late()).isFalse();
  }

  @Test
  void aCourseMayLetLatenessMakeItPartialAndSaysSo() {
    var strict = new AttendancePolicy(60, 0, 2, 1, 10, true, 25);

    var late = Attendance.decide(List.of(stay(11, 75)), SESSION, strict);

    assertThat(late.status()).isEqualTo(AttendanceStatus.PARTIAL);
    assertThat(late.reason()).isEqualTo(Reason.of("attendance.reason.late", 64, 75, 10));
    assertThat(Attendance.decide(List.of(stay(10, 75)), SESSION, strict).attended()).isTrue();
    assertThat(Attendance.decide(List.of(total(60)), SESSION, strict).attended()).isTrue();
  }

  @Test
  void minutesMayStandInsteadOfTheShare() {
    var minutes = new AttendancePolicy(60, 30, 2, 1, 10, false, 25);

    var reached = Attendance.decide(List.of(stay(0, 30)), SESSION, minutes);
    var almost = Attendance.decide(List.of(stay(0, 29)), SESSION, minutes);

    assertThat(reached.reason())
        .isEqualTo(Reason.of("attendance.reason.minutes.enough", 30, 75, 30));
    assertThat(almost.status()).isEqualTo(AttendanceStatus.PARTIAL);
    assertThat(almost.reason())
        .isEqualTo(Reason.of("attendance.reason.minutes.partial", 29, 75, 30));
  }

  @Test
  void aSessionShorterThanTheMinutesAskedForNeedsAllOfItself() {
    var minutes = new AttendancePolicy(60, 90, 2, 1, 10, false, 25);

    assertThat(Attendance.decide(List.of(stay(0, 75)), SESSION, minutes).attended()).isTrue();
    assertThat(Attendance.decide(List.of(stay(1, 75)), SESSION, minutes).attended()).isFalse();
  }

  @Test
  void fewerMinutesThanThePartAreAbsence() {
    var part = new AttendancePolicy(60, 0, 2, 15, 10, false, 25);

    assertThat(Attendance.decide(List.of(stay(0, 14)), SESSION, part).status())
        .isEqualTo(AttendanceStatus.ABSENT);
    assertThat(Attendance.decide(List.of(stay(0, 15)), SESSION, part).status())
        .isEqualTo(AttendanceStatus.PARTIAL);
  }

  @Test
  void partsOfSecondsAreCutTheSameWayOnBothSides() {
    var middle = at(10).plusMillis(500);
    var first = new Evidence.Interval(key(), 1, null, START, middle);
    var second = new Evidence.Interval(key(), 2, null, middle, at(20));

    assertThat(Attendance.decide(List.of(first, second), SESSION, POLICY).seconds())
        .isEqualTo(20 * 60);
  }

  @Test
  void anIntervalThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> stay(10, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> total(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  private Evidence.Interval stay(int from, int until) {
    return new Evidence.Interval(key(), sequence, null, at(from), at(until));
  }

  private Evidence.Total total(int minutes) {
    return new Evidence.Total(key(), sequence, null, Duration.ofMinutes(minutes));
  }

  private Evidence.Point point(PointKind kind, int minute, String window) {
    return new Evidence.Point(key(), sequence, null, kind, at(minute), window);
  }

  private Evidence.Override override(AttendanceStatus status, long recorded) {
    return new Evidence.Override(key(), recorded, null, status, "checked by telephone");
  }

  private EvidenceKey key() {
    return new EvidenceKey("test", String.valueOf(++sequence));
  }

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}
