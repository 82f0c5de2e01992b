package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Personal access tokens for programs: made, shown once, revoked by their person. */
@Service
public class AccessTokenService {
  /** For how many days a token can be made. */
  public static final List<Integer> LIVES = List.of(30, 90, 365);

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
    return tokens.listValid(caller.personId(), clock.instant());
  }

  /**
   * Makes a token and returns it; only its hash is kept. A program cannot make tokens, or one that
   * leaked would have heirs.
   *
   * @param name by which its person recognises it
   * @param scopes what programs with it may do, of what its person may
   * @param days after how many days it stops working
   */
  @SignedIn
  public String make(String name, Set<Scope> scopes, int days) {
    String clean = name == null ? "" : name.strip();
    if (caller.facts().signInId() == null) {
      throw new RefusedException("account.security.byProgram");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new InvalidInputException("account.token.nameMissing");
    }
    if (scopes.isEmpty()) {
      throw new InvalidInputException("account.token.scopeMissing");
    }
    if (!LIVES.contains(days)) {
      throw new InvalidInputException("account.token.lifeMissing");
    }
    if (tokens.listValid(caller.personId(), clock.instant()).size() >= MOST) {
      throw new RefusedException("account.token.tooMany", MOST);
    }
    String token = "cca_" + secrets.token(TOKEN_BYTES);
    Instant now = clock.instant();
    tokens.add(
        new AccessToken(
            people.reference(caller.personId()),
            clean,
            Secrets.sha256(token),
            scopes,
            now,
            now.plus(Duration.ofDays(days))));
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

  /** Revokes all tokens of a person whose account may have been in other hands. */
  @Internal
  public void revokeAll(long personId) {
    tokens.revokeAll(personId, clock.instant());
  }

  /** Keeps an unlimited token of known text, as a demonstration's are. */
  @Internal
  public void keep(Person person, String name, String token) {
    tokens.add(
        new AccessToken(person, name, Secrets.sha256(token), Scope.all(), clock.instant(), null));
  }
}
