package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotSignedInException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Scope;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From signing up to signing out, with the real database. */
@ExtendWith(ArquillianExtension.class)
class AccountIT {
  private static final String PASSWORD = "жовтий трамвай";
  private static final String OTHER_PASSWORD = "синій тролейбус";

  @Inject private SignUpService signUps;
  @Inject private PasswordSignIn passwordSignIn;
  @Inject private SignInService signIns;
  @Inject private PersonService people;
  @Inject private RoleService roles;
  @Inject private AccessTokenService tokens;
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Caller caller;

  private static String newAddress() {
    return "it-" + UUID.randomUUID() + "@example.org";
  }

  private SignUpForm form(String email, String password) {
    long community = data.community();
    SignUpForm form = new SignUpForm();
    form.getName().setSurname("Лук'яненко");
    form.getName().setGivenName("Юрій");
    form.getAffiliation()
        .getCommunity()
        .setSlug(data.text("SELECT slug FROM community WHERE id = ?", community));
    form.setEmail(email);
    form.setPassword(password);
    return form;
  }

  /** The token at the end of the newest letter's link. */
  private String tokenFor(String email) {
    String link =
        data.text("SELECT link FROM outbox_letter WHERE recipient = ? ORDER BY id DESC", email);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String signedUp(String email) {
    acting.asNobody();
    assertThat(signUps.signUp(form(email, PASSWORD))).isEmpty();
    return tokenFor(email);
  }

  private SignUpService.Confirmed confirmed(String email) {
    return signUps.confirm(signedUp(email), "test");
  }

  private long letters(String email) {
    return data.number("SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?", email);
  }

  private void age(String token) {
    data.insert(
        "UPDATE one_time_link SET expires_at = created_at WHERE token_hash = SHA2(?, 256)", token);
  }

  @Test
  void aConfirmedPersonIsSignedIn() {
    String email = newAddress();
    SignUpService.Confirmed confirmed = confirmed(email);
    var facts = signIns.facts(confirmed.begun().id()).orElseThrow();
    assertThat(facts.name()).isEqualTo("Юрій Лукʼяненко");
    assertThat(data.text("SELECT latin_name FROM person WHERE email = ?", email))
        .isEqualTo("Yurii Lukianenko");
  }

  @Test
  void beforeConfirmingNobodySignsIn() {
    String email = newAddress();
    signedUp(email);
    assertThatThrownBy(() -> passwordSignIn.signIn(email, PASSWORD, false, "test"))
        .isInstanceOf(NotConfirmedException.class);
  }

  @Test
  void lookingAtALinkDoesNotSpendIt() {
    String token = signedUp(newAddress());
    assertThat(signUps.confirmationState(token)).isEqualTo(LinkState.OPEN);
    assertThat(signUps.confirmationState(token)).isEqualTo(LinkState.OPEN);
  }

  @Test
  void aLinkIsSpentOnce() {
    String token = signedUp(newAddress());
    signUps.confirm(token, "test");
    assertThat(signUps.confirmationState(token)).isEqualTo(LinkState.SPENT);
    assertThatThrownBy(() -> signUps.confirm(token, "test"))
        .isInstanceOf(LinkNotOpenException.class);
  }

  @Test
  void anExpiredLinkIsReplacedByANewLetter() {
    String email = newAddress();
    String token = signedUp(email);
    age(token);
    assertThatThrownBy(() -> signUps.confirm(token, "test"))
        .isInstanceOf(LinkNotOpenException.class);
    signUps.replaceConfirmation(token);
    assertThat(letters(email)).isEqualTo(2);
    assertThat(signUps.confirm(tokenFor(email), "test").begun().id()).isPositive();
  }

  @Test
  void aKnownAddressGetsALetterAndNoSecondAccount() {
    String email = newAddress();
    confirmed(email);
    assertThat(signUps.signUp(form(email.toUpperCase(), OTHER_PASSWORD))).isEmpty();
    assertThat(data.number("SELECT COUNT(*) FROM person WHERE email = ?", email)).isEqualTo(1);
    assertThat(letters(email)).isEqualTo(2);
    assertThat(passwordSignIn.signIn(email, PASSWORD, false, "test").id()).isPositive();
  }

  @Test
  void aConfirmationPutsThePasswordOfItsOwnFormInForce() {
    String email = newAddress();
    String own = signedUp(email);
    signUps.signUp(form(email, OTHER_PASSWORD));
    signUps.confirm(own, "test");
    assertThat(passwordSignIn.signIn(email, PASSWORD, false, "test").id()).isPositive();
    assertThatThrownBy(() -> passwordSignIn.signIn(email, OTHER_PASSWORD, false, "test"))
        .isInstanceOf(WrongPasswordException.class);
  }

  @Test
  void oneAddressGetsAFewLettersAnHourOnly() {
    String email = newAddress();
    signedUp(email);
    for (int i = 0; i < 20; i++) {
      signUps.sendConfirmationAgain(email);
    }
    assertThat(letters(email)).isLessThanOrEqualTo(6);
  }

  @Test
  void anUnknownAddressGetsNoLetterAndNoOtherAnswer() {
    String email = newAddress();
    signUps.askForReset(email);
    signUps.sendConfirmationAgain(email);
    assertThat(letters(email)).isZero();
  }

  @Test
  void aNewPasswordEndsEverySignIn() {
    String email = newAddress();
    long first = confirmed(email).begun().id();
    SignInService.Begun second = passwordSignIn.signIn(email, PASSWORD, true, "test");
    signUps.askForReset(email);
    String token = tokenFor(email);
    assertThat(signUps.reset(token, "коротко")).isNotEmpty();
    assertThat(signUps.reset(token, OTHER_PASSWORD)).isEmpty();
    assertThat(signIns.facts(first)).isEmpty();
    assertThat(signIns.facts(second.id())).isEmpty();
    assertThat(signIns.remembered(second.rememberToken())).isEmpty();
    assertThat(passwordSignIn.signIn(email, OTHER_PASSWORD, false, "test").id()).isPositive();
  }

  @Test
  void aRememberedDeviceIsKnownByItsTokenUntilSignedOutEverywhere() {
    String email = newAddress();
    confirmed(email);
    SignInService.Begun begun = passwordSignIn.signIn(email, PASSWORD, true, "test");
    assertThat(signIns.remembered(begun.rememberToken())).contains(begun.id());
    acting.as(people.findByEmail(email).orElseThrow().getId());
    assertThat(signIns.signOutEverywhere()).isEqualTo(2);
    assertThat(signIns.remembered(begun.rememberToken())).isEmpty();
  }

  @Test
  void nobodyEndsSomebodyElsesSignIn() {
    String email = newAddress();
    long id = confirmed(email).begun().id();
    acting.as(data.person());
    signIns.endMine(id);
    assertThat(signIns.facts(id)).isPresent();
  }

  @Test
  void aRevokedTokenIsNobodys() {
    String email = newAddress();
    SignUpService.Confirmed confirmed = confirmed(email);
    caller.become(signIns.facts(confirmed.begun().id()).orElseThrow());
    String token = tokens.make("Звіт", Set.of(Scope.READ), 30);
    assertThat(signIns.factsOfAccessToken(token)).isPresent();
    tokens.revoke(tokens.listMine().get(0).getId());
    assertThat(signIns.factsOfAccessToken(token)).isEmpty();
  }

  @Test
  void aRoleCountsFromTheNextRequestAndIsAudited() {
    long administrator = data.person(Role.ADMINISTRATOR);
    String email = newAddress();
    long signIn = confirmed(email).begun().id();
    long person = people.findByEmail(email).orElseThrow().getId();
    acting.as(administrator, Role.ADMINISTRATOR);
    roles.grant(person, Role.ORGANIZER, null, null, "наказ 7");
    assertThat(signIns.facts(signIn).orElseThrow().roles()).contains(Role.ORGANIZER);
    assertThat(
            data.text(
                "SELECT after_value FROM audit_entry WHERE action = 'account.role.grant' AND"
                    + " object_id = ?",
                String.valueOf(person)))
        .isEqualTo("ORGANIZER");
    roles.revoke(roles.list(person).get(0).id(), null);
    assertThat(signIns.facts(signIn).orElseThrow().roles()).doesNotContain(Role.ORGANIZER);
  }

  @Test
  void onlyAnAdministratorGivesRoles() {
    long person = data.person();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> roles.grant(person, Role.ORGANIZER, null, null, null))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aTrainerNeedsACourse() {
    long administrator = data.person(Role.ADMINISTRATOR);
    long person = data.person();
    long course = data.openCourse();
    acting.as(administrator, Role.ADMINISTRATOR);
    assertThatThrownBy(() -> roles.grant(person, Role.TRAINER, "no-such", null, null))
        .hasMessage("account.role.courseMissing");
    roles.grant(person, Role.TRAINER, data.slugOf(course), null, null);
    assertThat(roles.list(person)).anyMatch(held -> held.role() == Role.TRAINER);
  }

  @Test
  void listsOfPeopleAreForStaff() {
    acting.asNobody();
    assertThatThrownBy(() -> people.list("", null, 0, 10)).isInstanceOf(NotSignedInException.class);
    long person = data.person();
    acting.as(person, Role.TRAINER);
    assertThatThrownBy(() -> people.list("", null, 0, 10))
        .isInstanceOf(AccessDeniedException.class);
    acting.as(person, Role.ORGANIZER);
    String email = data.emailOf(person);
    assertThat(people.list(email, null, 0, 10)).hasSize(1);
    assertThat(people.count(email + " Олена", null)).isEqualTo(1);
    assertThat(people.count(email + " Остап", null)).isZero();
  }
}
