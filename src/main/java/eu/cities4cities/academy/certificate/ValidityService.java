package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How long certificates are valid, and what happens when their time comes to its end. */
@Service
public class ValidityService {
  /** Ten years: what is to be valid longer is valid for ever. */
  private static final int MOST_MONTHS = 120;

  private static final int TOLD_DAYS_BEFORE = 30;

  @Inject private AwardSettingRepository settings;
  @Inject private CertificateRepository certificates;
  @Inject private RegisterRepository register;
  @Inject private CertificateIssuer issuer;
  @Inject private GraduateCounts counts;
  @Inject private CourseService courses;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * For how many months certificates of a course are valid.
   *
   * @param completion of successful completion; null for ever
   * @param participation of taking part; null for ever
   */
  public record Validity(Integer completion, Integer participation) {}

  /** The validity of certificates that a course issues from now on. */
  @OnlyFor(Role.ORGANIZER)
  public Validity of(String courseSlug) {
    AwardSetting setting = settings.get(courses.getBySlug(courseSlug).getId());
    return validity(setting);
  }

  /**
   * Sets the validity of certificates issued from now on; what was issued stays as it is.
   *
   * @throws InvalidInputException if a number of months is out of range
   */
  @OnlyFor(Role.ORGANIZER)
  public void keep(String courseSlug, Validity wanted) {
    boolean wrong =
        Stream.of(wanted.completion(), wanted.participation())
            .anyMatch(months -> months != null && (months < 1 || months > MOST_MONTHS));
    if (wrong) {
      throw new InvalidInputException("certificate.validity.range", MOST_MONTHS);
    }
    long courseId = courses.getBySlug(courseSlug).getId();
    AwardSetting setting = settings.getForChange(courseId);
    Validity before = validity(setting);
    setting.valid(wanted.completion(), wanted.participation());
    audit.record(
        new AuditTrail.Change(
            "certificate.validity",
            "Course",
            String.valueOf(courseId),
            words(before),
            words(wanted),
            null));
  }

  private static Validity validity(AwardSetting setting) {
    return new Validity(
        setting.months(CertificateKind.COMPLETION), setting.months(CertificateKind.PARTICIPATION));
  }

  private static String words(Validity validity) {
    return CertificateKind.COMPLETION
        + ": "
        + months(validity.completion())
        + ", "
        + CertificateKind.PARTICIPATION
        + ": "
        + months(validity.participation());
  }

  private static String months(Integer months) {
    return months == null ? "∞" : months + " months";
  }

  /** Some certificates whose end is near and whose holders do not know it yet. */
  @Internal
  public List<String> listEndingSoon(int most) {
    LocalDate today = KyivTime.today(clock);
    return register.listEndingSoon(today, today.plusDays(TOLD_DAYS_BEFORE), most);
  }

  /** Tells the holder of a certificate when it ends, once. */
  @Internal
  public void tellOfEnd(String number) {
    CertificateVersion version = forChange(number);
    Certificate certificate = version.getCertificate();
    if (certificate.getExpiryToldAt() == null && !certificate.isRevoked()) {
      certificate.toldOfExpiry(clock.instant());
      issuer.tell(version, "certificate.expiring");
    }
  }

  /** Some certificates whose time is over and which still count as valid ones. */
  @Internal
  public List<String> listEnded(int most) {
    return register.listEnded(KyivTime.today(clock), most);
  }

  /** Ends a certificate whose time is over: its holder is told, another one may be issued. */
  @Internal
  public void end(String number) {
    CertificateVersion version = forChange(number);
    Certificate certificate = version.getCertificate();
    if (certificate.isRevoked() || !certificate.isExpired(KyivTime.today(clock))) {
      return;
    }
    certificate.expire();
    certificates.flush();
    counts.recount(certificate.getCommunity());
    issuer.tell(version, "certificate.expired");
    audit.record(
        new AuditTrail.Change(
            "certificate.expired",
            "Certificate",
            number,
            CertificateState.VALID.name(),
            CertificateState.EXPIRED.name(),
            null));
  }

  private CertificateVersion forChange(String number) {
    CertificateNumber parsed = CertificateNumber.parse(number).orElseThrow();
    certificates.findForChange(parsed).orElseThrow();
    return certificates.findCurrent(parsed).orElseThrow();
  }
}
