package eu.cities4cities.academy.session.meeting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls to a meeting service: short patience, no redirects, and every failure has one name. */
final class WebCalls {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body its text
   */
  record Answer(int status, String body) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  Answer get(String address, String... headers) {
    return send(request(address, headers).GET().build());
  }

  Answer send(String method, String address, String body, String... headers) {
    return send(
        request(address, headers)
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
  }

  private static HttpRequest.Builder request(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new MeetingUnavailableException(request.uri().getHost() + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeetingUnavailableException(request.uri().getHost() + " was not waited for", e);
    }
  }
}
