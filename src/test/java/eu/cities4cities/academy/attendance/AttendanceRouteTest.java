package eu.cities4cities.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ways by which people came to sessions that count, as the organizer's register tells them. */
class AttendanceRouteTest {
  private static final long WHOLE = 75 * 60;

  @Test
  void whoWasThereCameLiveWhateverElseWasExcused() {
    assertThat(route(decision(AttendanceStatus.PRESENT, Excused.nothing(AttendanceStatus.PRESENT))))
        .isEqualTo(new AttendanceRoute(1, 0, 0, 0, 0, Set.of()));
    AttendanceDecision enoughAnyway =
        decision(
            AttendanceStatus.PRESENT,
            new Excused(600, AttendanceStatus.PRESENT, OutageReason.AIR_ALERT, false));
    assertThat(route(enoughAnyway).live()).isEqualTo(1);
    assertThat(route(enoughAnyway).helped()).isZero();
  }

  @Test
  void excusedTimeLeftOutHelpsAndItsReasonIsTold() {
    AttendanceDecision helped =
        decision(
            AttendanceStatus.PRESENT,
            new Excused(1800, AttendanceStatus.PARTIAL, OutageReason.POWER_CUT, false));
    assertThat(route(helped))
        .isEqualTo(new AttendanceRoute(0, 1, 0, 0, 0, Set.of(OutageReason.POWER_CUT)));
  }

  @Test
  void anExcusedSessionLeavesTheCountAndIsNotAttended() {
    AttendanceDecision excused =
        decision(
            AttendanceStatus.EXCUSED,
            new Excused(WHOLE, AttendanceStatus.ABSENT, OutageReason.ILLNESS, false));
    assertThat(route(excused))
        .isEqualTo(new AttendanceRoute(0, 0, 1, 0, 0, Set.of(OutageReason.ILLNESS)));
  }

  @Test
  void whatWasMadeUpKeepsTheReasonForWhichItWas() {
    AttendanceDecision madeUp =
        decision(
            AttendanceStatus.PRESENT,
            new Excused(WHOLE, AttendanceStatus.ABSENT, OutageReason.DUTY, true));
    assertThat(route(madeUp))
        .isEqualTo(new AttendanceRoute(0, 0, 0, 1, 0, Set.of(OutageReason.DUTY)));
  }

  @Test
  void aPersonsDecisionStandsAboveTheWayThatWasMeasured() {
    AttendanceDecision decided =
        new AttendanceDecision(
            AttendanceStatus.PRESENT,
            0,
            WHOLE,
            true,
            0,
            0,
            false,
            true,
            false,
            Reason.of("test"),
            new Excused(0, AttendanceStatus.PRESENT, null, false));
    assertThat(route(decided)).isEqualTo(new AttendanceRoute(0, 0, 0, 0, 1, Set.of()));
  }

  @Test
  void whatDoesNotCountIsNoWayAndTellsNoReason() {
    AttendanceDecision excusedTooShort =
        decision(
            AttendanceStatus.PARTIAL,
            new Excused(600, AttendanceStatus.PARTIAL, OutageReason.CONNECTION, false));
    AttendanceDecision absent =
        decision(AttendanceStatus.ABSENT, Excused.nothing(AttendanceStatus.ABSENT));
    assertThat(route(excusedTooShort, absent, null))
        .isEqualTo(new AttendanceRoute(0, 0, 0, 0, 0, Set.of()));
    assertThat(route()).isEqualTo(new AttendanceRoute(0, 0, 0, 0, 0, Set.of()));
  }

  @Test
  void aWholeCourseIsSummedInAnyOrder() {
    List<AttendanceDecision> course = new ArrayList<>();
    course.add(decision(AttendanceStatus.PRESENT, Excused.nothing(AttendanceStatus.PRESENT)));
    course.add(decision(AttendanceStatus.PRESENT, Excused.nothing(AttendanceStatus.PRESENT)));
    course.add(
        decision(
            AttendanceStatus.PRESENT,
            new Excused(900, AttendanceStatus.PARTIAL, OutageReason.AIR_ALERT, false)));
    course.add(
        decision(
            AttendanceStatus.EXCUSED,
            new Excused(WHOLE, AttendanceStatus.ABSENT, OutageReason.POWER_CUT, false)));
    course.add(null);
    AttendanceRoute expected =
        new AttendanceRoute(2, 1, 1, 0, 0, Set.of(OutageReason.POWER_CUT, OutageReason.AIR_ALERT));
    assertThat(AttendanceRoute.of(course)).isEqualTo(expected);
    Collections.reverse(course);
    assertThat(AttendanceRoute.of(course)).isEqualTo(expected);
  }

  private static AttendanceRoute route(AttendanceDecision... decisions) {
    return AttendanceRoute.of(Arrays.asList(decisions));
  }

  private static AttendanceDecision decision(AttendanceStatus status, Excused excused) {
    return new AttendanceDecision(
        status,
        status == AttendanceStatus.PRESENT && excused.reason() == null ? WHOLE : 0,
        WHOLE,
        true,
        0,
        0,
        false,
        false,
        false,
        Reason.of("test"),
        excused);
  }
}
