package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The way in by a link in a letter: no password to remember. The answer is the same for every
 * address; whose second factor is on still types a code.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class LinkSignIn {
  @Inject private Registration registration;
  @Inject private OneTimeLinks links;
  @Inject private SignInService signIns;

  /** Sends the letter, if that address has an account. */
  @Anyone
  public void ask(String email, String leadsTo) {
    registration.sendSignInLink(email, leadsTo);
  }

  /** What has become of a link. */
  @Anyone
  public LinkState state(String token) {
    return links.state(token, LinkPurpose.SIGN_IN);
  }

  /** Signs in; {@link LinkNotOpenException} if the link is not open. */
  @Anyone
  public SignUpService.Confirmed signIn(String token, boolean remember, String device) {
    Registration.Owner owner = registration.spendSignInLink(token);
    return new SignUpService.Confirmed(
        signIns.begin(owner.personId(), remember, device), owner.leadsTo());
  }
}
