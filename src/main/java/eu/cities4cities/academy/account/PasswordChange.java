package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Changing one's own password; hashing runs outside of transactions. */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PasswordChange {
  @Inject private PersonRepository people;
  @Inject private Passwords passwords;
  @Inject private SignInLimits limits;
  @Inject private Registration registration;
  @Inject private Caller caller;

  /**
   * Puts a new password in force and ends the sign-ins on other devices; the fields' problems
   * instead. Wrong tries at the current password are slowed like those at signing in.
   */
  @SignedIn
  public List<FieldProblem> change(String current, String next) {
    Person person = people.get(caller.personId());
    limits.check(person.getEmail(), caller.address());
    if (!passwords.matches(current, person.getPasswordHash())) {
      limits.failed(person.getEmail(), caller.address());
      return List.of(FieldProblem.of("current", "account.password.currentWrong"));
    }
    limits.succeeded(person.getEmail());
    List<FieldProblem> problems =
        SignUpForm.passwordProblem(
                "next", next, person.getEmail(), person.getSurname(), person.getGivenName())
            .stream()
            .toList();
    if (problems.isEmpty()) {
      registration.changeOwnPassword(passwords.hash(next));
    }
    return problems;
  }
}
