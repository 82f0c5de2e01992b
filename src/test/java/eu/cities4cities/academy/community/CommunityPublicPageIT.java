package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What strangers and programs are told about communities, asked over HTTP. */
@ExtendWith(ArquillianExtension.class)
class CommunityPublicPageIT {
  @Inject private TestData data;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void answersThatMayNamePeopleAreAskedForEachTime() throws Exception {
    String slug = slug(data.community());
    HttpResponse<String> profile = get("/api/v1/communities/" + slug);
    assertThat(header(profile, "Cache-Control")).isEqualTo("no-cache");
    assertThat(get("/api/v1/communities/" + slug, "If-None-Match", header(profile, "ETag")))
        .returns(304, HttpResponse::statusCode)
        .satisfies(same -> assertThat(header(same, "Cache-Control")).isEqualTo("no-cache"));
    assertThat(header(get("/communities/" + slug), "Cache-Control")).isEqualTo("no-store");
    assertThat(header(get("/api/v1/communities?query=test"), "Cache-Control"))
        .as("names of communities are no names of people")
        .contains("max-age=60");
  }

  @Test
  void eachLanguageOfAPageNamesTheOtherByItsFullAddress() throws Exception {
    String base = settings.baseUrl();
    assertThat(get("/communities?region=lviv&view=map").body())
        .contains(
            alternate("uk", base + "/communities?region=lviv&amp;view=map"),
            alternate("en", base + "/en/communities?region=lviv&amp;view=map"),
            alternate("x-default", base + "/en/communities?region=lviv&amp;view=map"));
    assertThat(get("/en").body())
        .contains(
            alternate("uk", base + "/"),
            alternate("en", base + "/en"),
            alternate("x-default", base + "/en"));
    assertThat(get("/login").body()).contains(alternate("x-default", base + "/en/login"));
    String slug = slug(data.community());
    assertThat(get("/sitemap.xml").body())
        .contains(
            "hreflang=\"x-default\" href=\"" + base + "/en/communities/" + slug + "\"",
            "hreflang=\"uk\" href=\"" + base + "/communities/" + slug + "\"");
  }

  private static String alternate(String language, String address) {
    return "<link rel=\"alternate\" hreflang=\"" + language + "\" href=\"" + address + "\"";
  }

  private String slug(long community) {
    return data.text("SELECT slug FROM community WHERE id = ?", community);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
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
