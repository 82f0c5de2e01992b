package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Signing up, confirming the address, choosing a new password. Every answer is the same whether an
 * address is known or not; only a letter tells its owner. Hashing runs outside of transactions.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SignUpService {
  @Inject private Registration registration;
  @Inject private OneTimeLinks oneTimeLinks;
  @Inject private CommunityService communities;
  @Inject private SignInService signIns;
  @Inject private Passwords passwords;
  @Inject private Caller caller;

  /**
   * A confirmed address, signed in.
   *
   * @param begun the sign-in that has begun
   * @param leadsTo where the person was on the way, or null
   */
  public record Confirmed(SignInService.Begun begun, String leadsTo) {}

  /**
   * Signs somebody up and sends the letter with the link; the fields' problems instead, if there
   * are any. The form's names are tidied, and a community typed by name is looked up.
   */
  @Anyone
  public List<FieldProblem> signUp(SignUpForm form) {
    List<FieldProblem> problems = new ArrayList<>(form.problems());
    problems.addAll(form.getAffiliation().resolve(communities, caller.language()));
    if (!problems.isEmpty()) {
      return problems;
    }
    String hash = passwords.hash(form.getPassword());
    try {
      registration.register(form, hash);
    } catch (PersistenceException e) {
      // Two forms with the same address at once: the second finds the first one's row.
      registration.register(form, hash);
    }
    return List.of();
  }

  /** What has become of a confirmation link. */
  @Anyone
  public LinkState confirmationState(String token) {
    return oneTimeLinks.state(token, LinkPurpose.CONFIRM);
  }

  /** Confirms the address and signs in; {@link LinkNotOpenException} if the link is not open. */
  @Anyone
  public Confirmed confirm(String token, String device) {
    Registration.Owner owner = registration.confirm(token);
    return new Confirmed(signIns.begin(owner.personId(), false, device), owner.leadsTo());
  }

  /** Sends another confirmation letter in the place of a link whose time is over. */
  @Anyone
  public void replaceConfirmation(String token) {
    registration.replace(token, LinkPurpose.CONFIRM);
  }

  /** Sends another confirmation letter, if that address waits for one. */
  @Anyone
  public void sendConfirmationAgain(String email) {
    registration.sendConfirmationAgain(email);
  }

  /** Sends a letter with a link for a new password, if that address has an account. */
  @Anyone
  public void askForReset(String email) {
    registration.sendReset(email);
  }

  /** What has become of a link for a new password. */
  @Anyone
  public LinkState resetState(String token) {
    return oneTimeLinks.state(token, LinkPurpose.RESET);
  }

  /**
   * Puts a new password in force and ends every sign-in; what is wrong with the password instead.
   * {@link LinkNotOpenException} if the link is not open.
   */
  @Anyone
  public List<FieldProblem> reset(String token, String password) {
    Registration.Owner owner = registration.owner(token, LinkPurpose.RESET);
    List<FieldProblem> problems =
        SignUpForm.passwordProblem("password", password, owner.email(), owner.name()).stream()
            .toList();
    if (problems.isEmpty()) {
      registration.reset(token, passwords.hash(password));
    }
    return problems;
  }
}
