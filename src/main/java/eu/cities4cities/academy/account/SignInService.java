package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs people in and out; each sign-in is a row that its person can see and end. */
@Service
public class SignInService {
  /** How long a remembered device stays signed in. */
  public static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Duration NOT_REMEMBERED = Duration.ofHours(12);
  private static final int TOKEN_BYTES = 32;
  private static final int DEVICE_LENGTH = 200;

  @Inject private SignInRepository signIns;
  @Inject private PersonRepository people;
  @Inject private Secrets secrets;
  @Inject private Clock clock;
  @Inject private Caller caller;

  /**
   * A sign-in that has just begun.
   *
   * @param id its row
   * @param rememberToken the cookie's value, or null if the device is not to be remembered
   */
  public record Begun(long id, String rememberToken) {}

  /** Begins a sign-in of a person who has proved who they are; the last step of every way in. */
  @Internal
  public Begun begin(long personId, boolean remember, String device) {
    Instant now = clock.instant();
    String token = remember ? secrets.token(TOKEN_BYTES) : null;
    SignIn signIn =
        new SignIn(
            people.reference(personId),
            token == null ? null : Secrets.sha256(token),
            now,
            now.plus(remember ? REMEMBERED : NOT_REMEMBERED),
            device == null ? "" : device.substring(0, Math.min(device.length(), DEVICE_LENGTH)),
            caller.address());
    signIns.add(signIn);
    people.flush();
    return new Begun(signIn.getId(), token);
  }

  /** What a sign-in proves now; empty if it has ended or expired. */
  @Internal
  public Optional<CallerFacts> facts(long signInId) {
    return signIns.factsOf(signInId, clock.instant());
  }

  /** The sign-in remembered by a cookie's value, and noted as seen; empty if there is none. */
  @Internal
  public Optional<Long> remembered(String token) {
    Optional<Long> found = signIns.findByToken(Secrets.sha256(token), clock.instant());
    found.ifPresent(id -> signIns.seen(id, clock.instant()));
    return found;
  }

  /** What a program's access token proves; empty if it is unknown or revoked. */
  @Internal
  public Optional<CallerFacts> factsOfAccessToken(String token) {
    return signIns.factsOfAccessToken(Secrets.sha256(token));
  }

  /** Ends the caller's current sign-in. */
  @SignedIn
  public void signOut() {
    Long id = caller.facts().signInId();
    if (id != null) {
      signIns.end(id, clock.instant());
    }
  }

  /** Ends every sign-in of the caller, on all devices, and says how many there were. */
  @SignedIn
  public int signOutEverywhere() {
    return signIns.endAll(caller.personId(), clock.instant());
  }

  /** Ends every sign-in of a person whose password or rights have changed. */
  @Internal
  public void endAll(long personId) {
    signIns.endAll(personId, clock.instant());
  }

  /** Ends every sign-in of a person but one (null: all). */
  @Internal
  public void endOthers(long personId, Long signInId) {
    signIns.endOthers(personId, signInId == null ? 0 : signInId, clock.instant());
  }

  /** Ends one of the caller's own sign-ins; one that is not theirs stays as it is. */
  @SignedIn
  public void endMine(long signInId) {
    signIns.endOf(caller.personId(), signInId, clock.instant());
  }

  /** The caller's open sign-ins, the latest seen first. */
  @SignedIn
  public List<SignIn> listMine() {
    return signIns.listOpen(caller.personId(), clock.instant());
  }
}
