package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators see which key signs, and hear of its end in time. */
@ExtendWith(ArquillianExtension.class)
class SigningKeyIT {
  private static final Duration VALIDITY = Duration.ofDays(3 * 365L);

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private SigningKeyService keys;
  @Inject private Clock clock;

  @Test
  void theyAreToldOnceOfEachStepTowardsTheEnd() {
    long administrator = data.person(Role.ADMINISTRATOR);
    SigningKey ending = own(Duration.ofDays(20));
    keys.warn(ending);
    keys.warn(ending);
    assertThat(letters(administrator)).isEqualTo(1);
    keys.warn(own(Duration.ofDays(200)));
    assertThat(letters(administrator)).as("there is time").isEqualTo(1);
    keys.warn(own(Duration.ofDays(-2)));
    assertThat(letters(administrator)).as("another key has ended").isEqualTo(2);
    assertThat(
            data.text(
                "SELECT subject FROM outbox_letter WHERE recipient = ? ORDER BY id DESC LIMIT 1",
                data.emailOf(administrator)))
        .isEqualTo("Строк дії ключа підпису сертифікатів минув");
  }

  @Test
  void nobodyIsWrittenToAboutAKeyForTests() {
    long administrator = data.person(Role.ADMINISTRATOR);
    keys.warn(TestSigningKey.make(clock.instant().minus(VALIDITY)));
    assertThat(letters(administrator)).isZero();
  }

  @Test
  void thePresentKeyStandsFirst() {
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    List<SigningKeyRow> rows = keys.list();
    assertThat(keys.current()).hasValue(rows.get(0));
    assertThat(rows).filteredOn(SigningKeyRow::current).hasSize(1);
    assertThat(rows.get(0).test()).isTrue();
    assertThat(rows.get(0).daysLeft()).isPositive();
    assertThat(keys.trouble()).isEmpty();
    assertThat(keys.halt()).isEmpty();
  }

  /** A key of the organization that is valid for so long from now. */
  private SigningKey own(Duration left) {
    SigningKey made = TestSigningKey.make(clock.instant().plus(left).minus(VALIDITY));
    return new SigningKey(made.key(), made.chain(), false);
  }

  private long letters(long person) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE 'signing-key:%'",
        data.emailOf(person));
  }
}
