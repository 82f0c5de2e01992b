package eu.cities4cities.academy.session.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Zoom's webhooks: their signature, the validation of our address, and what they tell. */
class ZoomEventTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_764_316_800);
  private static final String TIME = "1764316800";
  private static final String BODY = "{\"event\":\"meeting.started\",\"payload\":{\"object\":{}}}";

  // openssl dgst -sha256 -hmac "secret token" of v0:1764316800:{the body}
  private static final String SIGNATURE =
      "v0=d61ed9a7048a191e7764426cc0946b06f10d59a328b2846bc5cddb0adb6ba0f9";

  @Test
  void acceptsWhatZoomHasSigned() {
    assertThat(ZoomEvent.isGenuine("secret token", TIME, SIGNATURE, BODY, NOW)).isTrue();
  }

  @Test
  void refusesWhatIsSignedOtherwise() {
    assertThat(ZoomEvent.isGenuine("another", TIME, SIGNATURE, BODY, NOW)).isFalse();
    assertThat(ZoomEvent.isGenuine("secret token", TIME, SIGNATURE, BODY + " ", NOW)).isFalse();
    assertThat(ZoomEvent.isGenuine("secret token", "1764316801", SIGNATURE, BODY, NOW)).isFalse();
    assertThat(ZoomEvent.isGenuine("secret token", TIME, null, BODY, NOW)).isFalse();
    assertThat(ZoomEvent.isGenuine("secret token", null, SIGNATURE, BODY, NOW)).isFalse();
  }

  @Test
  void withoutASecretNothingIsGenuine() {
    assertThat(ZoomEvent.isGenuine("", TIME, SIGNATURE, BODY, NOW)).isFalse();
  }

  @Test
  void refusesWhatWasOverheardEarlier() {
    assertThat(ZoomEvent.isGenuine("secret token", TIME, SIGNATURE, BODY, NOW.plusSeconds(301)))
        .isFalse();
    assertThat(ZoomEvent.isGenuine("secret token", TIME, SIGNATURE, BODY, NOW.plusSeconds(299)))
        .isTrue();
  }

  @Test
  void answersTheValidationOfItsAddress() {
    ZoomEvent event =
        ZoomEvent.read(
            "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"}}");

    assertThat(((ZoomEvent.Challenge) event).answer("secret token").toString())
        // openssl dgst -sha256 -hmac "secret token" of the plain token
        .isEqualTo(
            "{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\",\"encryptedToken\":\"4010a309f8ec0e4dc7506ef21e98975c6302caa558db61e48081282f677a68df\"}");
  }

  @Test
  void knowsWhoCameAndWhoWent() {
    ZoomEvent.Presence joined =
        (ZoomEvent.Presence)
            ZoomEvent.read(
                """
                {"event":"meeting.participant_joined","event_ts":1626230691572,"payload":{
                 "account_id":"a","object":{"id":"83000000000","uuid":"4444AAAiAAAAAiAiAiiAii==",
                 "participant":{"user_id":"16778240","user_name":"Олена Коваленко","id":"",
                 "participant_uuid":"55555","join_time":"2026-11-28T08:00:10Z","email":"",
                 "registrant_id":"reg-1"}}}}""");
    ZoomEvent.Presence left =
        (ZoomEvent.Presence)
            ZoomEvent.read(
                """
                {"event":"meeting.participant_left","payload":{"object":{"id":83000000000,
                 "participant":{"user_id":"16778240","user_name":"Олена Коваленко",
                 "leave_time":"2026-11-28T08:40:00Z","leave_reason":"left the meeting"}}}}""");

    assertThat(joined)
        .isEqualTo(
            new ZoomEvent.Presence(
                "83000000000",
                new Stay(
                    "16778240",
                    "reg-1",
                    "Олена Коваленко",
                    null,
                    Instant.parse("2026-11-28T08:00:10Z"),
                    null)));
    assertThat(left.meeting()).isEqualTo("83000000000");
    assertThat(left.stay().until()).isEqualTo(Instant.parse("2026-11-28T08:40:00Z"));
    assertThat(left.stay().from()).isNull();
  }

  @Test
  void leavesAloneWhatIsOfNoMatter() {
    assertThat(ZoomEvent.read(BODY)).isEqualTo(new ZoomEvent.Other("meeting.started"));
  }

  @Test
  void saysSoWhereNothingCanBeUnderstood() {
    for (String body :
        new String[] {"", "[]", "{\"event\":1}", "{\"event\":\"meeting.ended\",\"payload\":{}}"}) {
      assertThatThrownBy(() -> ZoomEvent.read(body)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
