package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which sessions a person finds on their own page today. */
@ExtendWith(ArquillianExtension.class)
class SessionsOfTodayIT {
  @Inject private SessionService sessions;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

  @AfterEach
  void end() {
    acting.asNobody();
  }

  @Test
  void oneThatGoesOnPastMidnightIsOnBothDays() {
    long course = data.openCourse();
    LocalDateTime midnight = KyivTime.today(clock).atStartOfDay();
    int twoDays = (int) Duration.ofDays(2).toMinutes();
    data.session(course, midnight.minusHours(3), 180);
    long sinceYesterday = data.session(course, midnight.minusHours(1), twoDays);
    data.session(course, midnight.plusDays(2), 75);
    long reader = data.person();
    data.enroll(course, reader);
    acting.as(reader, Role.PARTICIPANT);
    assertThat(sessions.myToday()).extracting(SessionFacts::id).containsExactly(sinceYesterday);
  }
}
