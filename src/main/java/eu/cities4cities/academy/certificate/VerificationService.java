package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Tells anyone what a certificate's number is worth. */
@Service
public class VerificationService {

  private static final String NAME_PURPOSE = "certificate.name";

  @Inject private CertificateRepository certificates;
  @Inject private Instance<OtherRegister> others;
  @Inject private LookCounts counts;
  @Inject private MissLimit limit;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What a number, as typed, is worth now.
   *
   * @param version the version asked about; null for the one that counts
   * @return empty if there is no such number or version
   * @throws TooManyMissesException if this address has asked for too many that do not exist
   */
  @Anyone
  public Optional<Verification> look(String typed, Integer version) {
    Optional<Verification> found =
        CertificateNumber.parse(typed)
            .flatMap(
                number ->
                    version == null
                        ? certificates.findCurrent(number)
                        : certificates.findVersion(number, version))
            .map(this::counted);
    if (found.isEmpty() && lookElsewhere(typed).isEmpty()) {
      countMiss();
    }
    return found;
  }

  /** Whether a number, as typed, is in the register, in whatever version. */
  @Anyone
  public boolean isKnown(String typed) {
    return CertificateNumber.parse(typed).filter(this::isIssued).isPresent();
  }

  /** What a number, as typed, is worth in a register beside the Academy's own. */
  @Anyone
  public Optional<OlderCertificate> lookElsewhere(String typed) {
    return others.stream().flatMap(other -> other.find(typed).stream()).findFirst();
  }

  /** Answers, and counts it unless the asker holds the certificate or issues some. */
  private Verification counted(CertificateVersion row) {
    Certificate certificate = row.getCertificate();
    boolean own =
        caller
            .person()
            .filter(
                id -> certificate.getPerson() != null && id.equals(certificate.getPerson().getId()))
            .isPresent();
    if (!own && !caller.is(Role.ORGANIZER, Role.ADMINISTRATOR)) {
      counts.add(new LookCounts.Look(certificate.getId(), KyivTime.today(clock)), 1);
    }
    return told(row);
  }

  /** What the certificate with that number is worth, asked by the house and so not counted. */
  @Internal
  public Optional<Verification> current(CertificateNumber number) {
    return certificates.findCurrent(number).map(row -> Verification.of(row, KyivTime.today(clock)));
  }

  /** What one version of it is worth, asked by the house and so not counted. */
  @Internal
  public Optional<Verification> version(CertificateNumber number, int version) {
    return certificates
        .findVersion(number, version)
        .map(row -> Verification.of(row, KyivTime.today(clock)));
  }

  /** What the issued version is worth whose file has that hash; empty if none was issued so. */
  @Internal
  public Optional<Verification> ofFile(String sha256) {
    return certificates.findByFile(sha256).map(this::counted);
  }

  /** Whether the register holds that number. */
  @Internal
  public boolean isIssued(CertificateNumber number) {
    return certificates.find(number).isPresent();
  }

  /** Counts a question that found nothing; throws {@link TooManyMissesException}. */
  @Internal
  public void countMiss() {
    if (!limit.allows(caller.address())) {
      throw new TooManyMissesException();
    }
  }

  private Verification told(CertificateVersion version) {
    Certificate certificate = version.getCertificate();
    CertificateVersion next =
        version.getNumber() == certificate.getCurrentVersion()
            ? null
            : CertificateNumber.parse(certificate.getNumber())
                .flatMap(number -> certificates.findVersion(number, version.getNumber() + 1))
                .orElse(null);
    return Verification.of(version, next, KyivTime.today(clock));
  }

  /** Whether a typed name is the one printed on a version whose name the register has forgotten. */
  @Anyone
  public boolean nameMatches(String typedNumber, int version, String typedName) {
    boolean matches =
        CertificateNumber.parse(typedNumber)
            .flatMap(number -> certificates.findVersion(number, version))
            .filter(row -> row.getNameHash().equals(nameHash(secrets, typedName)))
            .isPresent();
    if (!matches) {
      countMiss();
    }
    return matches;
  }

  /** The keyed hash of a name, the same for any spacing, case or form of apostrophe. */
  static String nameHash(Secrets secrets, String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("['’ʼ`´‘]", "ʼ")
            .replaceAll("\\s+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return secrets.hmac(NAME_PURPOSE, folded);
  }
}
