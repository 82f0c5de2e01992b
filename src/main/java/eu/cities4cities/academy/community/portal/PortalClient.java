package eu.cities4cities.academy.community.portal;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the portal's list of profiles from WordPress' interface, page after page, one at a time;
 * {@code ACADEMY_PORTAL_PROFILES_URL}.
 */
@ApplicationScoped
public class PortalClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int A_PAGE = 100;
  private static final int MOST_PAGES = 50;
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int OK = 200;

  @Inject
  @ConfigProperty(name = "academy.portal.profiles.url")
  private Optional<String> url;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** The address of the list, if there is one to read. */
  Optional<URI> list() {
    return url.map(String::strip).filter(text -> !text.isEmpty()).map(URI::create);
  }

  /**
   * The whole list as one JSON array.
   *
   * @throws RefusedException if the portal does not answer with such a list
   */
  byte[] read(URI list) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    int pages = 1;
    int bytes = 0;
    for (int page = 1; page <= pages; page++) {
      HttpResponse<byte[]> answer = ask(list, page);
      bytes += answer.body().length;
      if (answer.statusCode() != OK || bytes > MOST_BYTES) {
        throw new RefusedException("community.portal.fetch.failed", "HTTP " + answer.statusCode());
      }
      profiles(answer.body()).forEach(all::add);
      pages = Math.min(MOST_PAGES, pages(answer));
    }
    return all.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int pages(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("X-WP-TotalPages")
        .filter(number -> number.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  private static JsonArray profiles(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readArray();
    } catch (JsonException e) {
      throw new RefusedException("community.portal.fetch.failed", "JSON");
    }
  }

  private HttpResponse<byte[]> ask(URI list, int page) {
    String sign = list.getQuery() == null ? "?" : "&";
    URI address = URI.create(list + sign + "per_page=" + A_PAGE + "&page=" + page);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .header("User-Agent", "Cities4Cities-Academy")
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new RefusedException("community.portal.fetch.failed", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("community.portal.fetch.failed", "interrupted");
    }
  }
}
