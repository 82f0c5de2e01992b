package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What BigBlueButton tells about a meeting that is over, in the shapes that its versions write. */
class BigBlueButtonEventsTest {

  @Test
  void pairsJoinsAndLeavesOfEachConnection() {
    BigBlueButtonEvents told =
        BigBlueButtonEvents.read(
            """
            {"version":"1.0","meeting_id":"c4c-abc","internal_meeting_id":"5dab-1764316800000",
             "data":{"metadata":{},"duration":5400,"start":"2026-11-28T10:00:00.000+02:00",
              "finish":"2026-11-28T11:30:00.000+02:00",
              "attendees":[{"ext_user_id":"g1","name":"Олена Коваленко","moderator":false,
               "joins":["2026-11-28T10:00:05.000+02:00","2026-11-28T10:50:00.000+02:00"],
               "leaves":["2026-11-28T10:40:00.000+02:00"],"duration":2395,
               "sessions":{
                "w_one":{"joins":[{"timestamp":"2026-11-28T10:00:05.000+02:00","userid":"w_one",
                   "ext_userid":"g1","event":"join"}],
                  "lefts":[{"timestamp":"2026-11-28T10:40:00.000+02:00","userid":"w_one",
                   "ext_userid":"g1","event":"left"}]},
                "w_two":{"joins":[{"timestamp":"2026-11-28T10:50:00.000+02:00"}],"lefts":[]}}}]}}""");

    assertThat(told.meeting()).isEqualTo("c4c-abc");
    assertThat(told.unreadable()).isZero();
    assertThat(told.stays())
        .extracting(Stay::reference, Stay::from, Stay::until)
        .containsExactlyInAnyOrder(
            tuple("g1", at("08:00:05"), at("08:40:00")),
            tuple("g1", at("08:50:00"), at("09:30:00")));
  }

  @Test
  void readsTheOlderShapeWithoutConnections() {
    BigBlueButtonEvents told =
        BigBlueButtonEvents.read(
            """
            {"meeting_id":"m","data":{"finish":"2026-11-28 11:30:00 +0200","attendees":[
             {"ext_user_id":"g1","name":"О","joins":["2026-11-28 08:00:00 UTC",
              "2026-11-28 08:30:00 UTC"],"leaves":["2026-11-28 08:20:00 UTC"]}]}}""");

    assertThat(told.stays())
        .extracting(Stay::from, Stay::until)
        .containsExactly(
            tuple(at("08:00:00"), at("08:20:00")), tuple(at("08:30:00"), at("09:30:00")));
  }

  @Test
  void aTimeThatCannotBeReadIsCountedAndNeverTakenForAnother() {
    BigBlueButtonEvents told =
        BigBlueButtonEvents.read(
            """
            {"meeting_id":"m","data":{"finish":"2026-11-28 11:30:00 +0200","attendees":[
             {"ext_user_id":"g1","joins":["yesterday"],"leaves":[]}]}}""");

    assertThat(told.stays()).isEmpty();
    assertThat(told.unreadable()).isEqualTo(1);
  }

  @Test
  void theSameReportNamesTheSameStretchesTheSame() {
    String body =
        """
        {"meeting_id":"m","data":{"finish":"2026-11-28T09:30:00Z","attendees":[
         {"ext_user_id":"g1","joins":["2026-11-28T08:00:00Z"],"leaves":[]}]}}""";

    assertThat(BigBlueButtonEvents.read(body)).isEqualTo(BigBlueButtonEvents.read(body));
  }

  @Test
  void saysSoWhereNothingCanBeUnderstood() {
    for (String body : new String[] {"", "{}", "{\"meeting_id\":\"m\",\"data\":{}}", "cut off {"}) {
      assertThatThrownBy(() -> BigBlueButtonEvents.read(body))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-28T" + time + "Z");
  }
}
