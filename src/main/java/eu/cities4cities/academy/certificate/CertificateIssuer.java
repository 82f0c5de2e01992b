package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.AwardRuleWords;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.Enrollment;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.session.SessionService;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says what stands on certificates, and puts printed ones into the register with their letters, in
 * one transaction. Printing comes between and belongs to none: it may wait for others.
 */
@ApplicationScoped
class CertificateIssuer {

  /** The letters that the next version may go with. */
  private static final Set<String> BRING_A_FILE =
      Set.of("certificate.corrected", "certificate.retitled");

  @Inject private CertificateRepository certificates;
  @Inject private StatusPlaceRepository places;
  @Inject private CertificatePress press;
  @Inject private AwardSettingRepository settings;
  @Inject private CoursePapers papers;
  @Inject private SessionService sessions;
  @Inject private AwardRuleWords words;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "academy.provider.uk", defaultValue = "Академія Cities4Cities")
  private String providerUk;

  @Inject
  @ConfigProperty(name = "academy.provider.en", defaultValue = "Cities4Cities Academy")
  private String providerEn;

  private final SecureRandom random = new SecureRandom();

  /** What certificates of that course and kind say about it now. */
  CourseOnPaper onPaper(Course course, CertificateKind kind) {
    AwardRule rule =
        kind == CertificateKind.COMPLETION ? course.getAwardRule() : course.getParticipationRule();
    return CourseOnPaper.of(
        course,
        rule,
        sessions.factsOf(course.getId()),
        words,
        providerUk,
        providerEn,
        papers.logos(course.getId()),
        papers.choice(course.getId()),
        settings.get(course.getId()).months(kind),
        papers.attaches(course.getId()));
  }

  /**
   * Prints a certificate with these names for nobody, to see whether it can be printed.
   *
   * @throws UnprintableTextException if a name of it cannot
   */
  void tryNames(Course course, String nameUk, String nameLatin) {
    LocalDate day = KyivTime.today(clock);
    CertificateNumber number = CertificateNumber.draw(day.getYear(), random);
    CertificateKind kind = CertificateKind.COMPLETION;
    tryOut(
        onPaper(course, kind)
            .print(number, kind, nameUk, nameLatin, "", "", day, verifyAddress(number, 1)));
  }

  /**
   * Prints the next version of a certificate with these names for nobody, as it would be printed:
   * in its own design and languages, whatever its course has now.
   *
   * @throws UnprintableTextException if a name of it cannot be printed
   */
  void tryCorrected(CertificateVersion current, String nameUk, String nameLatin) {
    tryOut(corrected(current, nameUk, nameLatin, clock.instant()));
  }

  private void tryOut(PrintedCertificate printed) {
    press.printSample(
        printed,
        refused -> {
          throw refused;
        });
  }

  /**
   * A certificate that is ready to be printed and in nobody's hands yet.
   *
   * @param enrollment by which it was earned
   */
  record Draft(Enrollment enrollment, PrintedCertificate printed) {}

  /** What a certificate of that person says, under a number of its own. */
  Draft draft(CourseOnPaper paper, Enrollment enrollment, CertificateKind kind, Instant now) {
    int year = LocalDate.ofInstant(now, KyivTime.ZONE).getYear();
    return draft(paper, enrollment, kind, CertificateNumber.draw(year, random), now);
  }

  /** The same as it would say it now, to see whether what was printed is still true. */
  Draft draftAgain(
      CourseOnPaper paper, Enrollment enrollment, PrintedCertificate printed, Instant at) {
    return draft(paper, enrollment, printed.kind(), printed.number(), at);
  }

  private Draft draft(
      CourseOnPaper paper,
      Enrollment enrollment,
      CertificateKind kind,
      CertificateNumber number,
      Instant now) {
    LocalDate day = LocalDate.ofInstant(now, KyivTime.ZONE);
    Person person = enrollment.getPerson();
    Community community = enrollment.getCommunity();
    return new Draft(
        enrollment,
        paper.print(
            number,
            kind,
            person.getNameUk(),
            person.getLatinName(),
            community == null ? "" : withRegion(community, Language.UK),
            community == null ? "" : withRegion(community, Language.EN),
            day,
            verifyAddress(number, 1)));
  }

  /**
   * Enters a printed certificate into the register.
   *
   * @param by why it is issued by hand, or null if the rule is why
   */
  Certificate enter(Draft draft, PressedFile file, String by, Instant now) {
    Certificate certificate =
        new Certificate(draft.printed().number(), draft.printed().kind(), draft.enrollment(), now);
    certificate.valid(draft.printed().expiresOn(), by);
    certificates.add(certificate);
    keep(certificate, draft.printed(), file, null, now);
    return certificate;
  }

  /** The letter to whoever a new certificate was issued to. */
  Optional<Letter> issuedLetter(Certificate certificate, CourseOnPaper paper) {
    Person person = certificate.getPerson();
    return letter(
        person,
        certificate,
        "certificate.issued",
        paper.course().title(person.getLanguage()),
        ofVersion(certificate),
        paper.attached());
  }

  /** What the next version under the same number says, with corrected names. */
  PrintedCertificate corrected(
      CertificateVersion current, String nameUk, String nameLatin, Instant now) {
    return next(
        current, nameUk, nameLatin, current.course(Language.UK), current.course(Language.EN), now);
  }

  /** What the next version under the same number says, with the title that the course has now. */
  PrintedCertificate retitled(CertificateVersion current, Course course, Instant now) {
    return next(
        current,
        current.getNameUk(),
        current.getNameLatin(),
        course.getTitleUk(),
        course.getTitleEn(),
        now);
  }

  private PrintedCertificate next(
      CertificateVersion current,
      String nameUk,
      String nameLatin,
      String titleUk,
      String titleEn,
      Instant now) {
    int next = current.getNumber() + 1;
    CertificateNumber number =
        CertificateNumber.parse(current.getCertificate().getNumber()).orElseThrow();
    return current.corrected(
        next,
        nameUk,
        nameLatin,
        titleUk,
        titleEn,
        LocalDate.ofInstant(now, KyivTime.ZONE),
        verifyAddress(number, next));
  }

  /** Enters the next version, printed, into the register; the current one leads on to it. */
  CertificateVersion supersede(
      CertificateVersion current,
      PrintedCertificate printed,
      PressedFile file,
      Mended mended,
      Instant now) {
    current.supersede(now);
    current.getCertificate().nextVersion();
    return keep(current.getCertificate(), printed, file, mended, now);
  }

  /** Writes to whoever holds a certificate about its current version. */
  void tell(CertificateVersion current, String template) {
    tell(current, template, ofVersion(current.getCertificate()));
  }

  /**
   * Writes to whoever holds a certificate.
   *
   * @param occasion what the letter is about: of each template it is told once
   */
  void tell(CertificateVersion current, String template, String occasion) {
    Person person = current.getCertificate().getPerson();
    if (person != null) {
      String course = current.course(person.getLanguage());
      letter(
              person,
              current.getCertificate(),
              template,
              course,
              occasion,
              brings(current, template))
          .ifPresent(outbox::send);
    }
  }

  private boolean brings(CertificateVersion current, String template) {
    Course course = current.getCertificate().getCourse();
    return BRING_A_FILE.contains(template) && course != null && papers.attaches(course.getId());
  }

  private static String ofVersion(Certificate certificate) {
    return certificate.getNumber() + "-" + certificate.getCurrentVersion();
  }

  /** A letter to whoever holds the certificate; none, if the account is gone. */
  private Optional<Letter> letter(
      Person person,
      Certificate certificate,
      String template,
      String course,
      String occasion,
      boolean attached) {
    if (person.getErasedAt() != null) {
      return Optional.empty();
    }
    Letter letter =
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            template,
            List.of(course, certificate.getNumber(), lastDay(certificate, person.getLanguage())),
            routes.absolute(person.getLanguage(), Route.MY_CERTIFICATES),
            template + "-" + occasion);
    return Optional.of(
        attached ? letter.attaching(CertificateAttachments.name(certificate)) : letter);
  }

  private static String lastDay(Certificate certificate, Language language) {
    LocalDate last = certificate.getExpiresOn();
    return last == null ? "" : DateWords.in(language).days(last, last);
  }

  private CertificateVersion keep(
      Certificate certificate,
      PrintedCertificate printed,
      PressedFile file,
      Mended mended,
      Instant now) {
    papers.remember(file.key(), now);
    String nameHash = VerificationService.nameHash(secrets, printed.nameUk());
    CertificateVersion version =
        new CertificateVersion(certificate, printed, file, nameHash, mended, now);
    certificates.add(version);
    certificates.add(new CertificateFile(version, file.pdf()));
    places.add(new StatusPlace(version));
    return version;
  }

  /** Where a version is verified, as its QR code says. */
  String verifyAddress(CertificateNumber number, int version) {
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
