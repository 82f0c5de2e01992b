package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldTest {
  private static final Held OLD_COMPLETION = held("1", CertificateKind.COMPLETION, true);
  private static final Held COMPLETION = held("2", CertificateKind.COMPLETION, false);
  private static final Held OLD_PARTICIPATION = held("3", CertificateKind.PARTICIPATION, true);
  private static final Held PARTICIPATION = held("4", CertificateKind.PARTICIPATION, false);

  @Test
  void oneInForceCountsBeforeAnExpiredOneThenTheHigherKindThenTheLater() {
    assertThat(Held.higher(OLD_PARTICIPATION, PARTICIPATION)).isEqualTo(PARTICIPATION);
    assertThat(Held.higher(PARTICIPATION, OLD_PARTICIPATION)).isEqualTo(PARTICIPATION);
    assertThat(Held.higher(OLD_COMPLETION, PARTICIPATION)).isEqualTo(PARTICIPATION);
    assertThat(Held.higher(PARTICIPATION, COMPLETION)).isEqualTo(COMPLETION);
    assertThat(Held.higher(COMPLETION, PARTICIPATION)).isEqualTo(COMPLETION);
    assertThat(Held.higher(OLD_COMPLETION, OLD_PARTICIPATION)).isEqualTo(OLD_COMPLETION);
    Held later = held("5", CertificateKind.PARTICIPATION, false);
    assertThat(Held.higher(PARTICIPATION, later)).isEqualTo(later);
  }

  private static Held held(String number, CertificateKind kind, boolean expired) {
    return new Held(number, kind, false, expired);
  }
}
