package eu.cities4cities.academy.account.secondstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.PasswordSignIn;
import eu.cities4cities.academy.account.Passwords;
import eu.cities4cities.academy.account.RoleService;
import eu.cities4cities.academy.account.SignInLimits;
import eu.cities4cities.academy.account.SignInService;
import eu.cities4cities.academy.account.TooManyAttemptsException;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff between the first and the second proof, with the real database. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorIT {
  private static final String PASSWORD = "жовтий трамвай";

  @Inject private PasswordSignIn passwordSignIn;
  @Inject private SecondStep step;
  @Inject private SignInLimits limits;
  @Inject private SecondFactorService factors;
  @Inject private SecondFactorSetting setting;
  @Inject private SignInService signIns;
  @Inject private RoleService roles;
  @Inject private Passwords passwords;
  @Inject private eu.cities4cities.academy.shared.Secrets secrets;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @AfterEach
  void asSet() {
    setting.set(SecondFactorRule.OPTIONAL);
  }

  private long staff() {
    long person = data.person(Role.ORGANIZER);
    data.insert(
        "UPDATE person SET password_hash = ? WHERE id = ?", passwords.hash(PASSWORD), person);
    return person;
  }

  private SignInService.Begun firstProof(long person) {
    acting.asNobody();
    return passwordSignIn.signIn(data.emailOf(person), PASSWORD, true, "test");
  }

  /** The app's code, so many steps from now. */
  private String code(long person, int steps) {
    byte[] secret =
        secrets
            .decrypt(
                "second-factor",
                data.text("SELECT secret FROM second_factor WHERE person_id = ?", person))
            .orElseThrow();
    return Totp.code(secret, Totp.step(clock.instant()) + steps);
  }

  /** Enrolled as if a minute ago, so that the codes of now and next are still free. */
  private List<String> enrolled(long person) {
    setting.set(SecondFactorRule.REQUIRED);
    SignInService.Begun half = firstProof(person);
    List<String> codes = step.enrol(half.halfToken(), code(person, 0), "test").codes();
    data.insert("UPDATE second_factor SET last_step = last_step - 2 WHERE person_id = ?", person);
    return codes;
  }

  private long letters(long person, String template) {
    return data.number(
        "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ? AND letter_key LIKE ?",
        data.emailOf(person),
        template + "%");
  }

  @Test
  void whereItIsRequiredStaffSetItUpBeforeTheyAreSignedInAnywhere() {
    long person = staff();
    setting.set(SecondFactorRule.REQUIRED);
    SignInService.Begun half = firstProof(person);
    assertThat(half.isHalf()).isTrue();
    assertThat(half.rememberToken()).isNull();
    assertThat(data.number("SELECT COUNT(*) FROM sign_in WHERE person_id = ?", person)).isZero();
    assertThat(step.duty(half.halfToken())).isEqualTo(SecondStep.Duty.ENROLMENT);
    assertThat(signIns.remembered(half.halfToken())).isEmpty();
    assertThat(signIns.factsOfAccessToken(half.halfToken())).isEmpty();

    SecondStep.Enrolled done = step.enrol(half.halfToken(), code(person, 0), "test");
    assertThat(done.codes()).hasSize(10);
    assertThat(signIns.facts(done.begun().id()).orElseThrow().roles()).contains(Role.ORGANIZER);
    assertThat(signIns.remembered(done.begun().rememberToken())).contains(done.begun().id());
    assertThat(step.duty(half.halfToken())).isEqualTo(SecondStep.Duty.START_AGAIN);
    assertThat(letters(person, "account.factorOn")).isEqualTo(1);
  }

  @Test
  void participantsAreNotHeldUp() {
    long person = data.person();
    data.insert(
        "UPDATE person SET password_hash = ? WHERE id = ?", passwords.hash(PASSWORD), person);
    setting.set(SecondFactorRule.REQUIRED);
    assertThat(firstProof(person).isHalf()).isFalse();
  }

  @Test
  void theNextSignInTakesACodeAndEachCodeOnce() {
    long person = staff();
    enrolled(person);
    SignInService.Begun half = firstProof(person);
    assertThat(step.duty(half.halfToken())).isEqualTo(SecondStep.Duty.CODE);
    String code = code(person, 0);
    assertThat(signIns.facts(step.complete(half.halfToken(), code, "test").id())).isPresent();

    String again = firstProof(person).halfToken();
    assertThatThrownBy(() -> step.complete(again, code, "test"))
        .isInstanceOf(WrongCodeException.class);
    assertThat(step.complete(again, code(person, 1), "test").id()).isPositive();
  }

  @Test
  void anEarlierCodeIsRefusedAfterALaterOne() {
    long person = staff();
    enrolled(person);
    step.complete(firstProof(person).halfToken(), code(person, 1), "test");
    String half = firstProof(person).halfToken();
    assertThatThrownBy(() -> step.complete(half, code(person, 0), "test"))
        .isInstanceOf(WrongCodeException.class);
  }

  @Test
  void aRecoveryCodeOpensOnceAndItsPersonIsTold() {
    long person = staff();
    List<String> codes = enrolled(person);
    String typed = codes.get(3).toLowerCase();
    assertThat(step.complete(firstProof(person).halfToken(), typed, "test").id()).isPositive();
    assertThat(letters(person, "account.recoveryUsed")).isEqualTo(1);
    String half = firstProof(person).halfToken();
    assertThatThrownBy(() -> step.complete(half, typed, "test"))
        .isInstanceOf(WrongCodeException.class);
  }

  @Test
  void neitherSecretNorCodesLieReadableInTheDatabase() {
    long person = staff();
    List<String> codes = enrolled(person);
    String kept = data.text("SELECT secret FROM second_factor WHERE person_id = ?", person);
    assertThat(secrets.decrypt("csrf", kept)).isEmpty();
    for (String code : codes) {
      assertThat(
              data.number(
                  "SELECT COUNT(*) FROM recovery_code WHERE person_id = ? AND code_hash IN (?, ?)",
                  person,
                  RecoveryCodes.fold(code),
                  eu.cities4cities.academy.shared.Secrets.sha256(RecoveryCodes.fold(code))))
          .isZero();
    }
  }

  @Test
  void wrongCodesAreSlowed() {
    long person = staff();
    enrolled(person);
    String half = firstProof(person).halfToken();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> step.complete(half, "000", "test"))
          .isInstanceOf(WrongCodeException.class);
    }
    // Even a right code and a new first proof wait now.
    assertThatThrownBy(() -> step.complete(half, code(person, 0), "test"))
        .isInstanceOf(TooManyAttemptsException.class);
    // It is a second so far, and to check a password may take longer: let it be a minute.
    for (int i = 0; i < 7; i++) {
      limits.failed("second-factor-" + person, caller.address());
    }
    String anew = firstProof(person).halfToken();
    assertThatThrownBy(() -> step.complete(anew, code(person, 0), "test"))
        .isInstanceOf(TooManyAttemptsException.class);
  }

  @Test
  void tooManyWrongCodesEndTheHalfSignInWithALetter() {
    long person = staff();
    enrolled(person);
    String half = firstProof(person).halfToken();
    data.insert(
        "UPDATE half_sign_in SET failures = ? WHERE person_id = ? AND ended_at IS NULL",
        HalfSignIns.MOST_FAILURES - 1,
        person);
    assertThatThrownBy(() -> step.complete(half, "000000", "test"))
        .isInstanceOf(HalfOverException.class);
    assertThat(step.duty(half)).isEqualTo(SecondStep.Duty.START_AGAIN);
    assertThat(letters(person, "account.factorGuessed")).isEqualTo(1);
  }

  @Test
  void aHalfSignInIsOverAfterItsTime() {
    long person = staff();
    enrolled(person);
    String half = firstProof(person).halfToken();
    data.insert("UPDATE half_sign_in SET expires_at = created_at WHERE person_id = ?", person);
    assertThatThrownBy(() -> step.complete(half, code(person, 0), "test"))
        .isInstanceOf(HalfOverException.class);
  }

  @Test
  void whoBecomesStaffIsSignedOutUntilTheyHaveOne() {
    long person = data.person();
    data.insert(
        "UPDATE person SET password_hash = ? WHERE id = ?", passwords.hash(PASSWORD), person);
    setting.set(SecondFactorRule.REQUIRED);
    long signIn = firstProof(person).id();
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    roles.grant(person, Role.ORGANIZER, null, null, "наказ 7");
    assertThat(signIns.facts(signIn)).isEmpty();
  }

  @Test
  void aTokenOfStaffCountsOnlyBehindASecondFactor() {
    long person = staff();
    String token = data.token(person);
    assertThat(signIns.factsOfAccessToken(token)).isPresent();
    setting.set(SecondFactorRule.REQUIRED);
    assertThat(signIns.factsOfAccessToken(token)).isEmpty();
    enrolled(person);
    assertThat(signIns.factsOfAccessToken(token)).isPresent();
  }

  @Test
  void settingItUpAtOnesPageEndsOtherSignIns() {
    long person = staff();
    SignInService.Begun other = firstProof(person);
    SignInService.Begun here = firstProof(person);
    caller.become(signIns.facts(here.id()).orElseThrow());
    factors.prepare();
    assertThat(factors.setUp()).isPresent();
    assertThat(factors.confirm(code(person, 0))).hasSize(10);
    assertThat(signIns.facts(other.id())).isEmpty();
    setting.set(SecondFactorRule.REQUIRED);
    assertThat(signIns.facts(here.id())).isPresent();
    assertThatThrownBy(() -> factors.remove(code(person, 1))).hasMessage("account.factor.needed");
    setting.set(SecondFactorRule.OPTIONAL);
    assertThat(factors.renewCodes(code(person, 1))).hasSize(10);
  }

  @Test
  void aProgramDoesNotChangeHowItsPersonSignsIn() {
    long person = staff();
    acting.as(person, Role.ORGANIZER);
    assertThatThrownBy(factors::prepare).hasMessage("account.security.byProgram");
  }

  @Test
  void anAdministratorResetsItWithAReason() {
    long person = staff();
    enrolled(person);
    SignInService.Begun signedIn =
        step.complete(firstProof(person).halfToken(), code(person, 0), "test");
    long administrator = data.person(Role.ADMINISTRATOR);
    acting.as(administrator, Role.ADMINISTRATOR);
    assertThatThrownBy(() -> factors.reset(person, " ")).isInstanceOf(RefusedException.class);
    factors.reset(person, "Телефон загублено, голос упізнано");
    assertThat(signIns.facts(signedIn.id())).isEmpty();
    assertThat(letters(person, "account.factorReset")).isEqualTo(1);
    assertThat(
            data.text(
                "SELECT reason FROM audit_entry WHERE action = 'account.factor.reset' AND"
                    + " object_id = ?",
                String.valueOf(person)))
        .startsWith("Телефон");
    SignInService.Begun half = firstProof(person);
    assertThat(step.duty(half.halfToken())).isEqualTo(SecondStep.Duty.ENROLMENT);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> factors.reset(person, "ні")).isInstanceOf(AccessDeniedException.class);
  }
}
