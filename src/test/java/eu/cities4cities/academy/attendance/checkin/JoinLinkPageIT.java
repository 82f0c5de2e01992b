package eu.cities4cities.academy.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.session.meeting.JoinLinks;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page behind a join link, also where the link opens no door (any more). */
@ExtendWith(ArquillianExtension.class)
class JoinLinkPageIT {
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private JoinLinks links;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private final HttpClient http = HttpClient.newHttpClient();
  private long session;
  private long person;
  private String path;

  @BeforeEach
  void aSessionThatIsOn() {
    long course = data.openCourse();
    session = data.session(course, KyivTime.now(clock).minusMinutes(10), 60);
    person = data.person();
    data.enroll(course, person);
    acting.as(person);
    path = URI.create(links.mine(session)).getPath();
  }

  @Test
  void aLinkThatHoldsHasTheButton() throws Exception {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Заходьте на заняття");
  }

  @Test
  void anUnknownLinkSaysWhatToDo() throws Exception {
    HttpResponse<String> uk = get(path.replaceAll("/\\d+$", "x$0"));

    assertThat(uk.statusCode()).isEqualTo(404);
    assertThat(uk.body())
        .contains("Це посилання не працює", "скопійовано не повністю", "/sessions/" + session)
        .doesNotContain("Заходьте на заняття");
    HttpResponse<String> en = get("/en/join/no-such-link/" + session);
    assertThat(en.statusCode()).isEqualTo(404);
    assertThat(en.body()).contains("This link does not work", "copied only in part");
    assertThat(get("/join/no-such-link/abc").body()).contains("Це посилання не працює");
  }

  @Test
  void aLinkThatWasRenewedSaysSo() throws Exception {
    links.renew();

    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("старі вже не діють");
  }

  @Test
  void whoHasLeftTheCourseReadsHowToComeBack() throws Exception {
    data.insert("UPDATE enrollment SET left_at = UTC_TIMESTAMP(3) WHERE person_id = ?", person);

    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("За цим посиланням уже не зайти", "запишіться на курс знову")
        .doesNotContain("Заходьте на заняття");
  }

  private HttpResponse<String> get(String asked) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + asked))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
