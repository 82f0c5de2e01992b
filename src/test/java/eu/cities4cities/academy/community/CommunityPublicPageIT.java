package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What strangers and programs are told about communities, asked over HTTP. */
@ExtendWith(ArquillianExtension.class)
class CommunityPublicPageIT {
  @Inject private TestData data;
  @Inject private Settings settings;
  @Inject private CommunityService communities;
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

  @Test
  void searchEnginesReadWhatACommunityIsAndNobodysName() throws Exception {
    Community community = told("</script><b>");
    String page = get("/en/communities/" + community.getSlug()).body();
    JsonObject told = structured(page);
    assertThat(told.getString("@type")).isEqualTo("AdministrativeArea");
    assertThat(told.getString("description")).isEqualTo("A town </script><b>");
    assertThat(told.getString("url"))
        .isEqualTo(settings.baseUrl() + "/en/communities/" + community.getSlug());
    assertThat(told.getJsonObject("containedInPlace").getString("name")).isEqualTo("Lviv oblast");
    JsonObject event = told.getJsonArray("event").getJsonObject(0);
    assertThat(event.getString("@type")).isEqualTo("Event");
    assertThat(event.getString("startDate")).isEqualTo("2031-05-09");
    assertThat(event.getJsonObject("location").getString("name")).isNotEmpty();
    assertThat(told.toString()).doesNotContain("Kovalenko");
    assertThat(page)
        .contains(
            "property=\"og:title\" content=\"" + community.getShortEn() + "\"",
            "property=\"og:locale\" content=\"en_GB\"",
            "property=\"og:url\" content=\""
                + settings.baseUrl()
                + "/en/communities/"
                + community.getSlug());
    Matcher image =
        Pattern.compile("og:image\" content=\"" + settings.baseUrl() + "([^\"]+)").matcher(page);
    assertThat(image.find()).isTrue();
    assertThat(header(get(image.group(1)), "Content-Type")).startsWith("image/");
  }

  @Test
  void theDirectoryIsAListAndADataSetForSearchEngines() throws Exception {
    Community community = told("");
    String page = get("/communities?query=" + community.getSlug()).body();
    JsonObject told = structured(page);
    assertThat(told.getString("@type")).isEqualTo("CollectionPage");
    JsonObject item =
        told.getJsonObject("mainEntity").getJsonArray("itemListElement").getJsonObject(0);
    assertThat(item.getInt("position")).isEqualTo(1);
    assertThat(item.getString("url")).endsWith("/communities/" + community.getSlug());
    for (JsonValue each : told.getJsonObject("hasPart").getJsonArray("distribution")) {
      String address = each.asJsonObject().getString("contentUrl");
      HttpResponse<String> data = get(address.substring(settings.baseUrl().length()));
      assertThat(data.statusCode()).as(address).isEqualTo(200);
      assertThat(header(data, "Content-Type"))
          .startsWith(each.asJsonObject().getString("encodingFormat"));
    }
    assertThat(page).contains("type=\"application/feed+json\"");
  }

  @Test
  void theFeedTellsTheLatestProfileFirstAndNamesNobody() throws Exception {
    Community community = told("");
    HttpResponse<String> answer = get("/api/v1/communities/feed.json?lang=en");
    assertThat(header(answer, "Content-Type")).startsWith("application/feed+json");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    JsonObject feed = Json.createReader(new StringReader(answer.body())).readObject();
    assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.getString("feed_url")).endsWith("/api/v1/communities/feed.json?lang=en");
    JsonObject item =
        feed.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(each -> each.getString("url").endsWith("/" + community.getSlug()))
            .findFirst()
            .orElseThrow();
    assertThat(item.getString("id"))
        .isEqualTo(settings.baseUrl() + "/api/v1/communities#" + community.getId());
    assertThat(item.getString("content_text")).startsWith("A town").contains("A water main");
    assertThat(item.getString("date_modified")).endsWith("Z");
    assertThat(item.getJsonArray("tags").getString(0)).isEqualTo("energy");
    assertThat(answer.body()).doesNotContain("Kovalenko", "Коваленко");
    assertThat(
            get("/api/v1/communities/feed.json?lang=en", "If-None-Match", header(answer, "ETag")))
        .returns(304, HttpResponse::statusCode);
    assertThat(get("/api/v1/communities/feed.json?page=2000000000").body())
        .contains("\"items\":[]");
  }

  @Test
  void whatIsKnownOfTheLinkToThePortalIsToldBesideItAndMovesNoFeed() throws Exception {
    Community community = told("");
    String page = "/communities/" + community.getSlug();
    String api = "/api/v1" + page;
    data.insert(
        "UPDATE community SET portal_url = 'https://cities4cities.eu/x' WHERE id = ?",
        community.getId());
    HttpResponse<String> before = get(api);
    List<String> listed = listed(community);
    assertThat(listed).hasSizeGreaterThan(1);
    assertThat(before.body()).doesNotContain("checkedAt");
    assertThat(get(page).body())
        .contains("Громада ще не підтвердила цього посилання")
        .doesNotContain("Посилання відкривається");
    seen(community, "WORKS");
    assertThat(get(page).body()).contains("Посилання відкривається, перевірено 29 листопада 2026");
    assertThat(get("/en" + page).body()).contains("The link works, checked on 29 November 2026");
    HttpResponse<String> after = get(api, "If-None-Match", header(before, "ETag"));
    assertThat(after.statusCode()).isEqualTo(200);
    JsonObject portal =
        Json.createReader(new StringReader(after.body())).readObject().getJsonObject("portal");
    assertThat(portal.getString("state")).isEqualTo("works");
    assertThat(portal.getString("checkedAt")).isEqualTo("2026-11-28T22:30:00Z");
    assertThat(listed(community)).isEqualTo(listed);
    seen(community, "BROKEN");
    assertThat(get(page).body())
        .contains("Останнім часом посилання не працює")
        .doesNotContain("Посилання відкривається", "Громада ще не підтвердила");
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community.getId());
    assertThat(get(api).body()).doesNotContain("checkedAt", "portalUrl");
  }

  /** What the feed and the map of the site say of the community alone. */
  private List<String> listed(Community community) throws Exception {
    String said = get("/sitemap.xml").body() + get("/api/v1/communities/feed.json").body();
    return Pattern.compile("<url>.*?</url>|\\{\"id\":.*?(?=\\{\"id\":|$)", Pattern.DOTALL)
        .matcher(said)
        .results()
        .map(MatchResult::group)
        .filter(each -> each.contains("/communities/" + community.getSlug()))
        .toList();
  }

  /** As if it had been looked at half past midnight of the 29th in Kyiv. */
  private void seen(Community community, String state) {
    data.insert(
        "UPDATE community SET portal_state = ?, portal_checked_at = '2026-11-28 22:30:00'"
            + " WHERE id = ?",
        state,
        community.getId());
  }

  @Test
  void otherSitesMayAskAndFilterAndShowTheBadge() throws Exception {
    Community community = told("");
    for (String path : List.of("", "/" + community.getSlug(), "/feed.json")) {
      HttpResponse<String> leave =
          http.send(
              HttpRequest.newBuilder(address("/api/v1/communities" + path))
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(leave.statusCode()).as(path).isEqualTo(204);
      assertThat(header(leave, "Access-Control-Allow-Headers")).contains("If-None-Match");
    }
    String found = "/api/v1/communities?query=" + community.getSlug();
    assertThat(get(found + "&theme=energy&country=PL&population=10k-25k&project=true").body())
        .contains("\"total\":1");
    assertThat(get(found + "&theme=youth").body()).contains("\"total\":0");
    assertThat(get(found + "&theme=there-is-none").body()).contains("\"total\":0");
    data.insert("UPDATE community SET graduate_count = 12 WHERE id = ?", community.getId());
    String badge = get("/api/v1/communities/" + community.getSlug() + "/badge.svg?lang=en").body();
    assertThat(badge).contains("Academy graduates: 12").doesNotContain("<script", "onload");
    assertThat(get("/api/v1/communities/" + community.getSlug() + "/badge.svg").body())
        .contains("Випускники Академії: 12");
    assertThat(get("/openapi").body()).contains("/api/v1/communities/feed.json", "everywhere");
  }

  @Test
  void onlyWhoEditsTheProfileIsOfferedTheCodeOfTheBadge() throws Exception {
    Community community = told("");
    long coordinator = data.personOf(community.getId());
    data.role(coordinator, Role.COORDINATOR, null, community.getId());
    String path = "/communities/" + community.getSlug();
    assertThat(get(path, "Authorization", "Bearer " + data.token(coordinator)).body())
        .contains("&lt;a href=\"" + settings.baseUrl() + path)
        .containsPattern("badge.svg\\?lang=en");
    assertThat(get(path).body()).doesNotContain("badge.svg");
  }

  private Community told(String words) {
    return communities
        .register(
            List.of(
                new CommunityRegistration(
                    null,
                    "Відкритянська-" + TestData.word() + " міська територіальна громада",
                    null,
                    Region.LVIV,
                    null,
                    true,
                    false,
                    false,
                    null,
                    ProfileJson.read(
                        """
                        {"population": 12000, "languages": [],
                         "promise": {"uk": "Місто", "en": "A town %s"},
                         "project": {"title": {"uk": "Водогін", "en": "A water main"}},
                         "wanted": {"countries": ["PL"], "themes": ["energy"]},
                         "events": [{"from": "2031-05-09", "until": "2031-05-10",
                           "title": {"uk": "День Європи", "en": "Europe Day"}}],
                         "contact": {"name": {"uk": "Олена Коваленко", "en": "Olena Kovalenko"}}}"""
                            .formatted(words)))))
        .get(0);
  }

  private static JsonObject structured(String page) {
    String start = "<script type=\"application/ld+json\">";
    int from = page.indexOf(start);
    assertThat(from).isPositive();
    String json = page.substring(from + start.length(), page.indexOf("</script>", from));
    JsonObject told = Json.createReader(new StringReader(json)).readObject();
    assertThat(told.getString("@context")).isEqualTo("https://schema.org");
    return told;
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
    HttpRequest.Builder asked = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      asked.headers(headers);
    }
    return http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + request.getLocalPort() + request.getContextPath() + path);
  }
}
