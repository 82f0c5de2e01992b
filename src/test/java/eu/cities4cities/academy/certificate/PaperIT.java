package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.mail.LetterAttachments;
import eu.cities4cities.academy.permissions.SomeRows;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the certificates of a course look: chosen, tried out, printed, kept for the next version. */
@ExtendWith(ArquillianExtension.class)
class PaperIT {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private PaperService papers;
  @Inject private AwardByHandService byHand;
  @Inject private ValidityService validity;
  @Inject private CertificateService certificates;
  @Inject private CourseService courses;
  @Inject private LetterAttachments attachments;
  @Inject private HttpServletRequest request;
  @Inject private SomeRows some;

  private long course;
  private String slug;
  private long organizer;

  @BeforeEach
  void open() {
    course = data.course("FINISHED", FIRST_DAY, 2, null);
    slug = data.slugOf(course);
    data.insert(
        "UPDATE course SET award_rule = '{\"all\":[]}', outcomes_uk = '- Знайти партнера\n"
            + "• Написати листа', outcomes_en = 'Find a partner\n\nWrite a letter' WHERE id = ?",
        course);
    data.insert(
        "INSERT INTO course_signatory (course_id, position, name_uk, name_en, office_uk, office_en)"
            + " VALUES (?, 0, 'Ґалаґан Їва', 'Yiva Galagan', 'міська голова', 'Mayor')",
        course);
    data.session(course, FIRST_DAY.atTime(10, 0), 60);
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
  }

  @Test
  void outcomesAndWhoSignsStandOnPaperAsTheCourseNamesThem() throws Exception {
    String text = text(issue());
    assertThat(text)
        .contains("• Знайти партнера • Написати листа")
        .contains("• Find a partner • Write a letter")
        .contains("Ґалаґан Їва")
        .contains("міська голова · Mayor")
        .doesNotContain("Наталія Дубенко");
  }

  @Test
  void neverAScoreMinutesOrAnExcuseStandOnPaper() throws Exception {
    long person = data.person();
    data.enroll(course, person);
    long session = data.session(course, FIRST_DAY.atTime(15, 0), 300);
    long quiz = some.in("quiz", "course_id", course);
    some.in(
        "quiz_attempt",
        "quiz_id",
        quiz,
        "person_id",
        person,
        "status",
        "SUBMITTED",
        "plan",
        "11:21",
        "got",
        83,
        "total",
        100);
    some.in(
        "attendance_evidence",
        "session_id",
        session,
        "person_id",
        person,
        "kind",
        "TOTAL",
        "source",
        "REPORT",
        "seconds",
        217 * 60);
    some.in(
        "excuse",
        "session_id",
        session,
        "person_id",
        person,
        "reason",
        "ILLNESS",
        "status",
        "ACCEPTED",
        "text",
        "операція на серці");
    String number = byHand.award(slug, person, CertificateKind.COMPLETION, "Перевірка", true);
    assertThat(text(number).replace(number, ""))
        .doesNotContainPattern("\\b83\\b")
        .doesNotContainPattern("\\b217\\b")
        .doesNotContainPattern("\\b3:37\\b")
        .doesNotContainIgnoringCase("операція")
        .doesNotContainIgnoringCase("хвороб")
        .doesNotContainIgnoringCase("illness");
  }

  @Test
  void aCorrectionPrintsNothingThatStandsInNoName() throws Exception {
    String number = issue();
    for (String name :
        new String[] {
          "<script>Коваль", "=1+1 Коваль", "Коваль 🌻", "Коваль \u202eГанна", "Коваль 2"
        }) {
      assertThatThrownBy(() -> certificates.correct(number, name, "Hanna Koval", "Інше імʼя"))
          .as(name)
          .isInstanceOf(InvalidInputException.class);
    }
    certificates.correct(number, "О'Нілл  Дар`я", "Daria O'Neill", "Інше імʼя");
    assertThat(text(number)).contains("ОʼНілл Дарʼя").contains("Daria O’Neill");
  }

  @Test
  void theLastDayOfValidityIsPrinted() throws Exception {
    validity.keep(slug, new ValidityService.Validity(24, null));
    assertThat(text(issue())).contains("Дійсний до").contains("Valid until");
  }

  @Test
  void theNextVersionIsPrintedAsTheFirstWasWhateverTheCourseHasChosenSince() throws Exception {
    papers.save(slug, new PaperChoice("week", PaperLanguages.UK), false);
    papers.addLogo(slug, picture(400, 200), "Місто Ліль", "City of Lille");
    String number = issue();
    assertThat(text(number)).contains("Надавач").doesNotContain("Provider");
    papers.save(slug, new PaperChoice("week", PaperLanguages.EN), false);
    papers.removeLogo(slug, papers.of(slug).logos().get(0).getId());
    data.insert("DELETE FROM course_signatory WHERE course_id = ?", course);
    certificates.correct(number, "Коваль Ганна", "Hanna Koval", "Інше імʼя");
    assertThat(text(number))
        .contains("Коваль Ганна")
        .contains("Ґалаґан Їва")
        .contains("Надавач")
        .doesNotContain("Provider");
    try (PDDocument document = Loader.loadPDF(file(number))) {
      assertThat(document.getPage(0).getResources().getXObjectNames())
          .as("the logo is drawn again")
          .isNotEmpty();
    }
    assertThat(text(issue())).contains("Provider").doesNotContain("Надавач");
  }

  @Test
  void aLogoIsMadeSmallAndAPaperHasRoomForThree() throws Exception {
    for (int i = 0; i < 3; i++) {
      papers.addLogo(slug, picture(1200 + i, 700), "Партнер", "Partner");
    }
    assertThatThrownBy(() -> papers.addLogo(slug, picture(300, 100), "Ще один", "One more"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.paper.logo.tooMany"));
    assertThat(
            data.number(
                "SELECT MAX(LENGTH(p.image)) FROM paper_picture p JOIN paper_logo l"
                    + " ON l.sha256 = p.sha256 WHERE l.course_id = ?",
                course))
        .isLessThanOrEqualTo(LogoPicture.MOST_BYTES);
    assertThat(file(issue()).length).isLessThan(50_000);
  }

  @Test
  void whatIsNoLogoIsRefused() throws Exception {
    byte[] noise = noise();
    byte[] broken = java.util.Arrays.copyOf(picture(300, 100), 60);
    assertThatThrownBy(() -> papers.addLogo(slug, noise, "Партнер", "Partner"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> assertThat(refused.key()).isEqualTo("certificate.paper.logo.tooRich"));
    assertThatThrownBy(() -> papers.addLogo(slug, broken, "Партнер", "Partner"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> papers.addLogo(slug, "<svg/>".getBytes(), "Партнер", "Partner"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> papers.addLogo(slug, picture(300, 100), " ", "Partner"))
        .isInstanceOf(InvalidInputException.class);
    assertThat(papers.of(slug).logos()).isEmpty();
  }

  @Test
  void aLogoOfAnotherCourseIsNotTakenOff() throws Exception {
    papers.addLogo(slug, picture(300, 100), "Партнер", "Partner");
    long logo = papers.of(slug).logos().get(0).getId();
    String other = data.slugOf(data.openCourse());
    assertThatThrownBy(() -> papers.removeLogo(other, logo)).isInstanceOf(NotFoundException.class);
    assertThat(papers.of(slug).logos()).hasSize(1);
  }

  @Test
  void theLetterCarriesTheFileOnlyIfTheOrganizerSaysSo() throws Exception {
    String linked = issue();
    papers.save(slug, new PaperChoice("week", PaperLanguages.BOTH), true);
    String attached = issue();
    assertThat(attachment("certificate.issued-" + linked + "-1")).isNull();
    String name = attachment("certificate.issued-" + attached + "-1");
    LetterAttachments.Attachment file = attachments.find(name).orElseThrow();
    assertThat(file.content()).isEqualTo(file(attached));
    assertThat(file.fileName()).isEqualTo(attached + ".pdf");
    assertThat(attachments.find("certificate/" + attached + "/7")).isEmpty();
    assertThat(attachments.find("something/else")).isEmpty();
  }

  @Test
  void aCopiedCourseLooksTheSame() throws Exception {
    papers.save(slug, new PaperChoice("week", PaperLanguages.EN), true);
    papers.addLogo(slug, picture(300, 100), "Партнер", "Partner");
    String copy = courses.copy(slug, FIRST_DAY.plusYears(1));
    PaperService.Setting setting = papers.of(copy);
    assertThat(setting.choice().languages()).isEqualTo(PaperLanguages.EN);
    assertThat(setting.attached()).isTrue();
    assertThat(setting.logos()).hasSize(1);
  }

  @Test
  void everyDesignPrintsTheLongestOfEverythingOrSaysWhatDoesNotFit() {
    assertThat(papers.designs()).extracting(CertificateDesign::id).containsExactly("week", "sheet");
    for (CertificateDesign design : papers.designs()) {
      for (PaperLanguages languages : PaperLanguages.values()) {
        assertThat(papers.problems(slug, new PaperChoice(design.id(), languages))).isEmpty();
      }
    }
    data.insert(
        "UPDATE course_signatory SET office_uk = ? WHERE course_id = ?",
        "перша заступниця ".repeat(11),
        course);
    assertThat(papers.problems(slug, new PaperChoice("week", PaperLanguages.BOTH)))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.field()).isEqualTo("signatory"));
  }

  @Test
  void aSampleIsDrawnForOrganizersAndIsNoCertificate() throws Exception {
    String sample = "/api/v1/courses/" + slug + "/certificates/sample.";
    HttpResponse<byte[]> picture = get(sample + "png?page=2&sample=LONGEST_NAME", organizer);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
        .isGreaterThan(1000);
    HttpResponse<byte[]> pdf = get(sample + "pdf?languages=EN&kind=PARTICIPATION", organizer);
    assertThat(pdf.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
    assertThat(textOf(pdf.body())).contains("TEST SIGNATURE").contains("of participation");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM certificate_version WHERE sha256 = ?",
                Secrets.sha256(pdf.body())))
        .isZero();
    assertThat(get(sample + "png?page=3", organizer).statusCode()).isEqualTo(404);
    assertThat(get(sample + "png?design=../week", organizer).statusCode()).isEqualTo(400);
    assertThat(get(sample + "png", data.person()).statusCode()).isEqualTo(403);
  }

  @Test
  void theRegisterRemembersTheKeyOfEachVersion() {
    String number = issue();
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM signing_key k JOIN certificate_version v"
                    + " ON v.key_fingerprint = k.fingerprint JOIN certificate c"
                    + " ON c.id = v.certificate_id WHERE c.number = ? AND k.test = 1"
                    + " AND k.valid_until > k.first_used_at",
                number))
        .isEqualTo(1);
  }

  @Test
  void onlyOrganizersChooseTheLook() {
    acting.as(data.person(Role.TRAINER), Role.TRAINER);
    assertThatThrownBy(() -> papers.save(slug, new PaperChoice("week", PaperLanguages.UK), false))
        .isInstanceOf(AccessDeniedException.class);
    acting.as(organizer, Role.ORGANIZER);
    assertThatThrownBy(() -> papers.save(slug, new PaperChoice("none", PaperLanguages.UK), false))
        .isInstanceOf(InvalidInputException.class);
  }

  private String issue() {
    long person = data.person();
    data.enroll(course, person);
    return byHand.award(slug, person, CertificateKind.COMPLETION, "Перевірка", true);
  }

  private byte[] file(String number) {
    return certificates.download(number).pdf();
  }

  private String text(String number) throws Exception {
    return textOf(file(number));
  }

  private static String textOf(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private String attachment(String key) {
    return data.text("SELECT attachment FROM outbox_letter WHERE letter_key = ?", key);
  }

  private static byte[] picture(int width, int height) throws Exception {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(26, 74, 138));
    graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
    graphics.dispose();
    return png(picture);
  }

  private static byte[] noise() throws Exception {
    BufferedImage picture = new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 120; y++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return png(picture);
  }

  private static byte[] png(BufferedImage picture) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private HttpResponse<byte[]> get(String path, long person) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path))
                .header("Authorization", "Bearer " + data.token(person))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
