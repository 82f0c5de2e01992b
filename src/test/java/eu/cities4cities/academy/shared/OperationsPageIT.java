package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The addresses that machines watch. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OperationsPageIT {

  @ArquillianResource private URL deployed;

  @Test
  void readinessNamesTheDatabase() throws Exception {
    HttpResponse<String> answer = get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"database\"").contains("UP");
  }

  @Test
  void livenessAsksNothingOfTheDatabase() throws Exception {
    HttpResponse<String> answer = get("/health/live");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("\"database\"");
  }

  @Test
  void figuresOfTheServerAreOpenMetrics() throws Exception {
    HttpResponse<String> answer = get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("# TYPE");
  }

  @Test
  void theApiDescribesItself() throws Exception {
    HttpResponse<String> answer = get("/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("openapi:");
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI base = deployed.toURI();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(base.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
