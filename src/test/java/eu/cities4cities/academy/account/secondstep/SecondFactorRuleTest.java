package eu.cities4cities.academy.account.secondstep;

import static eu.cities4cities.academy.account.secondstep.SecondFactorRule.OFF;
import static eu.cities4cities.academy.account.secondstep.SecondFactorRule.OPTIONAL;
import static eu.cities4cities.academy.account.secondstep.SecondFactorRule.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.secondstep.SecondFactorRule.Next;
import org.junit.jupiter.api.Test;

class SecondFactorRuleTest {
  @Test
  void withoutASettingStaffNeedOneButNotOnADemonstration() {
    assertThat(SecondFactorRule.of(null, false)).isEqualTo(REQUIRED);
    assertThat(SecondFactorRule.of(" ", true)).isEqualTo(OPTIONAL);
    assertThat(SecondFactorRule.of("required", true)).isEqualTo(REQUIRED);
    assertThat(SecondFactorRule.of("Off", false)).isEqualTo(OFF);
  }

  @Test
  void aMistypedSettingDoesNotTurnItOff() {
    assertThatThrownBy(() -> SecondFactorRule.of("no", false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoHasOneIsAskedUnlessItIsOff() {
    assertThat(OPTIONAL.next(false, true)).isEqualTo(Next.CODE);
    assertThat(REQUIRED.next(true, true)).isEqualTo(Next.CODE);
    assertThat(OFF.next(true, true)).isEqualTo(Next.NOTHING);
  }

  @Test
  void onlyStaffHaveToSetOneUpAndOnlyWhenRequired() {
    assertThat(REQUIRED.next(true, false)).isEqualTo(Next.ENROLMENT);
    assertThat(REQUIRED.next(false, false)).isEqualTo(Next.NOTHING);
    assertThat(OPTIONAL.next(true, false)).isEqualTo(Next.NOTHING);
  }

  @Test
  void aSignInOfStaffWithoutTheFactorThatTheyNeedDoesNotCount() {
    assertThat(REQUIRED.accepts(true, false)).isFalse();
    assertThat(REQUIRED.accepts(true, true)).isTrue();
    assertThat(REQUIRED.accepts(false, false)).isTrue();
    assertThat(OPTIONAL.accepts(true, false)).isTrue();
  }
}
