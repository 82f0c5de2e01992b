package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.Passwords;
import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.file.FileService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that the profile's page sends with a text stay with it, also where that is not saved. */
@ExtendWith(ArquillianExtension.class)
class ProfileFilesPageIT {
  private static final String PASSWORD = "жовтий трамвай";
  private static final String BOUNDARY = "form-of-a-profile";
  private static final String EDITOR = "/manage/community";
  private static final Charset UTF = StandardCharsets.UTF_8;
  private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final LocalDate TODAY = LocalDate.now(KyivTime.ZONE);

  @Inject private ProfileVersions versions;
  @Inject private CommunityEnds ends;
  @Inject private ProfilePictures pictures;
  @Inject private FileService files;
  @Inject private Passwords passwords;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private long community;
  private String slug;
  private long coordinator;

  private record Sent(String name, byte[] content) {}

  @BeforeEach
  void coordinatorSignedIn() throws Exception {
    community = data.community();
    slug = slug(community);
    coordinator = data.personOf(community);
    data.role(coordinator, Role.COORDINATOR, null, community);
    data.insert(
        "UPDATE person SET password_hash = ? WHERE id = ?", passwords.hash(PASSWORD), coordinator);
    Map<String, String> signIn = new LinkedHashMap<>();
    signIn.put("login", "login");
    signIn.put("csrf", csrf(get("/login")));
    signIn.put("jakarta.faces.ViewState", "stateless");
    signIn.put("login:email", data.emailOf(coordinator));
    signIn.put("login:password", PASSWORD);
    signIn.put("login:signIn", "x");
    String line =
        signIn.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    assertThat(post("/login", "application/x-www-form-urlencoded", line.getBytes(UTF)).statusCode())
        .isEqualTo(302);
  }

  @Test
  void theyAreOfferedWithTheTextOfACommunityThatHasBecomeAPart() throws Exception {
    Map<String, String> form = opened(get(EDITOR));
    long heir = data.community();
    end(() -> ends.mergeInto(community, heir, TODAY, "Об’єднання"));
    form.put("profile:promiseUk", "Місто 5101");
    form.put("profile:document0TitleUk", "План 5102");
    HttpResponse<String> answer =
        save(
            form,
            Map.of(
                "crestFile", new Sent("герб.png", picture(512, 512)),
                "photoFile", new Sent("річка.png", picture(800, 450)),
                "document0Upload", new Sent("план.pdf", PDF),
                "document1Upload", new Sent("кошторис.pdf", PDF)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(data.text("SELECT name_uk FROM community WHERE id = ?", heir));

    // Sent once more from the page that was shown, the text has its files still.
    Map<String, String> again = opened(answer.body());
    again.put("profile:whyUk", "Абзац 5103");
    assertThat(save(again, Map.of()).statusCode()).isEqualTo(200);

    acting.asCoordinatorOf(heir, data.personOf(heir));
    String heirSlug = slug(heir);
    int latest = versions.page(heirSlug, 0, 50).rows().get(0).number();
    ProfileContent offered = versions.get(heirSlug, latest).getContent();
    assertThat(offered.why().uk()).isEqualTo("Абзац 5103");
    assertThat(pictures.find(offered.pictures().crest().hash())).isPresent();
    assertThat(pictures.find(offered.pictures().photo().hash())).isPresent();
    versions.bringBack(heirSlug, latest);
    data.insert("UPDATE stored_file SET uploaded_at = uploaded_at - INTERVAL 3 DAY");
    files.sweep();
    ProfileForm taken = versions.form(heirSlug);
    versions.save(heirSlug, taken.getToken(), taken);
    assertThat(taken.getDocuments().subList(0, 2))
        .extracting(row -> files.open(row.getFile().token()).name())
        .as("also of a row that has no title yet")
        .containsExactly("план.pdf", "кошторис.pdf");
  }

  @Test
  void whereNobodyTakesThemTheyAreNamedAndNothingIsKept() throws Exception {
    // Whoever coordinates another community may open the page still.
    data.role(coordinator, Role.COORDINATOR, null, data.community());
    Map<String, String> form = opened(get(EDITOR + "?community=" + slug));
    end(() -> ends.abolish(community, TODAY, "Рішення"));
    form.put("profile:promiseUk", "Місто 5104");
    HttpResponse<String> answer =
        save(
            form,
            Map.of(
                "photoFile", new Sent("річка.png", picture(800, 450)),
                "document0Upload", new Sent("план.pdf", PDF)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("Місто 5104", "план.pdf, річка.png");
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community_document WHERE community_id = ?", community))
        .isZero();
    assertThat(
            data.number("SELECT COUNT(*) FROM community_picture WHERE community_id = ?", community))
        .isZero();
  }

  @Test
  void theyStayOnThePageWhileTheTextIsComparedAndMayBeTakenAwayThere() throws Exception {
    Map<String, String> form = opened(get(EDITOR));
    writeBeside("Місто 5105");
    form.put("profile:promiseUk", "Місто 5106");
    HttpResponse<String> compared =
        save(
            form,
            Map.of(
                "crestFile", new Sent("герб.png", picture(512, 512)),
                "photoFile", new Sent("річка.png", picture(800, 450)),
                "document0Upload", new Sent("план.pdf", PDF)));
    assertThat(compared.statusCode()).as(compared.body()).isEqualTo(200);
    Map<String, String> again = opened(compared.body());
    again.put("profile:photoRemoved", "on");
    again.put("profile:document0FileRemoved", "on");
    assertThat(save(again, Map.of()).statusCode()).isEqualTo(302);

    acting.asCoordinatorOf(community, coordinator);
    ProfileContent kept = versions.open(slug).content();
    assertThat(kept.promise().uk()).isEqualTo("Місто 5106");
    assertThat(kept.pictures().crest()).isNotNull();
    assertThat(kept.pictures().photo()).isNull();
    assertThat(versions.form(slug).getDocuments().get(0).getFile()).isNull();
  }

  @Test
  void whatIsTakenStaysThoughAnotherFileIsRefused() throws Exception {
    Map<String, String> form = opened(get(EDITOR));
    form.put("profile:document0TitleUk", "План 5107");
    HttpResponse<String> refused =
        save(
            form,
            Map.of(
                "crestFile", new Sent("герб.png", picture(512, 512)),
                "document0Upload", new Sent("план.pdf", PDF),
                "document1Upload", new Sent("лист.txt", "Лист".getBytes(UTF))));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
    assertThat(save(opened(refused.body()), Map.of()).statusCode()).isEqualTo(302);
    acting.asCoordinatorOf(community, coordinator);
    ProfileContent kept = versions.open(slug).content();
    assertThat(kept.pictures())
        .extracting(ProfileContent.Pictures::crest)
        .isInstanceOf(Image.class);
    assertThat(kept.project().documents())
        .extracting(Document::file)
        .extracting(ProfileContent.DocumentFile::name)
        .isEqualTo(List.of("план.pdf"));
  }

  /** Another page of the community writes meanwhile. */
  private void writeBeside(String promise) {
    acting.asCoordinatorOf(community, data.personOf(community));
    ProfileForm other = versions.form(slug);
    other.getPromise().setUk(promise);
    versions.save(slug, other.getToken(), other);
  }

  private void end(Runnable step) {
    acting.as(data.person(), Role.ORGANIZER);
    step.run();
  }

  private String slug(long id) {
    return data.text("SELECT slug FROM community WHERE id = ?", id);
  }

  /** What a page's form sends as it stands. */
  private static Map<String, String> opened(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    int from = page.indexOf("id=\"profile\"");
    assertThat(from).as(page).isPositive();
    String form = page.substring(from, page.indexOf("</form>", from));
    Matcher input = Pattern.compile("<input\\s[^>]*>").matcher(form);
    while (input.find()) {
      String type = attribute(input.group(), "type");
      boolean unchecked = "checkbox".equals(type) && !input.group().contains(" checked");
      if (!unchecked && !List.of("file", "submit").contains(type)) {
        fields.put(
            attribute(input.group(), "name"),
            "checkbox".equals(type) ? "on" : attribute(input.group(), "value"));
      }
    }
    Matcher area =
        Pattern.compile("<textarea\\s[^>]*name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>").matcher(form);
    while (area.find()) {
      fields.put(area.group(1), area.group(2).strip());
    }
    fields.put("csrf", csrf(form));
    // As PrimeFaces' script puts it into the form.
    Matcher nonce = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"").matcher(page);
    assertThat(nonce.find()).isTrue();
    fields.put("primefaces.nonce", nonce.group(1));
    return fields;
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
  }

  private static String csrf(String page) {
    Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(csrf.find()).isTrue();
    return csrf.group(1);
  }

  private HttpResponse<String> save(Map<String, String> fields, Map<String, Sent> sent)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(UTF)));
    part(body, "name=\"profile:save\"", "x".getBytes(UTF));
    sent.forEach(
        (name, file) ->
            part(
                body,
                "name=\"profile:" + name + "\"; filename=\"" + file.name() + "\"",
                file.content()));
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(UTF));
    return post(EDITOR, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(UTF));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF));
  }

  private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + request.getLocalPort() + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF);
  }

  private static byte[] picture(int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
