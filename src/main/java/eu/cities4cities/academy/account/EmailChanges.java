package eu.cities4cities.academy.account;

import eu.cities4cities.academy.account.secondstep.HalfSignIns;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What a change of address does to an account, each step in one transaction. */
@Service
public class EmailChanges {
  private static final long HOUR = 3600;

  @Inject private PersonRepository people;
  @Inject private OneTimeLinks links;
  @Inject private SignInService signIns;
  @Inject private HalfSignIns halves;
  @Inject private AccessTokenService tokens;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Clock clock;

  /** Sends the letter to the new address; one that has an account is told so instead. */
  @Internal
  public void send(long personId, String email) {
    Person person = people.get(personId);
    if (people.findByEmail(email).isPresent()) {
      outbox.send(
          new Letter(
              email,
              person.getLanguage(),
              "account.exists",
              List.of(),
              routes.absolute(person.getLanguage(), Route.LOGIN),
              "account.exists."
                  + Secrets.sha256(email)
                  + "."
                  + clock.instant().getEpochSecond() / HOUR));
      return;
    }
    links.send(
        person, LinkPurpose.EMAIL, email, new OneTimeLinks.Load(null, email, null), List.of());
  }

  /** Puts the new address in force and tells the old one how to undo it. */
  @Internal
  public void change(String token) {
    OneTimeLink link = links.spend(token, LinkPurpose.EMAIL);
    Person person = link.getPerson();
    String old = person.getEmail();
    takeOver(person, link.getEmail());
    links.spendAll(person.getId(), LinkPurpose.RESET, LinkPurpose.SIGN_IN);
    links.send(
        person,
        LinkPurpose.EMAIL_UNDO,
        old,
        new OneTimeLinks.Load(null, old, null),
        List.of(masked(link.getEmail())));
  }

  /**
   * Puts the old address back. Whoever changed it may know the password and be signed in: all that
   * ends, and the old address gets a letter to choose a new password.
   */
  @Internal
  public void undo(String token) {
    OneTimeLink link = links.spend(token, LinkPurpose.EMAIL_UNDO);
    Person person = link.getPerson();
    takeOver(person, link.getEmail());
    person.setPasswordHash(null);
    signIns.endAll(person.getId());
    halves.endAll(person.getId());
    tokens.revokeAll(person.getId());
    links.spendAll(person.getId(), LinkPurpose.RESET, LinkPurpose.SIGN_IN, LinkPurpose.EMAIL);
    links.send(person, LinkPurpose.RESET, person.getEmail(), OneTimeLinks.Load.NONE, List.of());
  }

  private void takeOver(Person person, String email) {
    if (people.findByEmail(email).filter(other -> !other.equals(person)).isPresent()) {
      throw new RefusedException("account.email.taken");
    }
    person.setEmail(email);
    people.flush();
  }

  /** The new address as the old one is told it: enough to recognise one's own. */
  static String masked(String email) {
    int at = email.indexOf('@');
    return email.substring(0, Math.min(2, at)) + "…" + email.substring(at);
  }
}
