package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.account.SignInLimits;
import eu.cities4cities.academy.account.SignInService;
import eu.cities4cities.academy.account.TooManyAttemptsException;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The second proof of those who have given the first. Each attempt is its own transaction, so that
 * a failure is counted whatever follows.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SecondStep {
  @Inject private HalfSignIns halves;
  @Inject private SecondFactors factors;
  @Inject private SignInService signIns;
  @Inject private SignInLimits limits;
  @Inject private Caller caller;

  /** What the holder of a half sign-in's cookie has to do. */
  public enum Duty {
    /** Give the first proof (again). */
    START_AGAIN,
    /** Type a code. */
    CODE,
    /** Set up a second factor. */
    ENROLMENT
  }

  /**
   * A second factor just set up, and the sign-in that it completes.
   *
   * @param begun the sign-in
   * @param codes the recovery codes, to be shown this once
   */
  public record Enrolled(SignInService.Begun begun, List<String> codes) {}

  /** What is to do. */
  @Anyone
  public Duty duty(String token) {
    return halves
        .find(token)
        .map(half -> factors.isOn(half.personId()) ? Duty.CODE : Duty.ENROLMENT)
        .orElse(Duty.START_AGAIN);
  }

  /** What the app needs, while a factor is being set up. */
  @Anyone
  public Optional<FactorSetUp> setUp(String token) {
    return halves.find(token).flatMap(half -> factors.setUp(half.personId()));
  }

  /**
   * Completes the sign-in by a code; {@link WrongCodeException}, {@link HalfOverException} or
   * {@link TooManyAttemptsException} otherwise.
   */
  @Anyone
  public SignInService.Begun complete(String token, String code, String device) {
    HalfSignIns.Half half = checked(token);
    if (!factors.passes(half.personId(), code)) {
      throw failed(token, half);
    }
    return whole(token, half, device);
  }

  /** Sets the second factor up by the app's first code and completes the sign-in. */
  @Anyone
  public Enrolled enrol(String token, String code, String device) {
    HalfSignIns.Half half = checked(token);
    List<String> codes = factors.confirm(half.personId(), code);
    if (codes.isEmpty()) {
      throw failed(token, half);
    }
    signIns.endAll(half.personId());
    return new Enrolled(whole(token, half, device), codes);
  }

  private HalfSignIns.Half checked(String token) {
    HalfSignIns.Half half = halves.find(token).orElseThrow(HalfOverException::new);
    limits.check(account(half), caller.address());
    return half;
  }

  private RuntimeException failed(String token, HalfSignIns.Half half) {
    limits.failed(account(half), caller.address());
    if (!halves.failed(token)) {
      return new WrongCodeException();
    }
    factors.tellOfGuesses(half.personId());
    return new HalfOverException();
  }

  private SignInService.Begun whole(String token, HalfSignIns.Half half, String device) {
    if (!halves.spend(token)) {
      throw new HalfOverException();
    }
    limits.succeeded(account(half));
    return signIns.beginWhole(half.personId(), half.remember(), device, true);
  }

  /** Wrong codes are counted apart from wrong passwords, which begin anew with each first proof. */
  private static String account(HalfSignIns.Half half) {
    return "second-factor-" + half.personId();
  }
}
