package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.TableFile;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The organization's records: all files in one archive, the register as a table, the dry run. */
@ExtendWith(ArquillianExtension.class)
class RegisterPageIT {
  private static final int PEOPLE = 23;

  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private AwardByHandService byHand;
  @Inject private CertificateService certificates;
  @Inject private HttpServletRequest request;

  private final HttpClient http = HttpClient.newHttpClient();
  private long course;
  private String slug;
  private long organizer;
  private String revoked;

  /** More people than one part of a download holds, one of them revoked. */
  @BeforeEach
  void award() {
    course = data.course("FINISHED", LocalDate.of(2026, 3, 2), 2, null);
    slug = data.slugOf(course);
    data.insert("UPDATE course SET award_rule = '{\"all\":[]}' WHERE id = ?", course);
    data.session(course, LocalDate.of(2026, 3, 2).atTime(10, 0), 60);
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
    for (int i = 0; i < PEOPLE; i++) {
      long person = data.person();
      data.enroll(course, person);
      revoked = byHand.award(slug, person, CertificateKind.COMPLETION, "=1+1", true);
    }
    certificates.revoke(revoked, "Видано помилково");
  }

  @Test
  void theArchiveHoldsEveryValidFileByteForByteUnderAReadableName() throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/courses/" + slug + "/certificates.zip", organizer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/zip");
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(files).hasSize(PEOPLE - 1);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(file.getKey()).matches("Коваленко-[а-я]+ Олена Іванівна CCA-[\\w-]{17}\\.pdf");
      String number = file.getKey().replaceAll(".* (CCA-.*)\\.pdf", "$1");
      assertThat(number).isNotEqualTo(revoked);
      assertThat(Secrets.sha256(file.getValue()))
          .isEqualTo(
              data.text(
                  "SELECT v.sha256 FROM certificate_version v JOIN certificate c"
                      + " ON c.id = v.certificate_id WHERE c.number = ?",
                  number));
    }
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'certificate.download'"
                    + " AND object_id = ? AND actor_id = ?",
                String.valueOf(course),
                organizer))
        .isEqualTo(1);
  }

  @Test
  void theRegisterHasALineForEachCertificateEverIssuedInTheLanguageAskedFor() throws Exception {
    String address = "/api/v1/courses/" + slug + "/certificates.xlsx";
    TableFile uk =
        TableFile.read(get(address + "?lang=uk", organizer).body(), row -> row.contains("Номер"));
    assertThat(uk.lines()).hasSize(PEOPLE);
    assertThat(uk.lines())
        .filteredOn(line -> line.cell(3).equals("Відкликано"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.cell(0)).isEqualTo(revoked);
              assertThat(line.cell(11)).isEqualTo("Видано помилково");
            });
    assertThat(uk.lines())
        .allSatisfy(
            line -> {
              assertThat(line.cell(12)).isEqualTo("=1+1");
              assertThat(line.formulas()).isEmpty();
              assertThat(line.cell(13)).hasSize(64);
            });
    TableFile en =
        TableFile.read(get(address + "?lang=en", organizer).body(), row -> row.contains("Number"));
    assertThat(en.lines().get(0).cell(2)).isEqualTo("Successful completion of the course");
  }

  @Test
  void recordsAreForOrganizers() throws Exception {
    long trainer = data.person(Role.TRAINER);
    data.role(trainer, Role.TRAINER, course, null);
    for (String format : new String[] {"zip", "xlsx"}) {
      String address = "/api/v1/courses/" + slug + "/certificates." + format;
      assertThat(get(address, trainer).statusCode()).isEqualTo(403);
      assertThat(get(address, data.person()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aDryRunSaysWhatARunWouldDoAndDoesNothing() throws Exception {
    long ready = data.person();
    data.enroll(course, ready);
    data.confirmNames(course);
    long unasked = data.person();
    data.enroll(course, unasked);
    HttpResponse<byte[]> answer =
        http.send(
            ask("/api/v1/courses/" + slug + "/certificates/runs?dryRun=true", organizer)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject json =
        Json.createReader(new StringReader(new String(answer.body(), StandardCharsets.UTF_8)))
            .readObject();
    assertThat(json.getInt("people")).isEqualTo(PEOPLE + 2);
    assertThat(json.getInt("awardable")).as("what was revoked comes back by hand").isEqualTo(1);
    assertThat(json.getInt("unconfirmed")).isEqualTo(1);
    JsonObject silent = json.getJsonArray("names").getJsonObject(0);
    assertThat(silent.getInt("person")).isEqualTo((int) unasked);
    assertThat(silent.getString("name")).contains("Олена");
    assertThat(silent.containsKey("askedAt")).as("is to be asked first").isFalse();
    assertThat(data.number("SELECT COUNT(*) FROM certificate_run WHERE course_id = ?", course))
        .isZero();
  }

  @Test
  void aDryRunNamesEverythingThatTheOrderWouldBeRefusedFor() throws Exception {
    long unasked = data.person();
    data.enroll(course, unasked);
    String order = "{\"kind\":\"COMPLETION\",\"unconfirmedToo\":true}";
    String lower = "{\"kind\":\"PARTICIPATION\"}";
    data.insert("UPDATE course SET status = 'RUNNING' WHERE id = ?", course);
    long run =
        data.insert(
            "INSERT INTO certificate_run (course_id, started_at, running, paused_at)"
                + " VALUES (?, UTC_TIMESTAMP(3), 1, UTC_TIMESTAMP(3))",
            course);
    assertThat(refusals(order))
        .containsExactly(
            "certificate.run.underWay", "certificate.run.namesAwaited", "certificate.run.nobody");
    assertThat(refusals(lower))
        .containsExactly(
            "certificate.run.underWay", "certificate.run.courseGoesOn", "certificate.run.nobody");
    assertThat(refusalOf(order)).isEqualTo("certificate.run.underWay");
    data.insert("UPDATE certificate_run SET running = NULL WHERE id = ?", run);
    assertThat(refusalOf(order)).isEqualTo(refusals(order).get(0));
    assertThat(refusalOf(lower)).isEqualTo(refusals(lower).get(0));
    data.insert("UPDATE course SET status = 'FINISHED' WHERE id = ?", course);
    assertThat(refusalOf(lower)).isEqualTo("certificate.run.nobody");
    assertThat(refusals(lower)).containsExactly("certificate.run.nobody");
    data.confirmNames(course);
    assertThat(refusals(order)).isEmpty();
  }

  /** The codes of what a dry run says; each has words too. */
  private List<String> refusals(String order) throws Exception {
    List<JsonObject> found =
        read(post("runs?dryRun=true", order))
            .getJsonArray("refusals")
            .getValuesAs(JsonObject.class);
    assertThat(found).allSatisfy(each -> assertThat(each.getString("title")).contains(" "));
    return found.stream().map(each -> each.getString("code")).toList();
  }

  private String refusalOf(String order) throws Exception {
    HttpResponse<byte[]> answer = post("runs", order);
    assertThat(answer.statusCode()).isEqualTo(409);
    return read(answer).getString("code");
  }

  private HttpResponse<byte[]> post(String path, String json) throws Exception {
    return http.send(
        ask("/api/v1/courses/" + slug + "/certificates/" + path, organizer)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonObject read(HttpResponse<byte[]> answer) {
    return Json.createReader(new StringReader(new String(answer.body(), StandardCharsets.UTF_8)))
        .readObject();
  }

  private HttpResponse<byte[]> get(String path, long person) throws Exception {
    return http.send(ask(path, person).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder ask(String path, long person) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path))
        .header("Authorization", "Bearer " + data.token(person));
  }
}
