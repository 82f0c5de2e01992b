package eu.cities4cities.academy.account.secondstep;

import eu.cities4cities.academy.account.SignInService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;

/** Takes a lost second factor off an account, with its audit row and letter, or not at all. */
@Service
public class FactorReset {
  private static final int LONGEST_REASON = 500;

  @Inject private SecondFactors factors;
  @Inject private SignInService signIns;
  @Inject private HalfSignIns halves;
  @Inject private AuditTrail auditTrail;

  /** Removes the factor and ends the person's sign-ins. */
  @Internal
  public void reset(long personId, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidInputException("account.factor.reasonMissing", LONGEST_REASON);
    }
    if (!factors.remove(personId, "account.factorReset")) {
      throw new RefusedException("account.factor.none");
    }
    signIns.endAll(personId);
    halves.endAll(personId);
    auditTrail.record(
        new AuditTrail.Change(
            "account.factor.reset", "Person", String.valueOf(personId), "on", null, reason));
  }
}
