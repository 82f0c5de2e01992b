package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A city abroad looks for a partner, and a graduate takes their name back. */
@ExtendWith(DemoRun.Shared.class)
class DirectoryJourneyIT {
  private static final String SLUG = "verkhnobuzka";
  private static Playwright driver;
  private static Browser browser;

  private final List<String> faults = new ArrayList<>();

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
  void aPartnerIsFoundByThemeAndCountryOnAPhoneWithoutScripts(DemoRun run) {
    try (Visitor city =
        Visitor.withoutScripts(browser, run.address(), Language.EN, "city", faults)) {
      city.page().setViewportSize(390, 844);
      city.open(Route.COMMUNITIES);
      city.page().locator("details.filter-more > summary").click();
      city.page().locator("select[name=theme]").selectOption("energy");
      city.page().locator("select[name=country]").selectOption("PL");
      city.page().locator("input[name=project]").check();
      city.button("community.list.search").click();
      city.page().waitForURL("**theme=energy**");
      city.page().locator("a.comm[href$='" + SLUG + "']").waitFor();
      String address = city.page().url();
      assertThat(address).contains("country=PL", "project=yes");
      assertThat(width(city)).isLessThanOrEqualTo(390);

      city.page().locator("select[name=population]").selectOption("from-100k");
      city.button("community.list.search").click();
      city.page().waitForURL("**population=from-100k**");
      city.page().getByText(city.text("community.directory.empty")).waitFor();
      city.page()
          .locator(".empty-ways a")
          .filter(
              new Locator.FilterOptions()
                  .setHasText(city.text("community.directory.size.FROM_100")))
          .click();
      city.page().locator("a.comm[href$='" + SLUG + "']").click();
      city.page().waitForURL("**/en/communities/" + SLUG);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theMapHasAllRegionsAndLeadsToTheirCommunities(DemoRun run) {
    try (Visitor city = new Visitor(browser, run.address(), Language.EN, 390, 844, "map", faults)) {
      city.openPath("/en/communities?view=map&theme=energy");
      assertThat(city.page().locator(".tile-map a").count()).isEqualTo(27);
      assertThat(city.page().locator(".tile-map a[aria-label*='Crimea']").count()).isEqualTo(1);
      assertThat(city.page().locator(".tile-map a[aria-label*='Sevastopol']").count()).isEqualTo(1);
      assertThat(width(city)).isLessThanOrEqualTo(390);
      city.look("map");
      city.page().locator(".tile-map a[href*='region=vinnytsia']").click();
      city.page().waitForURL("**region=vinnytsia**");
      assertThat(city.page().url()).contains("theme=energy");
      city.look("region");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aNameTakenBackIsGoneFromPageApiBadgeAndFeedAtOnce(DemoRun run) {
    assertThat(run.isOurs()).isTrue();
    String api = "/api/v1/communities/" + SLUG;
    try (Visitor stranger =
        new Visitor(browser, run.address(), Language.EN, 1440, 900, "stranger", faults)) {
      JsonObject told = Json.createReader(new StringReader(text(stranger, run, api))).readObject();
      int before = told.getJsonArray("graduateNames").size();
      JsonObject name = told.getJsonArray("graduateNames").getJsonObject(0).getJsonObject("name");
      stranger.open(Route.COMMUNITY, SLUG);
      stranger.page().getByText(name.getString("en")).first().waitFor();
      String person =
          "(SELECT c.person_id FROM certificate_version v JOIN certificate c"
              + " ON c.id = v.certificate_id JOIN community o ON o.id = c.community_id"
              + " WHERE v.name_latin = '"
              + name.getString("en").replace("'", "''")
              + "' AND o.slug = '"
              + SLUG
              + "' LIMIT 1)";
      takeBack(run, run.find("SELECT email FROM person WHERE id = " + person), person);

      for (String path :
          List.of(
              "/communities/" + SLUG,
              "/en/communities/" + SLUG,
              api,
              api + "/badge.svg",
              api + "/badge.svg?lang=en",
              "/api/v1/communities/feed.json?lang=uk",
              "/api/v1/communities/feed.json?lang=en")) {
        assertThat(text(stranger, run, path))
            .as(path)
            .doesNotContain(name.getString("uk"), name.getString("en"));
      }
      JsonObject after = Json.createReader(new StringReader(text(stranger, run, api))).readObject();
      assertThat(after.getInt("graduates")).isEqualTo(told.getInt("graduates"));
      assertThat(after.getJsonArray("graduateNames").size()).isBetween(before - 1, before);
      stranger.open(Route.COMMUNITY, SLUG);
      stranger.look("name-gone");
    }
    assertThat(faults).isEmpty();
  }

  /** The person unticks the box on each of their courses where it was ticked. */
  private void takeBack(DemoRun run, String email, String person) {
    try (Visitor graduate =
        new Visitor(browser, run.address(), Language.UK, 390, 844, "graduate", faults)) {
      graduate.signIn(email, DemoAccounts.read().password());
      String ticked =
          "FROM enrollment e JOIN course c ON c.id = e.course_id"
              + " WHERE e.graduate_name_consent = TRUE AND e.person_id = "
              + person;
      for (long left = Long.parseLong(run.find("SELECT COUNT(*) " + ticked));
          left > 0;
          left = Long.parseLong(run.find("SELECT COUNT(*) " + ticked))) {
        graduate.open(Route.COURSE, run.find("SELECT c.slug " + ticked + " LIMIT 1"));
        graduate.page().locator("[id='consent:name']").uncheck();
        graduate.page().locator("[id='consent:save']").click();
        graduate.page().waitForLoadState();
        assertThat(Long.parseLong(run.find("SELECT COUNT(*) " + ticked))).isLessThan(left);
      }
    }
  }

  private static int width(Visitor visitor) {
    return (int) visitor.page().evaluate("() => document.documentElement.scrollWidth");
  }

  private static String text(Visitor visitor, DemoRun run, String path) {
    return visitor.context().request().get(run.address() + path).text();
  }
}
