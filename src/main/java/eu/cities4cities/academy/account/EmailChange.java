package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Changing the address that one signs in with: asked for with the password, confirmed at the new
 * address, undone from the old one. Hashing runs outside of transactions.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class EmailChange {
  /** Who has no password shows by a young sign-in that they are still themselves. */
  private static final Duration YOUNG = Duration.ofMinutes(15);

  @Inject private EmailChanges changes;
  @Inject private OneTimeLinks links;
  @Inject private SignInService signIns;
  @Inject private PersonRepository people;
  @Inject private Passwords passwords;
  @Inject private SignInLimits limits;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** True if the caller has a password to ask for. */
  @SignedIn
  public boolean isPasswordAsked() {
    return people.get(caller.personId()).getPasswordHash() != null;
  }

  /** Sends the letter to the new address; the fields' problems instead. */
  @SignedIn
  public List<FieldProblem> ask(String typed, String password) {
    Long signIn = caller.facts().signInId();
    if (signIn == null) {
      throw new RefusedException("account.security.byProgram");
    }
    Person person = people.get(caller.personId());
    String email = PersonNames.email(typed);
    if (!PersonNames.isEmail(email)) {
      return List.of(FieldProblem.of("newEmail", "account.email.wrong"));
    }
    if (email.equals(person.getEmail())) {
      return List.of(FieldProblem.of("newEmail", "account.email.same"));
    }
    if (person.getPasswordHash() == null) {
      if (signIns.begunAt(signIn).plus(YOUNG).isBefore(clock.instant())) {
        throw new RefusedException("account.email.signInAgain");
      }
    } else {
      limits.check(person.getEmail(), caller.address());
      if (!passwords.matches(password, person.getPasswordHash())) {
        limits.failed(person.getEmail(), caller.address());
        return List.of(FieldProblem.of("emailPassword", "account.password.currentWrong"));
      }
      limits.succeeded(person.getEmail());
    }
    changes.send(person.getId(), email);
    return List.of();
  }

  /** What has become of a link that changes an address. */
  @Anyone
  public LinkState changeState(String token) {
    return links.state(token, LinkPurpose.EMAIL);
  }

  /** Puts the new address in force; {@link LinkNotOpenException} if the link is not open. */
  @Anyone
  public void change(String token) {
    changes.change(token);
  }

  /** What has become of a link that takes a change back. */
  @Anyone
  public LinkState undoState(String token) {
    return links.state(token, LinkPurpose.EMAIL_UNDO);
  }

  /** Puts the old address back; {@link LinkNotOpenException} if the link is not open. */
  @Anyone
  public void undo(String token) {
    changes.undo(token);
  }
}
