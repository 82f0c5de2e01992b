package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The way in by e-mail and password. Hashing runs outside of a transaction, so that a rush of
 * people who sign in holds no connection to the database.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PasswordSignIn {
  @Inject private PersonRepository people;
  @Inject private Passwords passwords;
  @Inject private SignInLimits limits;
  @Inject private SignInService signIns;
  @Inject private Caller caller;

  /**
   * Signs in. The same {@link WrongPasswordException} for an unknown address and a wrong password;
   * {@link NotConfirmedException} only after a right one; {@link TooManyAttemptsException} while
   * the account or the address has to wait.
   */
  @Anyone
  public SignInService.Begun signIn(
      String email, String password, boolean remember, String device) {
    limits.check(email, caller.address());
    Optional<Person> person = people.findByEmail(PersonNames.email(email));
    if (!passwords.matches(password, person.map(Person::getPasswordHash).orElse(null))) {
      limits.failed(email, caller.address());
      throw new WrongPasswordException();
    }
    limits.succeeded(email);
    if (person.get().getConfirmedAt() == null) {
      throw new NotConfirmedException();
    }
    return signIns.begin(person.get().getId(), remember, device);
  }
}
