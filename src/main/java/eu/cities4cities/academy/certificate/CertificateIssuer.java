package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.AwardRuleWords;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.Enrollment;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts certificates into the register: prints, keeps, and writes the letter, in one transaction.
 */
@ApplicationScoped
class CertificateIssuer {

  @Inject private CertificateRepository certificates;
  @Inject private CertificatePress press;
  @Inject private SessionService sessions;
  @Inject private AwardRuleWords words;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;

  @Inject
  @ConfigProperty(name = "academy.provider.uk", defaultValue = "Академія Cities4Cities")
  private String providerUk;

  @Inject
  @ConfigProperty(name = "academy.provider.en", defaultValue = "Cities4Cities Academy")
  private String providerEn;

  private final SecureRandom random = new SecureRandom();

  /** What certificates of that course say about it now. */
  CourseOnPaper onPaper(Course course) {
    return CourseOnPaper.of(
        course, sessions.factsOf(course.getId()), words, providerUk, providerEn);
  }

  /**
   * Issues a certificate under a new number.
   *
   * @throws UnprintableTextException if something of it cannot be printed; nothing is kept then
   */
  Certificate issue(CourseOnPaper paper, Enrollment enrollment, CertificateKind kind, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, KyivTime.ZONE);
    Person person = enrollment.getPerson();
    Community community = enrollment.getCommunity();
    CertificateNumber number = CertificateNumber.draw(day.getYear(), random);
    PrintedCertificate printed =
        paper.print(
            number,
            kind,
            person.getNameUk(),
            person.getLatinName(),
            community == null ? "" : withRegion(community, Language.UK),
            community == null ? "" : withRegion(community, Language.EN),
            day,
            verifyAddress(number, 1));
    PressedFile file = press.print(printed, now);
    Certificate certificate = new Certificate(number, kind, enrollment, now);
    certificates.add(certificate);
    keep(certificate, printed, file, now);
    send(person, certificate, "certificate.issued", paper.course().title(person.getLanguage()));
    return certificate;
  }

  /** Issues the next version under the same number, with corrected names. */
  CertificateVersion correct(
      CertificateVersion current, String nameUk, String nameLatin, Instant now) {
    Certificate certificate = current.getCertificate();
    int next = current.getNumber() + 1;
    CertificateNumber number = CertificateNumber.parse(certificate.getNumber()).orElseThrow();
    PrintedCertificate printed =
        current.corrected(
            next,
            nameUk,
            nameLatin,
            LocalDate.ofInstant(now, KyivTime.ZONE),
            verifyAddress(number, next));
    PressedFile file = press.print(printed, now);
    current.supersede(now);
    certificate.nextVersion();
    return keep(certificate, printed, file, now);
  }

  /** Writes to whoever holds the certificate; nobody, if the account is gone. */
  void send(Person person, Certificate certificate, String template, String course) {
    if (person == null || person.getErasedAt() != null) {
      return;
    }
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            template,
            List.of(course, certificate.getNumber()),
            routes.absolute(person.getLanguage(), Route.MY_CERTIFICATES),
            template + "-" + certificate.getNumber() + "-" + certificate.getCurrentVersion()));
  }

  private CertificateVersion keep(
      Certificate certificate, PrintedCertificate printed, PressedFile file, Instant now) {
    String nameHash = VerificationService.nameHash(secrets, printed.nameUk());
    CertificateVersion version = new CertificateVersion(certificate, printed, file, nameHash, now);
    certificates.add(version);
    certificates.add(new CertificateFile(version, file.pdf()));
    return version;
  }

  private String verifyAddress(CertificateNumber number, int version) {
    return routes.absolute(Language.UK, Route.VERIFY_VERSION, number, version);
  }

  private static String withRegion(Community community, Language language) {
    String name = language.choose(community.getNameUk(), community.getNameEn());
    return Region.ofCode(community.getRegionCode())
        .map(region -> region.name(language.code()))
        .filter(region -> !name.equals(region))
        .map(region -> name + ", " + region)
        .orElse(name);
  }
}
