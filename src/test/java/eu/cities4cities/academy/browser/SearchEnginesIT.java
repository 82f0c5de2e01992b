package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What search engines, sites where links are shared, readers of feeds and other sites are told,
 * judged by what each of their conventions asks.
 */
@ExtendWith(DemoRun.Shared.class)
class SearchEnginesIT {
  private static final String HEAD =
      """
      () => {
        const told = {data: [], og: {}, alternates: {}};
        for (const each of document.querySelectorAll('script[type="application/ld+json"]')) {
          told.data.push(each.textContent);
        }
        for (const each of document.querySelectorAll('meta[property]')) {
          told.og[each.getAttribute('property')] = each.content;
        }
        const canonical = document.querySelectorAll('link[rel=canonical]');
        told.canonical = canonical.length === 1 ? canonical[0].href : String(canonical.length);
        for (const each of document.querySelectorAll('link[hreflang]')) {
          told.alternates[each.hreflang] = each.href;
        }
        const about = document.querySelector('meta[name=description]');
        told.about = about ? about.content : '';
        return told;
      }
      """;

  private static Playwright driver;
  private static Browser browser;

  private final List<String> faults = new ArrayList<>();
  private final StructuredDataChecker structured = new StructuredDataChecker();

  @BeforeAll
  static void startBrowser() {
    driver = Browsers.driver();
    browser = Browsers.chromium(driver);
  }

  @AfterAll
  static void stopBrowser() {
    driver.close();
  }

  @Test
  void readWhatAPageIsWhereItStandsAndInWhichLanguages(DemoRun run) {
    Map<String, String> paths = PublicPages.directory();
    paths.putAll(PublicPages.profiles(run));
    try (Visitor engine = visitor(run)) {
      paths.put("course", course(engine, run));
      paths.forEach(
          (name, path) -> {
            Map<?, ?> uk = read(engine, run, path);
            Map<?, ?> en = read(engine, run, "/en" + path);
            Map<String, String> addresses = new LinkedHashMap<>();
            addresses.put("uk", run.address() + path);
            addresses.put("en", run.address() + "/en" + path);
            addresses.put("x-default", run.address() + "/en" + path);
            assertThat(uk.get("alternates")).as(name).isEqualTo(addresses);
            assertThat(en.get("alternates")).as(name).isEqualTo(addresses);
            assertThat(uk.get("canonical")).isEqualTo(addresses.get("uk"));
            assertThat(en.get("canonical")).isEqualTo(addresses.get("en"));
            for (Map<?, ?> each : List.of(uk, en)) {
              assertThat((List<?>) each.get("data")).as(name).isNotEmpty();
              for (Object data : (List<?>) each.get("data")) {
                structured
                    .faults((String) data)
                    .forEach(fault -> engine.fault(name + ": " + fault));
                JsonObject told = Json.createReader(new StringReader((String) data)).readObject();
                assertThat(told.getString("url")).as(name).isEqualTo(each.get("canonical"));
              }
            }
          });
      Map<?, ?> strange = read(engine, run, "/communities?from=4711&page=1&theme=energy&query=");
      assertThat(strange.get("canonical"))
          .as("one address, whatever else was written into it")
          .isEqualTo(run.address() + "/communities?theme=energy");
    }
    assertThat(faults).isEmpty();
  }

  /** A course that the home page leads to. */
  private static String course(Visitor visitor, DemoRun run) {
    Matcher course =
        Pattern.compile("/courses/[\\w-]+").matcher(text(visitor, run, Route.HOME.path()));
    assertThat(course.find()).isTrue();
    return course.group();
  }

  @Test
  void aSharedLinkHasItsTitlePictureAndLanguage(DemoRun run) throws IOException {
    Map<String, String> paths = PublicPages.profiles(run);
    paths.put("directory", Route.COMMUNITIES.path());
    paths.put("home", Route.HOME.path());
    try (Visitor site = visitor(run)) {
      paths.put("course", course(site, run));
      for (String path : paths.values()) {
        for (String address : List.of(path, "/en" + path)) {
          Map<?, ?> head = read(site, run, address);
          Map<?, ?> og = (Map<?, ?>) head.get("og");
          for (String needed :
              List.of(
                  "og:title",
                  "og:description",
                  "og:type",
                  "og:site_name",
                  "og:image",
                  "og:image:alt",
                  "og:locale",
                  "og:locale:alternate")) {
            assertThat((String) og.get(needed)).as(needed + " of " + address).isNotBlank();
          }
          assertThat(og.get("og:url")).isEqualTo(head.get("canonical"));
          assertThat((String) head.get("about")).isNotBlank();
          assertThat(og.get("og:locale")).isEqualTo(address.equals(path) ? "uk_UA" : "en_GB");
          APIResponse file = site.context().request().get((String) og.get("og:image"));
          BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file.body()));
          assertThat(String.valueOf(picture.getWidth())).isEqualTo(og.get("og:image:width"));
          assertThat(String.valueOf(picture.getHeight())).isEqualTo(og.get("og:image:height"));
          assertThat(picture.getWidth()).as("shown large").isGreaterThanOrEqualTo(600);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theSitemapIsValidAndItsPagesAnswer(DemoRun run) throws IOException, SAXException {
    try (Visitor engine = visitor(run)) {
      String map = text(engine, run, "/sitemap.xml");
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(SearchEnginesIT.class.getResource("/schemas/sitemap.xsd"))
          .newValidator()
          .validate(new StreamSource(new StringReader(map)));
      NodeList addresses = xml(map).getElementsByTagName("loc");
      for (int i = 0; i < addresses.getLength(); i++) {
        String address = addresses.item(i).getTextContent();
        assertThat(address).startsWith(run.address() + "/");
        if (i % 25 == 0) {
          APIResponse answer =
              engine.context().request().get(address, RequestOptions.create().setMaxRedirects(0));
          assertThat(answer.status()).as(address).isEqualTo(200);
          assertThat(answer.text()).doesNotContain("content=\"noindex\"");
          answer.dispose();
        }
      }
      assertThat(text(engine, run, "/robots.txt"))
          .contains("Sitemap: " + run.address() + "/sitemap.xml");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theFeedIsAJsonFeed(DemoRun run) throws IOException {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(
                Files.readString(Path.of("src/test/resources/schemas/json-feed.json")),
                InputFormat.JSON);
    try (Visitor reader = visitor(run)) {
      for (Language language : Language.values()) {
        String path = "/api/v1/communities/feed.json?lang=" + language.code();
        String feed = text(reader, run, path);
        assertThat(rules.validate(feed, InputFormat.JSON)).isEmpty();
        JsonObject told = Json.createReader(new StringReader(feed)).readObject();
        assertThat(told.getString("feed_url")).isEqualTo(run.address() + path);
        List<JsonObject> items = told.getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items)
            .isNotEmpty()
            .extracting(each -> each.getString("id"))
            .doesNotHaveDuplicates();
        for (JsonObject item : items) {
          assertThat(reader.context().request().get(item.getString("url")).status()).isEqualTo(200);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theBadgeIsAPictureWithWordsAndWithoutScripts(DemoRun run) throws IOException, SAXException {
    try (Visitor site = visitor(run)) {
      for (Language language : Language.values()) {
        String path =
            "/api/v1/communities/" + PublicPages.FULL + "/badge.svg?lang=" + language.code();
        APIResponse answer = site.context().request().get(run.address() + path);
        assertThat(answer.headers().get("content-type")).startsWith("image/svg+xml");
        assertThat(answer.headers()).containsKey("etag");
        assertThat(answer.headers().get("cache-control")).contains("max-age=60");
        assertThat(answer.headers().get("vary")).contains("Accept-Encoding");
        assertThat(answer.headers().get("content-security-policy")).isNotBlank();
        Element svg = xml(answer.text()).getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("xml:lang")).isEqualTo(language.code());
        String title = svg.getElementsByTagName("title").item(0).getTextContent();
        NodeList words = svg.getElementsByTagName("text");
        assertThat(words.getLength()).isEqualTo(2);
        for (int i = 0; i < words.getLength(); i++) {
          assertThat(title).contains(words.item(i).getTextContent());
        }
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
          Element each = (Element) all.item(i);
          assertThat(each.getTagName()).isIn("title", "rect", "path", "g", "text");
          for (int j = 0; j < each.getAttributes().getLength(); j++) {
            assertThat(each.getAttributes().item(j).getNodeName())
                .doesNotStartWith("on")
                .doesNotContain("href", "style");
          }
        }
        // A picture by itself has no icon, which browsers ask for all the same.
        site.expectConsole("404");
        // The words stay on the card, as a browser draws them.
        site.page().navigate(run.address() + path);
        assertThat(
                (Boolean)
                    site.page()
                        .evaluate(
                            "() => [...document.querySelectorAll('text')].every((each) => {"
                                + " const box = each.getBBox(); return box.x + box.width"
                                + " <= document.documentElement.viewBox.baseVal.width - 8; })"))
            .isTrue();
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatAProgramAsksWronglyIsAnsweredWithWhatIsWrong(DemoRun run) {
    try (Visitor program = visitor(run)) {
      for (String wrong :
          List.of(
              "?page=abc",
              "?size=1.5",
              "?page=99999999999",
              "?project=perhaps",
              "/feed.json?page=second")) {
        APIResponse answer =
            program
                .context()
                .request()
                .get(
                    run.address() + "/api/v1/communities" + wrong,
                    RequestOptions.create().setHeader("Accept-Language", "en"));
        assertThat(answer.status()).as(wrong).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.headers().get("access-control-allow-origin")).as(wrong).isEqualTo("*");
        JsonObject problem = Json.createReader(new StringReader(answer.text())).readObject();
        assertThat(problem.getString("title"))
            .contains(wrong.substring(wrong.indexOf('?') + 1, wrong.indexOf('=')));
        assertThat(problem.getInt("status")).isEqualTo(400);
      }
      assertThat(told(program, run, "?page=-3&size=0&colour=blue").getInt("page")).isEqualTo(1);
      JsonObject most = told(program, run, "?size=2000000000");
      assertThat(most.getInt("size")).isEqualTo(100);
      assertThat(most.getJsonArray("items")).hasSize(100);
      assertThat(told(program, run, "?page=2000000000").getJsonArray("items")).isEmpty();
      assertThat(told(program, run, "?project=yes&theme=energy").getInt("total")).isPositive();
      APIResponse nobody =
          program.context().request().get(run.address() + "/api/v1/communities/no-such-4711");
      assertThat(nobody.status()).isEqualTo(404);
      assertThat(nobody.headers().get("access-control-allow-origin")).isEqualTo("*");
    }
  }

  private static JsonObject told(Visitor program, DemoRun run, String query) {
    return Json.createReader(new StringReader(text(program, run, "/api/v1/communities" + query)))
        .readObject();
  }

  private static Map<?, ?> read(Visitor engine, DemoRun run, String path) {
    engine.openPath(path);
    return (Map<?, ?>) engine.page().evaluate(HEAD);
  }

  private static Document xml(String text) throws IOException, SAXException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Visitor visitor, DemoRun run, String path) {
    return visitor.context().request().get(run.address() + path).text();
  }

  private Visitor visitor(DemoRun run) {
    return new Visitor(browser, run.address(), Language.EN, 1440, 900, "engine", faults);
  }
}
