package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Personal access tokens for programs: made, shown once, revoked by their person. */
@Service
public class AccessTokenService {
  private static final int TOKEN_BYTES = 32;
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 100;

  @Inject private AccessTokenRepository tokens;
  @Inject private PersonRepository people;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The caller's tokens in force, the newest first. */
  @SignedIn
  public List<AccessToken> listMine() {
    return tokens.listValid(caller.personId());
  }

  /**
   * Makes a token with all rights of the caller and returns it; only its hash is kept. A program
   * cannot make tokens, or one that leaked would have heirs.
   */
  @SignedIn
  public String make(String name) {
    String clean = name == null ? "" : name.strip();
    if (caller.facts().signInId() == null) {
      throw new RefusedException("account.token.byProgram");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new InvalidInputException("account.token.nameMissing");
    }
    if (tokens.listValid(caller.personId()).size() >= MOST) {
      throw new RefusedException("account.token.tooMany", MOST);
    }
    String token = "cca_" + secrets.token(TOKEN_BYTES);
    keep(people.reference(caller.personId()), clean, token);
    return token;
  }

  /** Revokes one of the caller's tokens; programs that use it are nobody from then on. */
  @SignedIn
  public void revoke(long id) {
    tokens
        .findOf(caller.personId(), id)
        .orElseThrow(() -> new NotFoundException("token " + id))
        .revoke(clock.instant());
  }

  /** Keeps a token of known text, as a demonstration's are. */
  @Internal
  public void keep(Person person, String name, String token) {
    tokens.add(new AccessToken(person, name, Secrets.sha256(token), clock.instant()));
  }
}
