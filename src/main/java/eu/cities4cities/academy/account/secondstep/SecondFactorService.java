package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.account.SignInLimits;
import eu.cities4cities.academy.account.SignInService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** One's own second factor: set up, renewed, removed by its person, reset by an administrator. */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SecondFactorService {
  @Inject private SecondFactors factors;
  @Inject private SecondFactorSetting setting;
  @Inject private SignInService signIns;
  @Inject private SignInLimits limits;
  @Inject private FactorReset reset;
  @Inject private Caller caller;

  /** True if second factors are in use at all. */
  @SignedIn
  public boolean isOffered() {
    return setting.rule() != SecondFactorRule.OFF;
  }

  /** True if the caller may not do without one. */
  @SignedIn
  public boolean isNeeded() {
    return !setting.rule().accepts(isStaff(), false);
  }

  /** How the caller's factor stands; empty without one. */
  @SignedIn
  public Optional<FactorState> mine() {
    return factors.state(caller.personId());
  }

  /** Begins to set a factor up. */
  @SignedIn
  public void prepare() {
    atPage();
    if (!isOffered()) {
      throw new RefusedException("account.factor.off");
    }
    factors.prepare(caller.personId());
  }

  /** What the app needs, while the caller's factor is being set up. */
  @SignedIn
  public Optional<FactorSetUp> setUp() {
    return factors.setUp(caller.personId());
  }

  /**
   * Puts the caller's factor in force and returns the recovery codes. Sign-ins on other devices
   * end: they were begun without it.
   */
  @SignedIn
  public List<String> confirm(String code) {
    long signIn = atPage();
    check();
    List<String> codes = factors.confirm(caller.personId(), code);
    if (codes.isEmpty()) {
      throw failed();
    }
    limits.succeeded(account());
    signIns.factorShown(signIn);
    signIns.endOthers(caller.personId(), signIn);
    return codes;
  }

  /** Gives up setting a factor up. */
  @SignedIn
  public void giveUp() {
    atPage();
    if (!factors.isOn(caller.personId())) {
      factors.remove(caller.personId(), null);
    }
  }

  /** Makes new recovery codes; a code of the app shows that its person asks. */
  @SignedIn
  public List<String> renewCodes(String code) {
    prove(code);
    return factors.newCodes(caller.personId());
  }

  /** Removes the caller's factor; refused to those who need one. */
  @SignedIn
  public void remove(String code) {
    if (isNeeded()) {
      throw new RefusedException("account.factor.needed");
    }
    prove(code);
    factors.remove(caller.personId(), "account.factorOff");
  }

  /** Removes somebody's factor, whose phone and codes are lost; they are signed out everywhere. */
  @OnlyFor(Role.ADMINISTRATOR)
  public void reset(long personId, String reason) {
    reset.reset(personId, reason);
  }

  /** True if a person has a factor that can be reset. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public boolean isOn(long personId) {
    return factors.isOn(personId);
  }

  private void prove(String code) {
    atPage();
    check();
    if (!factors.passes(caller.personId(), code)) {
      throw failed();
    }
    limits.succeeded(account());
  }

  /** A program must not change how its person signs in. */
  private long atPage() {
    Long signIn = caller.facts().signInId();
    if (signIn == null) {
      throw new RefusedException("account.security.byProgram");
    }
    return signIn;
  }

  private void check() {
    limits.check(account(), caller.address());
  }

  private RuntimeException failed() {
    limits.failed(account(), caller.address());
    return new WrongCodeException();
  }

  private String account() {
    return "second-factor-" + caller.personId();
  }

  private boolean isStaff() {
    return caller.is(Role.TRAINER, Role.ORGANIZER, Role.COORDINATOR, Role.ADMINISTRATOR);
  }
}
