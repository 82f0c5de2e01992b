package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A community's face from end to end: its profile is edited, published and found by strangers and
 * programs; a graduate named there takes the name back, and it is gone everywhere.
 */
@ExtendWith(DemoRun.Shared.class)
class PublicFaceIT {
  private static final String SLUG = PublicPages.FULL;
  private static final String API = "/api/v1/communities/" + SLUG;
  private static final String UK = "Кораблебудівельний гурток 4727";
  private static final String EN = "Shipbuilders' club 4727";

  /** The portal is told every ten seconds. */
  private static final double PATIENCE = 60_000;

  /** Everything that strangers and programs read about the community. */
  private static final List<String> OUTPUTS =
      List.of(
          "/communities/" + SLUG,
          "/en/communities/" + SLUG,
          "/communities/" + SLUG + "/events.ics",
          "/en/communities/" + SLUG + "/events.ics",
          "/communities?query=" + SLUG,
          "/en/communities?query=" + SLUG,
          API,
          "/api/v1/communities?everywhere=true&query=" + SLUG,
          API + "/badge.svg",
          API + "/badge.svg?lang=en",
          "/api/v1/communities/feed.json?lang=uk",
          "/api/v1/communities/feed.json?lang=en",
          "/sitemap.xml");

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void isEditedPublishedFoundAndForgetsWhoTakesTheirNameBack(DemoRun run) {
    assertThat(run.isOurs()).isTrue();
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor stranger =
            new Visitor(browser, run.address(), Language.EN, 1440, 900, "face-stranger", faults)) {
      edit(browser, run);
      assertThat(text(stranger, run, "/communities/" + SLUG)).doesNotContain(UK);
      publish(browser, run);
      isFound(stranger, run);
      isTold(stranger, "community.profile.published");
      String named = nameIsTakenBack(browser, stranger, run);
      isTold(stranger, "community.profile.changed");
      assertThat(DemoRun.portal().calls())
          .allMatch(PortalStandIn.Call::genuine)
          // Not by a number of theirs, which may stand in a moment or an id by chance.
          .noneMatch(call -> call.body().contains(named))
          .noneMatch(call -> call.body().contains(UK) || call.body().contains(EN));
    }
    assertThat(faults).isEmpty();
  }

  private void edit(Browser browser, DemoRun run) {
    try (Visitor coordinator =
        visitor(browser, run, Role.COORDINATOR, accounts.email(Role.COORDINATOR))) {
      coordinator.open(Route.MANAGE_COMMUNITY);
      input(coordinator, "promiseUk").fill(UK);
      input(coordinator, "promiseEn").fill(EN);
      coordinator.button("community.profile.submit").click();
      coordinator.page().getByText(coordinator.text("community.profile.handedIn")).waitFor();
    }
  }

  private void publish(Browser browser, DemoRun run) {
    try (Visitor organizer =
        visitor(browser, run, Role.ORGANIZER, accounts.email(Role.ORGANIZER))) {
      organizer.open(Route.MANAGE_PROFILES);
      organizer.page().locator("main a[href*='" + SLUG + "/versions/']").first().click();
      organizer.page().getByText(UK).first().waitFor();
      organizer.button("community.profile.publish").click();
      organizer.page().getByText(organizer.text("community.profile.published")).waitFor();
    }
  }

  /** By a word of the profile that no name has, in both languages. */
  private void isFound(Visitor stranger, DemoRun run) {
    stranger.open(Route.COMMUNITIES);
    stranger.page().locator("#query").fill("shipbuilders");
    stranger.button("community.list.search").click();
    stranger.page().waitForURL("**query=shipbuilders**");
    Locator found = stranger.page().locator("a.comm");
    assertThat(found.count()).isEqualTo(1);
    found.click();
    stranger.page().waitForURL("**/en/communities/" + SLUG);
    stranger.page().getByText(EN).first().waitFor();
    stranger.look("face-found");
    assertThat(text(stranger, run, "/communities?query=" + encoded("кораблебудівельний")))
        .contains(UK, SLUG);
    assertThat(
            json(stranger, run, "/api/v1/communities?everywhere=true&query=shipbuilders")
                .getInt("total"))
        .isEqualTo(1);
    assertThat(text(stranger, run, API)).contains(UK, EN);
    assertThat(text(stranger, run, "/api/v1/communities/feed.json?lang=uk")).contains(UK);
    assertThat(text(stranger, run, "/api/v1/communities/feed.json?lang=en")).contains(EN);
  }

  private String nameIsTakenBack(Browser browser, Visitor stranger, DemoRun run) {
    JsonObject before = json(stranger, run, API);
    JsonObject name = before.getJsonArray("graduateNames").getJsonObject(0).getJsonObject("name");
    String uk = name.getString("uk");
    String en = name.getString("en");
    stranger.open(Route.COMMUNITY, SLUG);
    stranger.page().getByText(en).first().waitFor();
    String badge = text(stranger, run, API + "/badge.svg");
    String person =
        "(SELECT c.person_id FROM certificate_version v JOIN certificate c"
            + " ON c.id = v.certificate_id JOIN community o ON o.id = c.community_id"
            + " WHERE v.name_latin = '"
            + en.replace("'", "''")
            + "' AND o.slug = '"
            + SLUG
            + "' LIMIT 1)";
    takeBack(browser, run, run.find("SELECT email FROM person WHERE id = " + person), person);

    for (String path : OUTPUTS) {
      assertThat(text(stranger, run, path)).as(path).doesNotContain(uk, en);
    }
    assertThat(text(stranger, run, "/api/v1/communities?everywhere=true&query=" + given(en)))
        .as("nobody's name is looked through")
        .doesNotContain("\"" + SLUG + "\"");
    JsonObject after = json(stranger, run, API);
    int named = before.getJsonArray("graduateNames").size();
    assertThat(after.getInt("graduates"))
        .as("who is not named has learned all the same")
        .isEqualTo(before.getInt("graduates"));
    assertThat(text(stranger, run, API + "/badge.svg")).isEqualTo(badge);
    assertThat(after.getJsonArray("graduateNames").size()).isBetween(named - 1, named);
    stranger.open(Route.COMMUNITY, SLUG);
    stranger.look("face-name-gone");
    return en;
  }

  /** The person unticks the box on each of their courses where it was ticked. */
  private void takeBack(Browser browser, DemoRun run, String email, String person) {
    try (Visitor graduate = visitor(browser, run, Role.PARTICIPANT, email)) {
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
        graduate.see("course.view.consentTaken");
        assertThat(Long.parseLong(run.find("SELECT COUNT(*) " + ticked))).isLessThan(left);
      }
    }
  }

  /** The portal hears of it by a signed call, which tells no more than where to look. */
  private static void isTold(Visitor stranger, String type) {
    stranger
        .page()
        .waitForCondition(
            () ->
                DemoRun.portal().calls().stream()
                    .anyMatch(
                        call ->
                            call.body().contains("\"type\":\"" + type + "\"")
                                && call.body().contains("\"slug\":\"" + SLUG + "\"")),
            new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(PATIENCE));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static String given(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static Locator input(Visitor visitor, String field) {
    return visitor.page().locator("[id='profile:" + field + "']");
  }

  private static JsonObject json(Visitor visitor, DemoRun run, String path) {
    return Json.createReader(new StringReader(text(visitor, run, path))).readObject();
  }

  private static String text(Visitor visitor, DemoRun run, String path) {
    return visitor.context().request().get(run.address() + path).text();
  }

  private Visitor visitor(Browser browser, DemoRun run, Role role, String email) {
    Visitor visitor =
        new Visitor(browser, run.address(), Language.UK, 1440, 900, "face-" + role.name(), faults);
    visitor.signIn(email, accounts.password());
    return visitor;
  }
}
