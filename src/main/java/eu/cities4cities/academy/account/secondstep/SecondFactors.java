package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What happens to a second factor, each in one transaction. A wrong code is an answer here, not an
 * exception: what counts failures must not be rolled back.
 */
@Service
public class SecondFactors {
  private static final String SECRET_PURPOSE = "second-factor";
  private static final String CODE_PURPOSE = "recovery-code";
  private static final int KEY_BYTES = 12;

  @Inject private SecondFactorRepository rows;
  @Inject private PersonService people;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** True if the person is asked for a code. */
  @Internal
  public boolean isOn(long personId) {
    return rows.find(personId).filter(SecondFactor::isOn).isPresent();
  }

  /** The factor that is asked for, with the number of recovery codes left. */
  @Internal
  public Optional<FactorState> state(long personId) {
    return rows.find(personId)
        .map(
            factor ->
                new FactorState(
                    factor.getConfirmedAt(), factor.isOn() ? rows.countUnused(personId) : 0));
  }

  /** Makes a secret to set up; one that waits to be confirmed stays as it is. */
  @Internal
  public void prepare(long personId) {
    if (rows.find(personId).isEmpty()) {
      byte[] secret = new byte[Totp.SECRET_BYTES];
      random.nextBytes(secret);
      rows.add(
          new SecondFactor(personId, secrets.encrypt(SECRET_PURPOSE, secret), clock.instant()));
    }
  }

  /** What an app needs to know of a factor that is being set up. */
  @Internal
  public Optional<FactorSetUp> setUp(long personId) {
    return rows.find(personId)
        .filter(factor -> !factor.isOn())
        .map(factor -> new FactorSetUp(people.get(personId).getEmail(), secretOf(factor)));
  }

  /**
   * Puts a factor in force if the code shows that the app has it, and returns its recovery codes;
   * nothing for a wrong code.
   */
  @Internal
  public List<String> confirm(long personId, String typed) {
    Optional<SecondFactor> factor = rows.find(personId).filter(found -> !found.isOn());
    if (factor.isEmpty() || !takes(factor.get(), typed)) {
      return List.of();
    }
    rows.find(personId).ifPresent(found -> found.confirm(clock.instant()));
    tell(personId, "account.factorOn");
    return newCodes(personId);
  }

  /** True if the text is the app's code of now, or a recovery code; either works once. */
  @Internal
  public boolean passes(long personId, String typed) {
    Optional<SecondFactor> factor = rows.find(personId).filter(SecondFactor::isOn);
    if (factor.isEmpty() || typed == null) {
      return false;
    }
    if (takes(factor.get(), typed)) {
      return true;
    }
    boolean recovered = rows.useCode(personId, hash(personId, typed), clock.instant());
    if (recovered) {
      tell(personId, "account.recoveryUsed", rows.countUnused(personId));
    }
    return recovered;
  }

  /** Replaces the recovery codes. */
  @Internal
  public List<String> newCodes(long personId) {
    rows.removeCodes(personId);
    List<String> codes = RecoveryCodes.make();
    rows.addCodes(personId, codes.stream().map(code -> hash(personId, code)).toList());
    return codes;
  }

  /** Removes a factor, its person or an administrator has decided so; false if there was none. */
  @Internal
  public boolean remove(long personId, String letter) {
    boolean was = isOn(personId);
    rows.remove(personId);
    if (was) {
      tell(personId, letter);
    }
    return was;
  }

  /** Tells somebody that another has their first proof, but not the second. */
  @Internal
  public void tellOfGuesses(long personId) {
    tell(personId, "account.factorGuessed");
  }

  private boolean takes(SecondFactor factor, String typed) {
    String code = typed == null ? "" : typed.replaceAll("[\\s-]", "");
    if (!Totp.isCode(code)) {
      return false;
    }
    Instant now = clock.instant();
    OptionalLong step = Totp.match(secretOf(factor), code, now);
    return step.isPresent() && rows.takeStep(factor.getPersonId(), step.getAsLong());
  }

  private byte[] secretOf(SecondFactor factor) {
    return secrets
        .decrypt(SECRET_PURPOSE, factor.getSecret())
        .orElseThrow(() -> new IllegalStateException("A secret of another installation"));
  }

  private String hash(long personId, String code) {
    return secrets.hmac(CODE_PURPOSE, personId + ":" + RecoveryCodes.fold(code));
  }

  private void tell(long personId, String template, Object... args) {
    Person person = people.get(personId);
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            template,
            List.of(args),
            routes.absolute(person.getLanguage(), Route.MY_SECURITY),
            template + "." + secrets.token(KEY_BYTES)));
  }
}
