package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.FileRefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file about the project is for everybody as long as its profile shows it, and not before. */
@ExtendWith(ArquillianExtension.class)
class ProfileDocumentsIT {
  private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  @Inject private ProfileDocuments documents;
  @Inject private ProfileVersions versions;
  @Inject private ProfileReview review;
  @Inject private CommunityEnds ends;
  @Inject private FieldNames fieldNames;
  @Inject private FileService files;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private long community;
  private String slug;
  private long coordinator;

  @BeforeEach
  void communityWithItsCoordinator() {
    community = data.community();
    slug = data.text("SELECT slug FROM community WHERE id = ?", community);
    coordinator = data.personOf(community);
    acting.asCoordinatorOf(community, coordinator);
  }

  @Test
  void aFileIsPublicWithItsProfileOnly() throws Exception {
    DocumentFile file = keep("Кошторис робіт.pdf", PDF);
    write(file);
    assertThat(get(file).statusCode()).as("only a draft names it").isNotEqualTo(200);
    assertThat(files.open(file.token()).name()).isEqualTo("Кошторис робіт.pdf");
    acting.asCoordinatorOf(data.community(), data.person());
    assertThatThrownBy(() -> files.open(file.token())).hasMessageContaining("file");
    publish(1);
    HttpResponse<String> served = get(file);
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/pdf");
    assertThat(served.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%D0%9A");
    assertThat(served.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("/communities/" + slug).body())
        .contains(file.address(), "Кошторис робіт.pdf", "PDF", "14\u00A0Б");
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community);
    assertThat(get(file).statusCode()).isNotEqualTo(200);
    assertThat(get("/communities/" + slug).body()).doesNotContain(file.address());
  }

  @Test
  void aFileThatIsRemovedStaysWithTheVersionsThatNameItAndIsNotPublicAnyMore() throws Exception {
    DocumentFile file = keep("План.pdf", PDF);
    DocumentFile unused = keep("Зайве.pdf", PDF);
    write(file);
    publish(1);
    acting.asCoordinatorOf(community, coordinator);
    write(null);
    assertThat(get(file).statusCode()).as("the draft changes nothing in public").isEqualTo(200);
    publish(2);
    assertThat(get(file).statusCode()).isNotEqualTo(200);
    data.insert("UPDATE stored_file SET uploaded_at = uploaded_at - INTERVAL 3 DAY");
    files.sweep();
    acting.asCoordinatorOf(community, coordinator);
    assertThat(versions.get(slug, 1).getContent().project().documents().get(0).file())
        .isEqualTo(file);
    assertThat(files.open(file.token()).size()).isEqualTo(PDF.length);
    assertThatThrownBy(() -> files.open(unused.token())).hasMessageContaining("file");
  }

  @Test
  void aFormThatWasOpenForDaysIsToldThatItsFileIsGone() {
    DocumentFile file = keep("План.pdf", PDF);
    data.insert("UPDATE stored_file SET uploaded_at = uploaded_at - INTERVAL 3 DAY");
    files.sweep();
    acting.asCoordinatorOf(community, coordinator);
    assertThatThrownBy(() -> write(file))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("document.gone");
    assertThat(versions.form(slug).getPromise().getUk()).as("nothing half saved").isNullOrEmpty();
    assertThatThrownBy(() -> write("", file))
        .as("nor is a row without a title kept that names it")
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("document.gone");
  }

  @Test
  void aFileOfAnotherCommunityIsNotTakenFromItsWord() {
    DocumentFile file = keep("План.pdf", PDF);
    write(file);
    long other = data.community();
    slug = data.text("SELECT slug FROM community WHERE id = ?", other);
    acting.asCoordinatorOf(other, data.personOf(other));
    assertThatThrownBy(() -> write(file)).isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> write("", file)).isInstanceOf(FileRefusedException.class);
  }

  @Test
  void aFileOfARowWithoutATitleStaysWithTheDraftAndGoesToAnHeir() {
    DocumentFile file = keep("План.pdf", PDF);
    write("", file);
    long heir = data.community();
    acting.as(data.person(), Role.ORGANIZER);
    ends.mergeInto(community, heir, LocalDate.now(KyivTime.ZONE), "Об’єднання");
    acting.asCoordinatorOf(heir, data.personOf(heir));
    slug = data.text("SELECT slug FROM community WHERE id = ?", heir);
    versions.bringBack(slug, 1);
    data.insert("UPDATE stored_file SET uploaded_at = uploaded_at - INTERVAL 3 DAY");
    files.sweep();
    write(file);
    assertThat(files.open(file.token()).name()).isEqualTo("План.pdf");
  }

  @Test
  void answersOfTasksNameNoFiles() {
    assertThat(fieldNames.all())
        .extracting(FieldNames.Named::field)
        .contains("document0TitleUk", "document0Url")
        .noneMatch(field -> field.endsWith("File"));
  }

  @Test
  void whatIsNoPdfOrTooLargeIsRefused() {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
    byte[] large = new byte[(ProfileDocuments.MOST_MEGABYTES << 20) + 1];
    System.arraycopy(PDF, 0, large, 0, 8);
    assertThatThrownBy(() -> keep("План.pdf", page)).isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> keep("План.html", page)).isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> keep("План.pdf", large)).isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> keep("План.pdf", new byte[0]))
        .isInstanceOf(FileRefusedException.class);
    acting.asCoordinatorOf(data.community(), coordinator);
    assertThatThrownBy(() -> keep("План.pdf", PDF)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aFileGoesWithTheTextThatIsOfferedToAnHeir() {
    DocumentFile file = keep("План.pdf", PDF);
    write(file);
    long heir = data.community();
    acting.as(data.person(), Role.ORGANIZER);
    ends.mergeInto(community, heir, LocalDate.now(KyivTime.ZONE), "Об’єднання");
    long other = data.personOf(heir);
    acting.asCoordinatorOf(heir, other);
    assertThat(files.open(file.token()).name()).isEqualTo("План.pdf");
  }

  private DocumentFile keep(String name, byte[] content) {
    return documents.keep(slug, new FileService.Upload(name, new ByteArrayInputStream(content)));
  }

  private void write(DocumentFile file) {
    write(file == null ? "" : "План", file);
  }

  private void write(String title, DocumentFile file) {
    ProfileForm form = versions.form(slug);
    form.getPromise().setUk("Річка");
    form.getProjectTitle().setUk("Міст");
    form.getDocuments().get(0).getTitle().setUk(title);
    form.getDocuments().get(0).setFile(file);
    versions.save(slug, form.getToken(), form);
  }

  private void publish(int number) {
    acting.asCoordinatorOf(community, coordinator);
    ProfileForm form = versions.form(slug);
    versions.submit(slug, form.getToken(), form);
    acting.as(data.person(), Role.ORGANIZER);
    review.publish(slug, number, versions.get(slug, number).token());
  }

  private HttpResponse<String> get(DocumentFile file) throws Exception {
    return get(file.address());
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address =
        URI.create("http://localhost:" + request.getLocalPort() + request.getContextPath() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
