package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample data as the organizer's pages and anybody's requests show them. */
@ExtendWith(DemoRun.Shared.class)
class DemoDataIT {
  private static final Pattern NUMBER = Pattern.compile("CCA-\\d\\d(-[2-9A-HJ-NP-Z]{4}){3}");

  private final DemoAccounts accounts = DemoAccounts.read();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void finishedCourseHas572CertificatesThatVerify(DemoRun run) throws Exception {
    String slug = slug(run, "community-profile");
    String list = run.address() + "/manage/courses/" + slug + "/certificates";
    Set<String> numbers = new TreeSet<>();
    int before = -1;
    for (int page = 1; numbers.size() > before; page++) {
      before = numbers.size();
      Matcher found = NUMBER.matcher(get(list + "?show=ISSUED&p=" + page, Role.ORGANIZER));
      while (found.find()) {
        numbers.add(found.group());
      }
    }
    assertThat(numbers).hasSize(572);
    for (String number : numbers) {
      assertThat(get(run.address() + "/api/v1/certificates/" + number, null))
          .contains("\"state\":\"VALID\"");
    }
    assertThat(get(list, Role.ORGANIZER)).doesNotContain("class=\"tag present\"");
  }

  @Test
  void oneRunsOneIsFinishedOneIsOpen(DemoRun run) throws Exception {
    String courses = get(run.address() + "/api/v1/courses", null);
    assertThat(courses).contains("\"RUNNING\"", "\"FINISHED\"", "\"OPEN\"");
  }

  @Test
  void theApiDescribesTheCallsOfTheLoop(DemoRun run) throws Exception {
    assertThat(get(run.address() + "/openapi", null))
        .contains(
            "/api/v1/courses/{slug}:",
            "/api/v1/sessions/{id}/join:",
            "/api/v1/sessions/{id}/check-in:",
            "/api/v1/attempts/{attempt}/answers/{question}:",
            "/api/v1/certificates/{code}:",
            "/api/v1/courses/{slug}/attendance.{format}:",
            "/api/v1/courses/{slug}/results.{format}:",
            "/api/v1/courses/{slug}/certificates/runs:");
  }

  @Test
  void tokensOfAllRolesAnswer(DemoRun run) throws Exception {
    for (Role role : Role.values()) {
      assertThat(get(run.address() + "/api/v1/me", role)).contains(accounts.email(role));
    }
  }

  @Test
  void inventedCommunitiesShowTheirGraduatesUnlessTheyAreProtected(DemoRun run) throws Exception {
    for (String slug :
        List.of("verkhnobuzka", "kamianolisivska", "novostepivska", "hlybokodolynska")) {
      String page = get(run.address() + "/communities/" + slug, null);
      Matcher count = Pattern.compile("big-number\">(\\d+)").matcher(page);
      assertThat(count.find()).as(slug).isTrue();
      assertThat(Integer.parseInt(count.group(1))).as(slug).isGreaterThanOrEqualTo(5);
    }
    assertThat(get(run.address() + "/communities/slobidskoiarska", null))
        .doesNotContain("id=\"graduates\"");
  }

  private String slug(DemoRun run, String beginning) throws Exception {
    Matcher slug =
        Pattern.compile("\"slug\":\"(" + beginning + "[\\w-]*)\"")
            .matcher(get(run.address() + "/api/v1/courses", null));
    assertThat(slug.find()).isTrue();
    return slug.group(1);
  }

  private String get(String address, Role role) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (role != null) {
      request.header("Authorization", "Bearer " + accounts.token(role));
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }
}
