package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Asking to be erased: only by whoever knows the password or has signed in just now; hashing runs
 * outside of transactions.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ErasureRequest {
  private static final Duration FRESH = Duration.ofMinutes(15);

  @Inject private PersonRepository people;
  @Inject private SignInRepository signIns;
  @Inject private Passwords passwords;
  @Inject private SignInLimits limits;
  @Inject private ErasureService erasures;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** True if the caller has a password to confirm with; else a fresh sign-in has to do. */
  @SignedIn
  public boolean isPasswordAsked() {
    return people.get(caller.personId()).getPasswordHash() != null;
  }

  /** Asks for erasure; the field's problem instead, if it was not confirmed. */
  @SignedIn
  public List<FieldProblem> ask(String password, String why) {
    Person person = people.get(caller.personId());
    if (person.getPasswordHash() == null) {
      if (!isFresh()) {
        return List.of(FieldProblem.of("why", "account.erasure.signInAgain"));
      }
    } else {
      limits.check(person.getEmail(), caller.address());
      if (!passwords.matches(password, person.getPasswordHash())) {
        limits.failed(person.getEmail(), caller.address());
        return List.of(FieldProblem.of("password", "account.password.currentWrong"));
      }
      limits.succeeded(person.getEmail());
    }
    erasures.ask(why);
    return List.of();
  }

  private boolean isFresh() {
    Long signIn = caller.facts().signInId();
    return signIn != null
        && signIns.listOpen(caller.personId(), clock.instant()).stream()
            .filter(each -> each.getId().equals(signIn))
            .anyMatch(each -> each.getCreatedAt().isAfter(clock.instant().minus(FRESH)));
  }
}
