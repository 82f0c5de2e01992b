package eu.cities4cities.academy.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page behind the link that stops letters, also where the link is none of ours. */
@ExtendWith(ArquillianExtension.class)
class UnsubscribePageIT {
  @Inject private TestData data;
  @Inject private StopLinks links;
  @Inject private HttpServletRequest request;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @Test
  void aLinkOfOursHasTheButton() throws Exception {
    String token = links.token(data.person(), LetterTopic.REMINDER);

    HttpResponse<String> page = get("/unsubscribe/" + token);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Не нагадувати");
  }

  @Test
  void anUnknownLinkSaysWhatToDo() throws Exception {
    String token = links.token(data.person(), LetterTopic.REMINDER);

    HttpResponse<String> uk = get("/unsubscribe/" + token.substring(0, token.length() - 3));

    assertThat(uk.statusCode()).isEqualTo(404);
    assertThat(uk.body())
        .contains("Це посилання не працює", "Листів за ним не вимкнено", "/my/profile#letters")
        .doesNotContain("Не нагадувати");
    HttpResponse<String> en = get("/en/unsubscribe/no-such-link");
    assertThat(en.statusCode()).isEqualTo(404);
    assertThat(en.body()).contains("This link does not work");
  }

  @Test
  void whoOpensTheAddressOfMailProgramsComesToThatPage() throws Exception {
    HttpResponse<String> answer = get("/one-click/en/no-such-link");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/en/unsubscribe/no-such-link");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + path))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
