package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Issues a single certificate by an organizer's decision, whatever the rule says. */
@Service
public class AwardByHandService {
  @Inject private HandAwards awards;
  @Inject private CertificatePress press;
  @Inject private Clock clock;

  /**
   * Issues a certificate to somebody who takes part in the course. Where the rule is not met, the
   * paper does not say that it was.
   *
   * @param reason why, for the register and the audit trail; never printed
   * @param nameAccepted whether the organizer takes the name as it stands upon themselves, though
   *     the person has not confirmed it and may still do so
   * @return its number
   * @throws RefusedException if the person holds a valid one of the kind, or the higher one
   * @throws SigningUnavailableException if nothing can be signed now
   * @throws StaleException if what it says has changed while it was printed
   * @throws InvalidInputException if there is no reason, or something cannot be printed
   * @throws NotFoundException if the person does not take part
   */
  @OnlyFor(Role.ORGANIZER)
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String award(
      String courseSlug, long personId, CertificateKind kind, String reason, boolean nameAccepted) {
    String why = CertificateService.required(reason);
    if (kind == null) {
      throw new InvalidInputException("certificate.byHand.kindMissing");
    }
    HandAwards.Prepared prepared =
        awards.prepare(courseSlug, personId, kind, nameAccepted, clock.instant());
    try {
      return awards.keep(prepared, press.print(prepared.printed(), prepared.at()), why);
    } catch (UnprintableTextException refused) {
      throw new InvalidInputException(
          "certificate.unprintable." + refused.reason(), refused.detail());
    }
  }
}
