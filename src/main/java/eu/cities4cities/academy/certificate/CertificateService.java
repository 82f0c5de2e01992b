package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The register for those who hold certificates and for the staff who keep it. */
@Service
public class CertificateService {

  private static final int LONGEST_REASON = 1_000;
  private static final int MOST_TRIES = 3;

  @Inject private CertificateRepository certificates;
  @Inject private RegisterRepository register;
  @Inject private CertificateIssuer issuer;
  @Inject private CertificatePress press;
  @Inject private Corrections corrections;
  @Inject private GraduateCounts counts;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** A PDF on its way to a reader. */
  public record Download(String fileName, byte[] pdf, String sha256) {}

  /** The caller's certificates in their current versions, the newest first. */
  @SignedIn
  public List<Verification> listMine() {
    return certificates.listOf(caller.personId()).stream()
        .map(version -> Verification.of(version, KyivTime.today(clock)))
        .toList();
  }

  /** For which of the caller's valid certificates a community's profile may name them or not. */
  @SignedIn
  public List<NameOnProfile> listNamesOnProfiles() {
    return register.listNamesOnProfiles(caller.personId());
  }

  /**
   * The file of the current version, for whoever holds the certificate or an organizer.
   *
   * @throws NotFoundException for everybody else too: who holds what is nobody's business
   */
  @SignedIn
  public Download download(String number) {
    CertificateVersion version = current(number);
    Person holder = version.getCertificate().getPerson();
    boolean own = holder != null && holder.getId() == caller.personId();
    if (!own && !caller.is(Role.ORGANIZER)) {
      throw new NotFoundException("certificate " + number);
    }
    byte[] pdf =
        certificates
            .findFile(version)
            .orElseThrow(() -> new NotFoundException("file of " + number));
    return new Download(version.getCertificate().getNumber() + ".pdf", pdf, version.getSha256());
  }

  /** All versions of a certificate, the newest first; throws {@link NotFoundException}. */
  @OnlyFor(Role.ORGANIZER)
  public List<Verification> history(String number) {
    List<Verification> versions =
        CertificateNumber.parse(number).map(certificates::listVersions).orElse(List.of()).stream()
            .map(version -> Verification.of(version, KyivTime.today(clock)))
            .toList();
    if (versions.isEmpty()) {
      throw new NotFoundException("certificate " + number);
    }
    return versions;
  }

  /** Why a certificate was issued by hand; empty if its rule was met. */
  @OnlyFor(Role.ORGANIZER)
  public Optional<String> awardReason(String number) {
    return Optional.ofNullable(current(number).getCertificate().getAwardReason());
  }

  /**
   * Ends a certificate's validity; the register keeps it with the reason, and its holder is told.
   *
   * @param reason shown to everybody who verifies the certificate
   * @throws CertificateRevokedException if it is revoked already
   */
  @OnlyFor(Role.ORGANIZER)
  public void revoke(String number, String reason) {
    String why = required(reason);
    Certificate certificate = forChange(number);
    Instant now = clock.instant();
    certificate.revoke(why, now);
    certificates.flush();
    counts.recount(certificate.getCommunity());
    issuer.tell(current(number), "certificate.revoked");
    audit.record(
        new AuditTrail.Change(
            "certificate.revoke", "Certificate", certificate.getNumber(), "VALID", "REVOKED", why));
  }

  /**
   * Issues the next version under the same number with corrected names; older ones lead on to it.
   *
   * @throws CertificateRevokedException if it is revoked
   * @throws RefusedException if its holder was erased: nobody's name comes back into the register
   * @throws InvalidInputException if a name is missing or cannot be printed
   * @throws SigningUnavailableException if nothing can be signed now
   */
  @OnlyFor(Role.ORGANIZER)
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void correct(String number, String nameUk, String nameLatin, String reason) {
    String why = required(reason);
    if (blank(nameUk) || blank(nameLatin)) {
      throw new InvalidInputException("certificate.edit.nameMissing");
    }
    String uk = PersonNames.clean(nameUk);
    String latin = PersonNames.cleanLatin(nameLatin);
    NameOnPaper.fault(uk, latin)
        .ifPresent(
            fault -> {
              throw fault.refused();
            });
    try {
      correct(number, uk, latin, why, MOST_TRIES);
    } catch (UnprintableTextException refused) {
      throw new InvalidInputException(
          "certificate.unprintable." + refused.reason(), refused.detail());
    }
  }

  /** A version that somebody else issues meanwhile comes before this one, which is printed anew. */
  private void correct(String number, String uk, String latin, String why, int tries) {
    Instant now = clock.instant();
    PrintedCertificate printed = corrections.prepare(number, uk, latin, now);
    if (!corrections.keep(number, printed, press.print(printed, now), why, now)) {
      if (tries == 1) {
        throw new StaleException();
      }
      correct(number, uk, latin, why, tries - 1);
    }
  }

  private Certificate forChange(String number) {
    Certificate certificate =
        CertificateNumber.parse(number)
            .flatMap(certificates::findForChange)
            .orElseThrow(() -> new NotFoundException("certificate " + number));
    if (certificate.isRevoked()) {
      throw new CertificateRevokedException();
    }
    return certificate;
  }

  private CertificateVersion current(String number) {
    return CertificateNumber.parse(number)
        .flatMap(certificates::findCurrent)
        .orElseThrow(() -> new NotFoundException("certificate " + number));
  }

  /** A reason as it is kept; throws {@link InvalidInputException} if none was given. */
  static String required(String reason) {
    if (blank(reason) || reason.strip().length() > LONGEST_REASON) {
      throw new InvalidInputException("certificate.edit.reasonMissing");
    }
    return reason.strip();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
