package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's timetable under their secret address. */
@ExtendWith(ArquillianExtension.class)
class CalendarServiceIT {
  @Inject private CalendarService calendars;
  @Inject private SessionHost host;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

  private long reader;
  private long course;
  private long session;

  @BeforeEach
  void begin() {
    course = data.openCourse();
    reader = data.person();
    data.enroll(course, reader);
    LocalDateTime start = KyivTime.now(clock).plusDays(50).truncatedTo(ChronoUnit.HOURS);
    session = data.session(course, start, 75);
    data.session(data.openCourse(), start, 75);
    acting.as(reader, Role.PARTICIPANT);
  }

  @AfterEach
  void end() {
    acting.asNobody();
  }

  private String uid() {
    return "UID:session-" + session + "@";
  }

  private String feed(String token) {
    acting.asNobody();
    return calendars.feed(token).text();
  }

  @Test
  void theAddressAloneShowsTheSessionsOfOnesOwnCourses() {
    assertThat(calendars.myToken()).isEmpty();
    calendars.renew();
    String token = calendars.myToken().orElseThrow();

    assertThat(token).hasSizeGreaterThanOrEqualTo(32);
    assertThat(feed(token))
        .contains(uid())
        .contains("METHOD:PUBLISH")
        .satisfies(file -> assertThat(file.split("BEGIN:VEVENT")).hasSize(2));
  }

  @Test
  void aNewAddressMakesTheFormerOneUselessAndNoneIsAnswered() {
    calendars.renew();
    String former = calendars.myToken().orElseThrow();
    calendars.renew();
    String present = calendars.myToken().orElseThrow();

    assertThat(present).isNotEqualTo(former);
    assertThatThrownBy(() -> calendars.feed(former)).isInstanceOf(NotFoundException.class);
    calendars.stop();
    assertThatThrownBy(() -> calendars.feed(present)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aCancelledSessionStaysInTheFeedAsCancelled() {
    calendars.renew();
    String token = calendars.myToken().orElseThrow();
    String before = calendars.feed(token).fingerprint();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    host.cancel(session, "ill");

    assertThat(feed(token)).contains("STATUS:CANCELLED").contains(uid());
    assertThat(calendars.feed(token).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void whoLeavesTheCourseSeesItsSessionsNoMore() {
    calendars.renew();
    String token = calendars.myToken().orElseThrow();
    data.insert(
        "UPDATE enrollment SET left_at = UTC_TIMESTAMP(3) WHERE person_id = ? AND course_id = ?",
        reader,
        course);

    assertThat(feed(token)).doesNotContain(uid());
  }
}
