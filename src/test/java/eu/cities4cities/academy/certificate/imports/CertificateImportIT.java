package eu.cities4cities.academy.certificate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.AtOnce;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportState;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Certificates of earlier days: brought in, verified, taken back, forgotten. */
@ExtendWith(ArquillianExtension.class)
class CertificateImportIT {
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private CertificateImportService imports;
  @Inject private ImportedCertificateService certificates;
  @Inject private HolderDesk desk;
  @Inject private VerificationService verifications;
  @Inject private AtOnce atOnce;
  @Inject private HttpServletRequest request;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String sign;
  private long organizer;

  @BeforeEach
  void organize() {
    sign = UUID.randomUUID().toString().substring(0, 8);
    organizer = data.person(Role.ORGANIZER);
    acting.as(organizer, Role.ORGANIZER);
  }

  private byte[] table(String... lines) {
    return ("ПІБ;Курс;Дата;Номер\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
  }

  private String line(String name, int number) {
    return name + ";Міжнародна співпраця;18.09.2021;C4C-" + sign + "-" + number;
  }

  private long imported() {
    return imports
        .apply("old.csv", table(line("Їжакевич Ганна", 1), line("Марчук Олена", 2)), false)
        .importId();
  }

  private String newNumber(int number) {
    return data.text(
        "SELECT number FROM imported_certificate WHERE old_number = ? ORDER BY id DESC LIMIT 1",
        "C4C-" + sign + "-" + number);
  }

  @Test
  void aPreviewChangesNothing() {
    long before = data.number("SELECT COUNT(*) FROM imported_certificate");
    ImportPreview<CertificateImportService.Row> preview =
        imports.preview(table(line("Їжакевич Ганна", 1), line("Марчук 2", 2)));
    assertThat(preview.rows())
        .extracting(CertificateImportService.Row::state)
        .containsExactly(ImportState.NEW, ImportState.FAULTY);
    assertThat(data.number("SELECT COUNT(*) FROM imported_certificate")).isEqualTo(before);
  }

  @Test
  void aFileWithAFaultIsTakenOnlyWithoutItsFaultyLines() {
    byte[] file = table(line("Їжакевич Ганна", 1), line("Марчук 2", 2));
    assertThatThrownBy(() -> imports.apply("old.csv", file, false))
        .isInstanceOf(RefusedException.class)
        .hasMessage("shared.import.faulty");
    assertThat(newNumber(1)).isNull();
    imports.apply("old.csv", file, true);
    assertThat(newNumber(1)).startsWith("CCA-21-");
    assertThat(newNumber(2)).isNull();
  }

  @Test
  void theSameFileOnceMoreAddsNothingAndAnotherNameUnderANumberIsAFault() {
    imported();
    assertThat(imports.preview(table(line("Ганна Їжакевич", 1))).rows().get(0).state())
        .isEqualTo(ImportState.KNOWN);
    assertThatThrownBy(this::imported).hasMessage("certificate.import.nothing");
    assertThat(imports.preview(table(line("Ткачук Оксана", 1))).rows().get(0).problems())
        .extracting("key")
        .containsExactly("certificate.import.conflict");
  }

  @Test
  void onlyOrganizersImport() {
    acting.as(data.person());
    assertThatThrownBy(() -> imports.preview(table(line("Їжакевич Ганна", 1))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theAcademysNumberShowsTheNameAndTheOldOneOnlyComparesIt() throws Exception {
    imported();
    acting.asNobody();
    assertThat(get("/verify/" + newNumber(1)))
        .contains("Сертифікат, виданий до появи Академії", "Їжакевич Ганна", "імпортовано")
        .contains("Міжнародна співпраця", "18 вересня 2021", "C4C-" + sign + "-1");
    String old = get("/verify?code=" + encoded("c4c " + sign + " 1"));
    assertThat(old)
        .contains("Сертифікат, виданий до появи Академії", "давні номери можна перебрати")
        .doesNotContain("Їжакевич", newNumber(1));
    assertThat(get("/en/verify?code=" + encoded("C4C-" + sign + "-1")))
        .contains("A certificate issued before the Academy", "imported");
    assertThat(certificates.nameMatches("C4C-" + sign + "-1", "ганна їжакевич")).isTrue();
    assertThat(certificates.nameMatches("C4C-" + sign + "-1", "Ткачук Оксана")).isFalse();
    assertThat(certificates.nameMatches("C4C-" + sign + "-9", "Їжакевич Ганна")).isFalse();
  }

  @Test
  void aTypedNameIsComparedOnThePage() throws Exception {
    imported();
    String address = "/verify/C4C-" + sign + "-1";
    assertThat(compare(address, "Їжакевич Ганна")).contains("Імʼя збігається");
    assertThat(compare(address, "Ткачук Оксана")).contains("Імʼя не збігається");
  }

  @Test
  void whatIsTakenBackSaysSoAndNamesNobody() throws Exception {
    long done = imported();
    String number = newNumber(1);
    imports.undo(done);
    assertThat(get("/verify/" + number))
        .contains("Запис про цей сертифікат скасовано")
        .doesNotContain("Їжакевич");
    assertThat(imports.entries(done)).allMatch(each -> !each.live() && each.name() == null);
    // Once more changes nothing, and says the same.
    assertThat(imports.undo(done).done().getTaken()).isEqualTo(2);
    // The right file may follow under the same numbers.
    long again = imported();
    assertThat(again).isNotEqualTo(done);
    assertThat(get("/verify/" + newNumber(1))).contains("Їжакевич Ганна");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action LIKE 'certificate.import%'"
                    + " AND object_id = ?",
                String.valueOf(done)))
        .isEqualTo(3);
  }

  @Test
  void aNumberOfNobodyIsAMissAndAnImportedOneIsNone() throws Exception {
    imported();
    acting.asNobody();
    assertThat(verifications.lookElsewhere("C4C-" + sign + "-1")).isPresent();
    assertThat(verifications.lookElsewhere("C4C-" + sign + "-3")).isEmpty();
    assertThat(get("/api/v1/certificates/" + newNumber(2)))
        .contains("\"state\":\"IMPORTED\"", "Марчук Олена");
    assertThat(get("/api/v1/certificates/C4C-" + sign + "-2"))
        .contains("\"state\":\"IMPORTED\"")
        .doesNotContain("Марчук");
    assertThat(get("/api/v1/certificates/C4C-" + sign + "-3")).contains("\"status\":404");
  }

  @Test
  void programsImportAndFetchTheNewNumbers() throws Exception {
    String token = "Bearer " + data.token(organizer);
    byte[] file = table(line("Їжакевич Ганна", 1));
    String dry = send("/api/v1/certificates/imports?dryRun=true", token, file);
    assertThat(dry).contains("\"created\":1", "\"faulty\":0").doesNotContain("\"id\":");
    assertThat(newNumber(1)).isNull();
    String answer = send("/api/v1/certificates/imports?name=old.csv", token, file);
    Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(answer);
    assertThat(id.find()).as(answer).isTrue();
    String numbers =
        http.send(
                ask("/api/v1/certificates/imports/" + id.group(1) + ".csv")
                    .header("Authorization", token)
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    assertThat(numbers).contains("C4C-" + sign + "-1", newNumber(1), "/verify/" + newNumber(1));
    send("/api/v1/certificates/imports/" + id.group(1) + "/undo", token, new byte[0]);
    assertThat(imports.report(Long.parseLong(id.group(1))).done().isUndone()).isTrue();
  }

  @Test
  void anUndoTakesBackOnlyWhatThatImportAloneHasBrought() {
    long first = imported();
    long second =
        imports
            .apply("more.csv", table(line("Їжакевич Ганна", 1), line("Ткачук Оксана", 3)), false)
            .importId();
    CertificateImportService.Report undone = imports.undo(first);
    assertThat(undone.done().getTaken()).isEqualTo(1);
    assertThat(undone.done().getStayed()).isEqualTo(1);
    assertThat(undone.vouching()).containsExactly("more.csv");
    assertThat(certificates.find(newNumber(1)).orElseThrow().isLive()).isTrue();
    assertThat(certificates.find(newNumber(1)).orElseThrow().name()).isEqualTo("Їжакевич Ганна");
    assertThat(certificates.find(newNumber(2)).orElseThrow().isLive()).isFalse();
    imports.undo(second);
    assertThat(certificates.find(newNumber(1)).orElseThrow().isLive()).isFalse();
    assertThat(certificates.find(newNumber(3)).orElseThrow().isLive()).isFalse();
  }

  @Test
  void aDoubleClickUndoesOnce() throws Exception {
    long done = imported();
    atOnce.as(organizer, Role.ORGANIZER, Collections.nCopies(4, () -> imports.undo(done)));
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'certificate.import.undo'"
                    + " AND object_id = ?",
                String.valueOf(done)))
        .isEqualTo(1);
  }

  @Test
  void aForgottenNameStaysForgottenWhenItsFileComesAgain() {
    long done = imported();
    String number = newNumber(1);
    desk.forgetName("C4C-" + sign + "-1", "лист від 12.03");
    imports.undo(done);
    byte[] file = table(line("Ганна Їжакевич", 1), line("Марчук Олена", 2));
    assertThat(imports.preview(file).rows().get(0).notes())
        .extracting("key")
        .containsExactly("certificate.import.staysForgotten");
    long again = imports.apply("again.csv", file, false).importId();
    assertThat(imports.report(again).done().getNameless()).isEqualTo(1);
    assertThat(newNumber(1)).as("the number that was given goes on to be good").isEqualTo(number);
    assertThat(certificates.find(number).orElseThrow().isLive()).isTrue();
    assertThat(certificates.find(number).orElseThrow().name()).isNull();
    assertThat(certificates.find(newNumber(2)).orElseThrow().name()).isEqualTo("Марчук Олена");
    assertThat(certificates.nameMatches(number, "Їжакевич Ганна")).isTrue();
    assertThat(imports.preview(file).rows().get(0).notes()).hasSize(1);
  }

  @Test
  void whatWasTakenBackMayComeAgainMended() {
    imports.undo(imported());
    String number = newNumber(1);
    byte[] mended = table("Їжакевич Ганна;Міжнародна співпраця;19.09.2021;C4C-" + sign + "-1");
    assertThat(imports.preview(mended).count(ImportState.NEW)).isEqualTo(1);
    imports.apply("mended.csv", mended, false);
    assertThat(newNumber(1)).isEqualTo(number);
    assertThat(certificates.find(number).orElseThrow().issuedOn()).isEqualTo("2021-09-19");
    assertThat(certificates.find(number).orElseThrow().name()).isEqualTo("Їжакевич Ганна");
    // Under the number of what was taken back somebody else may come.
    imports.apply("other.csv", table(line("Ткачук Оксана", 2)), false);
    assertThat(certificates.find(newNumber(2)).orElseThrow().name()).isEqualTo("Ткачук Оксана");
  }

  private String compare(String path, String name) throws Exception {
    Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(get(path));
    assertThat(csrf.find()).isTrue();
    String form =
        "compareImported=compareImported&csrf="
            + encoded(csrf.group(1))
            + "&jakarta.faces.ViewState=stateless&compareImported:compareName=x"
            + "&compareImported:typedName="
            + encoded(name);
    return http.send(
            ask(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String send(String path, String token, byte[] body) throws Exception {
    return http.send(
            ask(path)
                .header("Authorization", token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String get(String path) throws Exception {
    return http.send(ask(path).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path));
  }
}
