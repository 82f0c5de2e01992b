package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invitations of staff by letter. */
@ExtendWith(ArquillianExtension.class)
class InvitationIT {
  private static final String PASSWORD = "жовтий трамвай";

  @Inject private InvitationService invitations;
  @Inject private InvitationAnswer answers;
  @Inject private TestData data;
  @Inject private Acting acting;

  private String newAddress() {
    return "iv-" + UUID.randomUUID() + "@example.org";
  }

  private void invite(String email, Role role, String course, String community) {
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    invitations.invite(email, role, course, community, Language.UK);
  }

  private String tokenFor(String email) {
    String link =
        data.text("SELECT link FROM outbox_letter WHERE recipient = ? ORDER BY id DESC", email);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private long idFor(String email) {
    return data.number("SELECT id FROM invitation WHERE email = ? ORDER BY id DESC", email);
  }

  private static NameFields name() {
    NameFields name = new NameFields();
    name.setSurname("Лісова");
    name.setGivenName("Мавка");
    return name;
  }

  private String roleOf(String email) {
    return data.text(
        "SELECT r.scope_key FROM person_role r JOIN person p ON p.id = r.person_id"
            + " WHERE p.email = ?",
        email);
  }

  @Test
  void somebodyNewOpensAnAccountAndHoldsTheRole() {
    String email = newAddress();
    long course = data.openCourse();
    invite(email.toUpperCase(), Role.TRAINER, data.slugOf(course), null);
    String token = tokenFor(email);
    acting.asNobody();
    assertThat(invitations.look(token).known()).isFalse();
    assertThat(answers.join(token, new NameFields(), PASSWORD))
        .extracting(FieldProblem::field)
        .contains("surname", "givenName");
    assertThat(answers.join(token, name(), PASSWORD)).isEmpty();
    assertThat(roleOf(email)).isEqualTo("TRAINER:" + course + ":0");
    assertThat(data.text("SELECT confirmed_at FROM person WHERE email = ?", email)).isNotNull();
    assertThatThrownBy(() -> answers.join(token, name(), PASSWORD))
        .isInstanceOf(LinkNotOpenException.class);
  }

  @Test
  void whoHasAnAccountAcceptsSignedInAndNobodyElseCan() {
    long person = data.person();
    String email = data.emailOf(person);
    data.insert("UPDATE person SET password_hash = 'x' WHERE id = ?", person);
    invite(email, Role.ORGANIZER, null, null);
    String token = tokenFor(email);
    acting.asNobody();
    assertThatThrownBy(() -> answers.join(token, name(), PASSWORD))
        .hasMessage("account.invitation.signIn");
    acting.as(data.person());
    assertThatThrownBy(() -> invitations.accept(token))
        .hasMessage("account.invitation.otherAddress");
    acting.as(person);
    invitations.accept(token);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM person_role WHERE person_id = ? AND role = 'ORGANIZER'",
                person))
        .isEqualTo(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.invitation.accept' AND"
                    + " object_id = ?",
                String.valueOf(person)))
        .isEqualTo(1);
  }

  @Test
  void aCoordinatorIsInvitedForOneCommunity() {
    String email = newAddress();
    long community = data.community();
    String slug = data.text("SELECT slug FROM community WHERE id = ?", community);
    invite(email, Role.COORDINATOR, null, slug);
    acting.asNobody();
    answers.join(tokenFor(email), name(), PASSWORD);
    assertThat(roleOf(email)).isEqualTo("COORDINATOR:0:" + community);
  }

  @Test
  void sentAgainOnlyTheNewLinkWorksAndWithdrawnNone() {
    String email = newAddress();
    invite(email, Role.ORGANIZER, null, null);
    String first = tokenFor(email);
    invitations.sendAgain(idFor(email));
    String second = tokenFor(email);
    assertThat(invitations.look(first).state()).isEqualTo(LinkState.UNKNOWN);
    assertThat(invitations.look(second).state()).isEqualTo(LinkState.OPEN);
    invitations.withdraw(idFor(email));
    assertThat(invitations.look(second).state()).isEqualTo(LinkState.UNKNOWN);
    acting.asNobody();
    assertThatThrownBy(() -> answers.join(second, name(), PASSWORD))
        .isInstanceOf(LinkNotOpenException.class);
  }

  @Test
  void afterItsDaysAnInvitationIsOverUntilItIsSentAgain() {
    String email = newAddress();
    invite(email, Role.ORGANIZER, null, null);
    data.insert("UPDATE invitation SET expires_at = created_at WHERE email = ?", email);
    assertThat(invitations.look(tokenFor(email)).state()).isEqualTo(LinkState.EXPIRED);
    invitations.sendAgain(idFor(email));
    assertThat(invitations.look(tokenFor(email)).state()).isEqualTo(LinkState.OPEN);
  }

  @Test
  void oneInvitationIntoARoleIsEnough() {
    String email = newAddress();
    invite(email, Role.ORGANIZER, null, null);
    assertThatThrownBy(() -> invite(email, Role.ORGANIZER, null, null))
        .isInstanceOf(RefusedException.class)
        .hasMessage("account.invitation.open");
    assertThatThrownBy(() -> invite("olenа@example.org", Role.ORGANIZER, null, null))
        .hasMessage("account.email.cyrillic");
  }

  @Test
  void organizersInviteIntoLimitedRolesOnly() {
    String email = newAddress();
    String course = data.slugOf(data.openCourse());
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThatThrownBy(() -> invitations.invite(email, Role.ADMINISTRATOR, null, null, Language.UK))
        .isInstanceOf(AccessDeniedException.class);
    invitations.invite(email, Role.TRAINER, course, null, Language.EN);
    assertThat(invitations.listOpen(true, 0, 50))
        .anyMatch(open -> open.email().equals(email) && open.role() == Role.TRAINER);
  }
}
