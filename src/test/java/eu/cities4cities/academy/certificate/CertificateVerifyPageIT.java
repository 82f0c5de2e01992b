package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The public pages and the API of certificates, asked over HTTP. */
@ExtendWith(ArquillianExtension.class)
class CertificateVerifyPageIT {

  private static final long PATIENCE_NANOS = 120_000_000_000L;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private CertificateRunService runs;
  @Inject private CertificateRunWorker worker;
  @Inject private CertificateService certificates;
  @Inject private HttpServletRequest request;

  private final HttpClient http = HttpClient.newHttpClient();
  private long person;
  private long organizer;
  private long course;
  private String number;

  @BeforeEach
  void issue() {
    course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    person = data.person();
    data.enroll(course, person);
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
    String slug = data.slugOf(course);
    data.confirmNames(course);
    long run = runs.start(slug, RunOrder.of(CertificateKind.COMPLETION));
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (runs.progress(slug, run).isRunning()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      worker.look();
    }
    number = data.text("SELECT number FROM certificate WHERE person_id = ?", person);
  }

  @Test
  void anyoneSeesWhatIsPrintedInBothLanguages() throws Exception {
    HttpResponse<String> uk = get("/verify/" + number + "/1");
    assertThat(uk.statusCode()).isEqualTo(200);
    assertThat(uk.body())
        .contains("<html", "lang=\"uk\"", "Сертифікат дійсний", "Коваленко-", number)
        .contains("Тестовий підпис");
    HttpResponse<String> en = get("/en/verify/" + number);
    assertThat(en.body()).contains("lang=\"en\"", "This certificate is valid", "Olena Kovalenko-");
    assertThat(en.body().length()).isLessThan(30_000);
  }

  @Test
  void aTypedNumberIsFoundHoweverItIsWritten() throws Exception {
    String typed = number.toLowerCase(Locale.ROOT).replace('-', '+');
    assertThat(get("/verify?code=" + typed).body()).contains("Сертифікат дійсний");
  }

  @Test
  void aWrongNumberGetsACalmAnswer() throws Exception {
    HttpResponse<String> wrong = get("/verify/CCA-26-2222-2222-2223");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("Такого номера немає", "контрольний знак не збігся");
    HttpResponse<String> version = get("/verify/" + number + "/7");
    assertThat(version.statusCode()).isEqualTo(404);
    assertThat(version.body())
        .contains("Такої версії немає", "href=\"/verify/" + number + "\"")
        .doesNotContain("Коваленко");
    assertThat(get("/verify/%3Cscript%3E").body()).doesNotContain("<script>");
    assertThat(get("/en/verify/nothing").body()).contains("There is no such number");
  }

  @Test
  void anOldVersionLeadsOnAndARevocationSaysWhy() throws Exception {
    certificates.correct(number, "Ковальчук Олена", "Olena Kovalchuk", "Описка");
    assertThat(get("/verify/" + number + "/1").body())
        .contains("Є новіша версія", "/verify/" + number + "/2");
    assertThat(get("/verify/" + number).body()).contains("Сертифікат дійсний", "Ковальчук");
    certificates.revoke(number, "Видано помилково");
    assertThat(get("/verify/" + number + "/2").body())
        .contains("Сертифікат відкликано", "Видано помилково");
  }

  @Test
  void anExpiredCertificateSaysUntilWhen() throws Exception {
    data.insert("UPDATE certificate SET expires_on = '2026-04-01' WHERE number = ?", number);
    assertThat(get("/verify/" + number).body())
        .contains("Строк дії сертифіката минув", "1 квітня 2026");
  }

  @Test
  void programsAskTheApi() throws Exception {
    HttpResponse<String> answer = get("/api/v1/certificates/" + number);
    JsonObject json = Json.createReader(new StringReader(answer.body())).readObject();
    assertThat(json.getString("state")).isEqualTo("VALID");
    assertThat(json.getJsonObject("name").getString("uk")).startsWith("Коваленко-");
    assertThat(json.getString("sha256")).hasSize(64);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(
            send(ask("/api/v1/certificates/" + number).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    HttpResponse<String> none = get("/api/v1/certificates/CCA-26-2222-2222-2223");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
  }

  @Test
  void theFileIsForItsHolder() throws Exception {
    String address = "/api/v1/certificates/" + number + ".pdf";
    assertThat(get(address).statusCode()).isEqualTo(401);
    assertThat(send(ask(address).header("Authorization", bearer(data.person()))).statusCode())
        .isEqualTo(404);
    HttpResponse<String> own = send(ask(address).header("Authorization", bearer(person)));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
    assertThat(own.body()).startsWith("%PDF-1.7");
  }

  @Test
  void organizersOrderARunByTheApi() throws Exception {
    String address = "/api/v1/courses/" + data.slugOf(course) + "/certificates/runs";
    data.enroll(course, data.person());
    data.confirmNames(course);
    HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
    assertThat(
            send(ask(address).header("Authorization", bearer(person)).POST(nothing)).statusCode())
        .isEqualTo(403);
    HttpResponse<String> ordered =
        send(ask(address).header("Authorization", bearer(organizer)).POST(nothing));
    assertThat(ordered.statusCode()).isEqualTo(202);
    String run = URI.create(ordered.headers().firstValue("Location").orElseThrow()).getPath();
    HttpResponse<String> progress = send(ask(run).header("Authorization", bearer(organizer)));
    assertThat(progress.body()).contains("\"total\":1");
  }

  private String bearer(long who) {
    return "Bearer " + data.token(who);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(ask(path));
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) throws Exception {
    return http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
  }
}
