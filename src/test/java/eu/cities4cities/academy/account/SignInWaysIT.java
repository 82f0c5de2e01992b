package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.secondstep.SecondFactorRule;
import eu.cities4cities.academy.account.secondstep.SecondFactorSetting;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Scope;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mailed link, the change of address, the list of sign-ins, with the real database. */
@ExtendWith(ArquillianExtension.class)
class SignInWaysIT {
  private static final String PASSWORD = "жовтий трамвай";

  @Inject private LinkSignIn links;
  @Inject private EmailChange emails;
  @Inject private PasswordSignIn passwordSignIn;
  @Inject private SignInService signIns;
  @Inject private SecondFactorSetting setting;
  @Inject private AccessTokenService tokens;
  @Inject private SignUpService signUps;
  @Inject private Passwords passwords;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Caller caller;

  @AfterEach
  void asSet() {
    setting.set(SecondFactorRule.OPTIONAL);
  }

  private long personWithPassword(Role... roles) {
    long person = data.person(roles);
    data.insert(
        "UPDATE person SET password_hash = ? WHERE id = ?", passwords.hash(PASSWORD), person);
    return person;
  }

  private String newAddress() {
    return "ways-" + UUID.randomUUID() + "@example.org";
  }

  /** The token at the end of the newest letter's link. */
  private String tokenFor(String email) {
    String link =
        data.text("SELECT link FROM outbox_letter WHERE recipient = ? ORDER BY id DESC", email);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private long letters(String email) {
    return data.number("SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?", email);
  }

  private SignInService.Begun signedIn(long person) {
    acting.asNobody();
    SignInService.Begun begun =
        passwordSignIn.signIn(data.emailOf(person), PASSWORD, false, "test");
    caller.become(signIns.facts(begun.id()).orElseThrow());
    return begun;
  }

  @Test
  void aMailedLinkSignsInOnce() {
    String email = data.emailOf(data.person());
    acting.asNobody();
    links.ask(email.toUpperCase(), "/my/certificates");
    String token = tokenFor(email);
    assertThat(links.state(token)).isEqualTo(LinkState.OPEN);
    assertThat(links.state(token)).isEqualTo(LinkState.OPEN);
    SignUpService.Confirmed in = links.signIn(token, true, "test");
    assertThat(signIns.facts(in.begun().id())).isPresent();
    assertThat(in.leadsTo()).isEqualTo("/my/certificates");
    assertThatThrownBy(() -> links.signIn(token, true, "test"))
        .isInstanceOf(LinkNotOpenException.class);
    assertThat(links.state(token)).isEqualTo(LinkState.SPENT);
  }

  @Test
  void aMailedLinkLeadsNowhereElse() {
    String email = data.emailOf(data.person());
    links.ask(email, "https://elsewhere.example/");
    assertThat(links.signIn(tokenFor(email), false, "test").leadsTo()).isNull();
  }

  @Test
  void aLinkOfAnotherKindDoesNotSignIn() {
    String email = data.emailOf(data.person());
    signUps.askForReset(email);
    String token = tokenFor(email);
    assertThat(links.state(token)).isEqualTo(LinkState.UNKNOWN);
    assertThatThrownBy(() -> links.signIn(token, false, "test"))
        .isInstanceOf(LinkNotOpenException.class);
  }

  @Test
  void anUnknownAddressGetsNoLetterAndNoOtherAnswer() {
    String email = newAddress();
    links.ask(email, null);
    assertThat(letters(email)).isZero();
  }

  @Test
  void oneAddressGetsAFewLinksAnHourOnly() {
    String email = data.emailOf(data.person());
    for (int i = 0; i < 20; i++) {
      links.ask(email, null);
    }
    assertThat(letters(email)).isEqualTo(6);
  }

  @Test
  void staffStillOweTheSecondProofAfterAMailedLink() {
    String email = data.emailOf(data.person(Role.TRAINER));
    setting.set(SecondFactorRule.REQUIRED);
    links.ask(email, null);
    assertThat(links.signIn(tokenFor(email), true, "test").begun().isHalf()).isTrue();
  }

  @Test
  void aNewPasswordSpendsMailedLinks() {
    long person = personWithPassword();
    String email = data.emailOf(person);
    links.ask(email, null);
    String link = tokenFor(email);
    signUps.askForReset(email);
    signUps.reset(tokenFor(email), "синій тролейбус");
    assertThat(links.state(link)).isEqualTo(LinkState.SPENT);
  }

  @Test
  void theAddressChangesWhenTheNewOneConfirms() {
    long person = personWithPassword();
    String old = data.emailOf(person);
    String next = newAddress();
    signedIn(person);
    assertThat(emails.ask(next, "не той пароль")).isNotEmpty();
    assertThat(letters(next)).isZero();
    assertThat(emails.ask(next.toUpperCase(), PASSWORD)).isEmpty();
    assertThat(data.emailOf(person)).isEqualTo(old);

    acting.asNobody();
    String token = tokenFor(next);
    assertThat(emails.changeState(token)).isEqualTo(LinkState.OPEN);
    emails.change(token);
    assertThat(data.emailOf(person)).isEqualTo(next);
    assertThat(passwordSignIn.signIn(next, PASSWORD, false, "test").id()).isPositive();
    assertThat(letters(old)).isEqualTo(1);
    assertThat(data.text("SELECT text_body FROM outbox_letter WHERE recipient = ?", old))
        .contains("wa…@example.org")
        .doesNotContain(next);
  }

  @Test
  void theOldAddressTakesTheChangeBackAndEndsEverything() {
    long person = personWithPassword();
    String old = data.emailOf(person);
    signedIn(person);
    String key = tokens.make("Звіт", Set.of(Scope.READ), 30);
    String second = newAddress();
    String third = newAddress();
    emails.ask(second, PASSWORD);
    emails.change(tokenFor(second));
    long signIn = signedIn(person).id();
    emails.ask(third, PASSWORD);
    emails.change(tokenFor(third));
    // The address between takes the second change back; that must not close the first one's way.
    emails.undo(undoTokenOf(second));
    emails.undo(undoTokenOf(old));
    assertThat(data.emailOf(person)).isEqualTo(old);
    assertThat(signIns.facts(signIn)).isEmpty();
    assertThat(signIns.factsOfAccessToken(key)).isEmpty();
    assertThatThrownBy(() -> passwordSignIn.signIn(old, PASSWORD, false, "test"))
        .isInstanceOf(WrongPasswordException.class);
    assertThat(signUps.resetState(tokenFor(old))).isEqualTo(LinkState.OPEN);
  }

  private String undoTokenOf(String email) {
    String link =
        data.text(
            "SELECT link FROM outbox_letter WHERE recipient = ? AND link LIKE '%/email/undo/%' ORDER BY id",
            email);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  @Test
  void anAddressThatHasAnAccountIsToldOnlyByALetter() {
    long person = personWithPassword();
    String other = data.emailOf(data.person());
    signedIn(person);
    assertThat(emails.ask(other, PASSWORD)).isEmpty();
    assertThat(letters(other)).isEqualTo(1);
    assertThat(data.text("SELECT link FROM outbox_letter WHERE recipient = ?", other))
        .endsWith("/login");
  }

  @Test
  void anAddressTakenInTheMeantimeIsRefusedAndTheLinkStaysOpen() {
    long person = personWithPassword();
    String next = newAddress();
    signedIn(person);
    emails.ask(next, PASSWORD);
    data.insert("UPDATE person SET email = ? WHERE id = ?", next, data.person());
    String token = tokenFor(next);
    assertThatThrownBy(() -> emails.change(token)).hasMessage("account.email.taken");
    assertThat(emails.changeState(token)).isEqualTo(LinkState.OPEN);
  }

  @Test
  void staffAreToldOfANewDeviceButNotOfTheirFirst() {
    long staff = personWithPassword(Role.ORGANIZER);
    signedIn(staff);
    assertThat(letters(data.emailOf(staff))).isZero();
    data.insert("UPDATE sign_in SET device_hash = REPEAT('0', 64) WHERE person_id = ?", staff);
    signedIn(staff);
    assertThat(letters(data.emailOf(staff))).isEqualTo(1);
    signedIn(staff);
    assertThat(letters(data.emailOf(staff))).isEqualTo(1);
    long participant = personWithPassword();
    signedIn(participant);
    data.insert(
        "UPDATE sign_in SET device_hash = REPEAT('0', 64) WHERE person_id = ?", participant);
    signedIn(participant);
    assertThat(letters(data.emailOf(participant))).isZero();
  }

  @Test
  void aSignInIsNotedAsSeen() {
    long person = personWithPassword();
    long id = signedIn(person).id();
    data.insert("UPDATE sign_in SET seen_at = created_at - INTERVAL 1 HOUR WHERE id = ?", id);
    signIns.facts(id);
    assertThat(
            data.number(
                "SELECT TIMESTAMPDIFF(MINUTE, seen_at, created_at) FROM sign_in WHERE id = ?", id))
        .isZero();
  }

  @Test
  void aTokenEndsWithItsTimeAndIsNotedAsUsed() {
    signedIn(personWithPassword());
    String token = tokens.make("Звіт", Set.of(Scope.READ, Scope.REPORTS), 30);
    AccessToken made = tokens.listMine().get(0);
    assertThat(made.getLastUsedAt()).isNull();
    assertThat(signIns.factsOfAccessToken(token).orElseThrow().scopes())
        .containsExactlyInAnyOrder(Scope.READ, Scope.REPORTS);
    assertThat(data.text("SELECT last_used_at FROM access_token WHERE id = ?", made.getId()))
        .isNotNull();
    data.insert("UPDATE access_token SET expires_at = created_at WHERE id = ?", made.getId());
    assertThat(signIns.factsOfAccessToken(token)).isEmpty();
  }

  @Test
  void aTokenNeedsANameAScopeAndAnEnd() {
    signedIn(personWithPassword());
    assertThatThrownBy(() -> tokens.make(" ", Set.of(Scope.READ), 30))
        .hasMessage("account.token.nameMissing");
    assertThatThrownBy(() -> tokens.make("Звіт", Set.of(), 30))
        .hasMessage("account.token.scopeMissing");
    assertThatThrownBy(() -> tokens.make("Звіт", Set.of(Scope.READ), 36_500))
        .hasMessage("account.token.lifeMissing");
  }
}
