package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Taking an invitation with a new password; hashing runs outside of transactions. */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class InvitationAnswer {
  @Inject private InvitationService invitations;
  @Inject private Passwords passwords;

  /** Opens the account; the fields' problems instead. {@link LinkNotOpenException} if too late. */
  @Anyone
  public List<FieldProblem> join(String token, NameFields name, String password) {
    InvitationService.View view = invitations.look(token);
    if (view.state() != LinkState.OPEN) {
      throw new LinkNotOpenException();
    }
    List<FieldProblem> problems = new ArrayList<>();
    if (!view.named()) {
      name.tidy();
      problems.addAll(name.problems());
    }
    SignUpForm.passwordProblem("password", password, view.email(), name.getSurname())
        .ifPresent(problems::add);
    if (problems.isEmpty()) {
      invitations.join(token, name, passwords.hash(password));
    }
    return problems;
  }
}
