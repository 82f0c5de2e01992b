package eu.cities4cities.academy.harness;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rows and callers that other server tests start from fit the schema as it is. */
@ExtendWith(ArquillianExtension.class)
class HarnessIT {

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Caller caller;

  @Test
  void rowsFitTheSchema() {
    long person = data.person(Role.PARTICIPANT);
    long course = data.openCourse(10);
    data.session(course, LocalDateTime.of(2026, 3, 2, 10, 0), 60);
    data.enroll(course, person);
    data.role(person, Role.TRAINER, course, null);
    assertThat(data.token(person)).isNotBlank();
    assertThat(data.number("SELECT COUNT(*) FROM enrollment WHERE person_id = ?", person))
        .isEqualTo(1);
  }

  @Test
  void aTestMayActAsSomebody() {
    acting.as(7, Role.ORGANIZER);
    assertThat(caller.personId()).isEqualTo(7);
    assertThat(caller.is(Role.ORGANIZER)).isTrue();
    acting.asNobody();
    assertThat(caller.isSignedIn()).isFalse();
  }
}
