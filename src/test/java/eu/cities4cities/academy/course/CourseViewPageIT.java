package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
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
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages and the API of courses, asked over HTTP. */
@ExtendWith(ArquillianExtension.class)
class CourseViewPageIT {
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aStrangerReadsTheRuleAndIsLedToTheSignUp() throws Exception {
    String slug = data.slugOf(data.openCourse(3));
    HttpResponse<String> uk = get("/courses/" + slug);
    assertThat(uk.statusCode()).isEqualTo(200);
    assertThat(uk.body())
        .contains("lang=\"uk\"", "2 дні", "тест від 60\u00A0%", "ще 3 місця")
        .contains("/signup?course=" + slug);
    HttpResponse<String> en = get("/en/courses/" + slug);
    assertThat(en.body()).contains("lang=\"en\"", "2 days", "at least 60%", "3 places left");
  }

  @Test
  void aFullCourseSaysSoAndOffersNoButton() throws Exception {
    long course = data.openCourse(1);
    data.enroll(course, data.person());
    HttpResponse<String> page = get("/courses/" + data.slugOf(course));
    assertThat(page.body()).contains("Місць немає").doesNotContain("/signup?course=");
  }

  @Test
  void whoTakesPartSeesTheirWeek() throws Exception {
    long course = data.openCourse();
    long person = data.person();
    data.enroll(course, person);
    String token = data.token(person);
    assertThat(get("/courses/" + data.slugOf(course), "Authorization", "Bearer " + token).body())
        .contains("Моя участь", "Залишити курс");
    assertThat(get("/my", "Authorization", "Bearer " + token).body())
        .contains(data.text("SELECT title_uk FROM course WHERE id = ?", course));
  }

  @Test
  void aDraftIsNotFoundByStrangers() throws Exception {
    long draft = data.course("DRAFT", LocalDate.now(KyivTime.ZONE), 5, null);
    assertThat(get("/courses/" + data.slugOf(draft)).statusCode()).isEqualTo(404);
    String organizer = data.token(data.person(Role.ORGANIZER));
    assertThat(
            get("/courses/" + data.slugOf(draft), "Authorization", "Bearer " + organizer)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void staffPagesAreForStaff() throws Exception {
    String slug = data.slugOf(data.openCourse());
    String participant = data.token(data.person());
    assertThat(
            get("/manage/courses/" + slug, "Authorization", "Bearer " + participant).statusCode())
        .isEqualTo(403);
    String organizer = data.token(data.person(Role.ORGANIZER));
    for (String path :
        new String[] {
          "/manage",
          "/manage/courses",
          "/manage/new-course",
          "/manage/courses/" + slug,
          "/manage/courses/" + slug + "/participants",
          "/manage/courses/" + slug + "/requests",
          "/manage/courses/" + slug + "/quotas",
          "/manage/courses/" + slug + "/rule",
          "/manage/courses/" + slug + "/rule?kind=participation",
          "/manage/new-course?kind=self-paced"
        }) {
      assertThat(get(path, "Authorization", "Bearer " + organizer).statusCode())
          .as(path)
          .isEqualTo(200);
    }
  }

  @Test
  void theCatalogueIsAlsoThereForPrograms() throws Exception {
    String slug = data.slugOf(data.courseAhead(7));
    HttpResponse<String> one = get("/api/v1/courses/" + slug);
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(one.body()).contains("\"capacity\":7", "\"status\":\"OPEN\"");
    String tag = one.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/api/v1/courses/" + slug, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("/api/v1/courses?show=open&size=1").body()).contains("\"size\":1", "\"total\":");
    HttpResponse<String> missing = get("/api/v1/courses/there-is-none", "Accept-Language", "en-GB");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void aCourseByCodeOpensWithTheLinkThatBringsTheCode() throws Exception {
    long course = data.openCourse();
    data.insert(
        "UPDATE course SET enrollment_way = 'CODE', enrollment_code = 'BUZKA26' WHERE id = ?",
        course);
    String page = "/courses/" + data.slugOf(course);
    assertThat(get(page).body())
        .contains("name=\"code\"", "за кодом із запрошення")
        .doesNotContain("/signup?course=");
    assertThat(get(page + "?code=wrong").body()).contains("Цей код не підходить");
    HttpResponse<String> opened = get(page + "?code=buzka26");
    assertThat(opened.body()).contains("/signup?course=").doesNotContain("BUZKA26");
    String kept =
        opened.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("invitation="))
            .findFirst()
            .orElseThrow()
            .split(";")[0];
    assertThat(get(page, "Cookie", kept).body())
        .as("who signed up comes back without the link")
        .contains("/signup?course=");
    String other = data.slugOf(data.openCourse());
    data.insert(
        "UPDATE course SET enrollment_way = 'CODE', enrollment_code = 'BUZKA26' WHERE slug = ?",
        other);
    assertThat(get("/courses/" + other, "Cookie", kept).body()).doesNotContain("/signup?course=");
    String token = data.token(data.person());
    assertThat(get(page + "?code=buzka26", "Authorization", "Bearer " + token).body())
        .contains("name=\"wish\"", "Записатися");
  }

  @Test
  void searchEnginesReadWhatTheCourseIs() throws Exception {
    long course = data.openCourse();
    data.insert(
        "UPDATE course SET outcomes_en = 'Write </script> letters\nAnswer them' WHERE id = ?",
        course);
    String body = get("/en/courses/" + data.slugOf(course)).body();
    assertThat(body).contains("application/ld+json");
    int from = body.indexOf("<script type=\"application/ld+json\">");
    String json = body.substring(body.indexOf('>', from) + 1, body.indexOf("</script>", from));
    JsonObject told = Json.createReader(new StringReader(json)).readObject();
    assertThat(told.getString("@type")).isEqualTo("Course");
    assertThat(told.getJsonArray("teaches").getString(0)).isEqualTo("Write </script> letters");
    assertThat(told.getJsonObject("hasCourseInstance").getString("courseWorkload"))
        .isEqualTo("PT30H");
  }

  @Test
  void aCoverIsSentForEverAndOnlyByItsOwnAddress() throws Exception {
    long course = data.openCourse();
    String hash = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    data.insert(
        "INSERT INTO course_cover (course_id, hash, width, height, alt_uk, alt_en, image)"
            + " VALUES (?, ?, 1600, 900, 'Міст', 'A bridge', 'jpeg')",
        course,
        hash);
    HttpResponse<String> image = get("/covers/" + hash + ".jpg");
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().firstValue("Content-Type").orElse("")).startsWith("image/jpeg");
    assertThat(image.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(get("/courses/" + data.slugOf(course)).body())
        .contains("/covers/" + hash + ".jpg", "alt=\"Міст\"");
    assertThat(get("/covers/" + "0".repeat(64) + ".jpg").statusCode()).isEqualTo(404);
    assertThat(get("/covers/../WEB-INF/web.xml").statusCode()).isIn(400, 404);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address =
        URI.create("http://localhost:" + request.getLocalPort() + request.getContextPath() + path);
    HttpRequest.Builder asked = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      asked.headers(headers);
    }
    return http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
  }
}
