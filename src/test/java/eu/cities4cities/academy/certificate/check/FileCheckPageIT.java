package eu.cities4cities.academy.certificate.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.certificate.CertificateService;
import eu.cities4cities.academy.certificate.CertificateState;
import eu.cities4cities.academy.certificate.Issuing;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is shown to the public page and to the API. */
@ExtendWith(ArquillianExtension.class)
class FileCheckPageIT {
  private static final String BOUNDARY = "boundary-of-the-test";

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Issuing issuing;
  @Inject private CertificateService certificates;
  @Inject private VerificationService verifications;
  @Inject private ErasureService erasures;
  @Inject private HttpServletRequest request;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private long course;
  private long person;
  private String number;
  private byte[] pdf;

  @BeforeEach
  void issue() {
    course = issuing.course();
    person = data.person();
    number = issuing.to(course, person);
    acting.as(person);
    pdf = certificates.download(number).pdf();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
  }

  @Test
  void theIssuedFileIsGenuineOnThePageInBothLanguages() throws Exception {
    assertThat(upload("/verify", pdf))
        .contains("Файл справжній", "Коваленко-", number, "/verify/" + number + "/1")
        .contains("data-finding=\"GENUINE\"", "Тестовий підпис");
    assertThat(upload("/en/verify", pdf)).contains("The file is genuine", "Olena Kovalenko-");
  }

  @Test
  void everyChangeIsRefusedWithItsReason() throws Exception {
    byte[] flipped = pdf.clone();
    flipped[pdf.length / 2] ^= 1;
    assertThat(upload("/verify", flipped)).contains("Файл змінено", "щонайменше один знак", number);
    byte[] longer = Arrays.copyOf(pdf, pdf.length + 3);
    assertThat(upload("/verify", longer))
        .contains("Файл змінено після підпису", "Після підпису додано 3 байти.");
    assertThat(upload("/verify", Arrays.copyOf(pdf, pdf.length - 900))).contains("Файл неповний");
    assertThat(upload("/verify", "%PDF-1.4 <script>".getBytes(StandardCharsets.US_ASCII)))
        .contains("У файлі немає підпису Академії")
        .doesNotContain("Файл справжній");
    assertThat(upload("/en/verify", "no pdf".getBytes(StandardCharsets.US_ASCII)))
        .contains("This is not a PDF");
    assertThat(upload("/en/verify", new byte[0])).contains("The file is empty");
    assertThat(upload("/verify", new byte[FileCheckService.MOST_BYTES + 1]))
        .contains("Файл завеликий");
  }

  @Test
  void aSupersededAndARevokedVersionAreGenuineFilesThatCountNoMore() throws Exception {
    certificates.correct(number, "Ковальчук Олена", "Olena Kovalchuk", "Описка");
    assertThat(upload("/verify", pdf)).contains("Файл справжній, є новіша версія");
    assertThat(check(pdf)).contains("\"state\":\"SUPERSEDED\"", "\"genuine\":true");
    certificates.revoke(number, "Видано помилково");
    assertThat(upload("/verify", pdf))
        .contains("Файл справжній, сертифікат відкликано", "Видано помилково");
    assertThat(check(pdf)).contains("\"state\":\"REVOKED\"");
  }

  @Test
  void programsSendAFileWithoutSigningIn() throws Exception {
    assertThat(check(pdf))
        .contains("\"genuine\":true", "\"finding\":\"GENUINE\"", "\"number\":\"" + number + "\"");
    byte[] flipped = pdf.clone();
    flipped[pdf.length / 2] ^= 1;
    assertThat(check(flipped))
        .contains("\"genuine\":false", "\"finding\":\"ALTERED\"", "\"number\":\"" + number + "\"");
  }

  @Test
  void theFileStaysGenuineAfterTheErasureOfItsHolder() throws Exception {
    acting.as(person);
    erasures.ask(null);
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.carryOut(data.number("SELECT id FROM person_request WHERE person_id = ?", person));
    assertThat(upload("/verify", pdf))
        .contains("Файл справжній", "Імʼя з реєстру видалено на прохання власника")
        .doesNotContain("Коваленко-");
  }

  @Test
  void theRegisterOutlivesItsCourse() throws Exception {
    Verification before = verifications.look(number, null).orElseThrow();
    for (String rest :
        new String[] {
          "DELETE i FROM certificate_run_item i JOIN certificate_run r ON r.id = i.run_id"
              + " WHERE r.course_id = ?",
          "DELETE FROM certificate_run WHERE course_id = ?",
          "DELETE FROM enrollment WHERE course_id = ?",
          "DELETE s FROM session_speaker s JOIN course_session c ON c.id = s.session_id"
              + " WHERE c.course_id = ?",
          "DELETE FROM course_session WHERE course_id = ?",
          "DELETE FROM speaker WHERE course_id = ?",
          "DELETE FROM course WHERE id = ?"
        }) {
      data.insert(rest, course);
    }
    assertThat(data.number("SELECT COUNT(*) FROM course WHERE id = ?", course)).isZero();
    Verification after = verifications.look(number, null).orElseThrow();
    assertThat(after).isEqualTo(before);
    assertThat(after.state()).isEqualTo(CertificateState.VALID);
    assertThat(get("/verify/" + number)).contains("Сертифікат дійсний", before.courseUk());
    assertThat(upload("/verify", pdf)).contains("Файл справжній");
  }

  @Test
  void theNumbersPageShowsWhoTaughtAndTheProgramme() throws Exception {
    assertThat(get("/verify/" + number))
        .contains("Викладали", "Олена Коваленко", "Програма, надрукована", "Заняття")
        .contains("Чого навчає курс", "Писати першого листа");
    assertThat(get("/en/verify/" + number))
        .contains("Taught by", "Session", "Learning outcomes", "To write the first letter");
  }

  private String check(byte[] file) throws Exception {
    return http.send(
            HttpRequest.newBuilder(at("/api/v1/certificates/check"))
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Sends the page's form with that file, as a browser does. */
  private String upload(String path, byte[] file) throws Exception {
    Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(get(path));
    assertThat(csrf.find()).isTrue();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String[] field :
        new String[][] {
          {"fileCheck", "fileCheck"},
          {"csrf", csrf.group(1)},
          {"jakarta.faces.ViewState", "stateless"},
          {"fileCheck:checkFile", "x"}
        }) {
      write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field[0]);
      write(body, "\"\r\n\r\n" + field[1] + "\r\n");
    }
    write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"fileCheck:file\";");
    write(body, " filename=\"сертифікат.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
    body.write(file);
    write(body, "\r\n--" + BOUNDARY + "--\r\n");
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + request.getLocalPort() + path);
  }
}
