package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A profile is drafted, saved by itself, asked about, sent, looked at by an organizer and read in
 * both languages; a second window never overwrites the first; a reader writes to the community.
 */
@ExtendWith(DemoRun.Shared.class)
class ProfileJourneyIT {
  private static final double PATIENCE = 30_000;

  private static Playwright driver;
  private static Browser browser;

  private final DemoAccounts accounts = DemoAccounts.read();
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

  @AfterEach
  void nothingWasWrongWithAnyPage() {
    assertThat(faults).isEmpty();
  }

  @Test
  void profileIsWrittenSentPublishedAndReadInBothLanguages(DemoRun run) {
    try (Visitor coordinator = visitor(run, Language.UK, 390, Role.COORDINATOR);
        Visitor organizer = visitor(run, Language.UK, 1440, Role.ORGANIZER)) {
      String slug = editor(coordinator);
      coordinator.look("profile-editor");
      input(coordinator, "promiseUk").fill("Місто 4711 біля річки");
      input(coordinator, "promiseEn").fill("Town 4711 by the river");
      says(coordinator, "community.profile.saved");
      assertThat(read(organizer, Language.UK, slug)).doesNotContain("4711");

      halfFilledTextSurvivesAndALostAnswerIsNoConflict(coordinator);

      Page other = coordinator.context().newPage();
      other.navigate(coordinator.page().url());
      other.locator("[id='profile:wantedUk']").fill("Місто 815");
      assertThat(other.locator("[data-profile-draft]"))
          .hasText(
              coordinator.text("community.profile.saved"),
              new HasTextOptions().setTimeout(PATIENCE));
      other.close();
      coordinator.expectConsole("409");
      input(coordinator, "whyUk").fill("Абзац 4712.");
      Locator mine = coordinator.page().locator("[data-choice=mine]");
      mine.waitFor();
      coordinator.look("profile-conflict");
      assertThat(coordinator.page().locator("dd").getByText("Місто 815")).hasCount(1);
      coordinator.page().locator("[data-choice=theirs]").click();
      assertThat(input(coordinator, "wantedUk")).hasValue("Місто 815");

      input(coordinator, "whyUk").fill("Підстанція 110 кВ живить місто.");
      coordinator.button("community.profile.submit").click();
      coordinator.page().getByText("Підстанція 110 кВ живить місто").first().waitFor();
      coordinator.look("profile-sensitive");
      input(coordinator, "whyUk").fill("Абзац 4712.");
      coordinator.button("community.profile.submit").click();
      coordinator.page().getByText(coordinator.text("community.profile.handedIn")).waitFor();
      coordinator.look("profile-waits");

      organizer.open(Route.MANAGE_PROFILES);
      organizer.look("profile-queue");
      organizer.page().locator("main a[href*='" + slug + "/versions/']").first().click();
      organizer.page().getByText("Місто 4711 біля річки").first().waitFor();
      organizer.look("profile-version");
      organizer.button("community.profile.publish").click();
      organizer.page().getByText(organizer.text("community.profile.published")).waitFor();
      assertThat(read(organizer, Language.UK, slug)).contains("Місто 4711 біля річки");
      assertThat(read(organizer, Language.EN, slug)).contains("Town 4711 by the river");

      coordinator.open(Route.MANAGE_PROFILE_VERSIONS, slug);
      coordinator.look("profile-versions");
      coordinator.button("community.profile.compare.do").click();
      coordinator.page().getByText("Місто 4711 біля річки").first().waitFor();
      coordinator.look("profile-compared");
    }
  }

  /** What is acknowledged is there again; what is not waits on the device. */
  private static void halfFilledTextSurvivesAndALostAnswerIsNoConflict(Visitor coordinator) {
    Page page = coordinator.page();
    String countries = input(coordinator, "countries").inputValue();
    page.evaluate("document.querySelectorAll('details').forEach(row => { row.open = true; })");
    input(coordinator, "strength5TextUk").fill("Дорога 4713");
    input(coordinator, "event11TitleUk").fill("Ярмарок 4714");
    input(coordinator, "countries").fill("P");
    says(coordinator, "community.profile.saved");
    page.reload();
    assertThat(input(coordinator, "strength5TextUk")).hasValue("Дорога 4713");
    assertThat(input(coordinator, "event11TitleUk")).hasValue("Ярмарок 4714");
    assertThat(input(coordinator, "countries")).hasValue("P");
    coordinator.look("profile-unfinished");

    coordinator.expectConsole("ERR_FAILED");
    page.route(
        "**/draft",
        route -> {
          route.fetch();
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
    input(coordinator, "strength5TitleUk").fill("Шляхи 4715");
    says(coordinator, "community.profile.kept");
    page.waitForRequestFinished(
        new Page.WaitForRequestFinishedOptions()
            .setPredicate(request -> request.url().endsWith("/draft"))
            .setTimeout(PATIENCE),
        () -> input(coordinator, "strength5TitleUk").fill("Шляхи 4716"));
    says(coordinator, "community.profile.saved");
    assertThat(page.locator("[data-choice]")).hasCount(0);

    coordinator.button("community.profile.submit").click();
    page.getByText(coordinator.text("community.profile.unfinished.refused")).waitFor();
    coordinator.look("profile-refused");
    for (String field : List.of("event11From", "countries")) {
      assertThat(page.locator(".field:has([id='profile:" + field + "']) .field-error")).hasCount(1);
    }
    input(coordinator, "event11TitleUk").fill("");
    input(coordinator, "countries").fill(countries);
    says(coordinator, "community.profile.saved");
    editor(coordinator); // anew: a reload would send the refused form again
    assertThat(input(coordinator, "strength5TitleUk")).hasValue("Шляхи 4716");
    assertThat(page.locator("#unfinished")).hasCount(0);
    input(coordinator, "strength5TitleUk").fill("");
    input(coordinator, "strength5TextUk").fill("");
    says(coordinator, "community.profile.saved");
  }

  @Test
  void withoutScriptsTheFormIsSavedAndALetterIsSent(DemoRun run) {
    try (Visitor coordinator =
            Visitor.withoutScripts(browser, run.address(), Language.UK, "profile-plain", faults);
        Visitor reader = visitorAbroad(run)) {
      coordinator.signIn(accounts.email(Role.COORDINATOR), accounts.password());
      String slug = editor(coordinator);
      if (input(coordinator, "promiseUk").count() > 0) {
        input(coordinator, "experienceUk").fill("Кризове управління");
        input(coordinator, "experienceEn").fill("Crisis management");
        coordinator.button("community.edit.save").click();
        coordinator.page().getByText(coordinator.text("community.edit.saved")).waitFor();
        assertThat(input(coordinator, "experienceUk")).hasValue("Кризове управління");
      }
      reader.open(Route.COMMUNITY, slug);
      reader.link("community.relay.title").first().click();
      reader.look("relay");
      reader.fill("community.relay.name", "Lars Holm");
      reader.fill("community.relay.email", "lars@norreby.example");
      reader.fill("community.relay.text", "We would like to meet you in spring.");
      reader.button("community.relay.send").click();
      reader.page().getByText(reader.text("community.relay.sent")).waitFor();
      reader.look("relay-sent");
      assertThat(reader.page().content()).doesNotContain(accounts.email(Role.COORDINATOR));
    }
  }

  private static String editor(Visitor coordinator) {
    coordinator.open(Route.MANAGE_COMMUNITY);
    return coordinator.page().locator("input[name=community]").first().getAttribute("value");
  }

  private static Locator input(Visitor visitor, String field) {
    return visitor.page().locator("[id='profile:" + field + "']");
  }

  private static String read(Visitor visitor, Language language, String slug) {
    String path = (language == Language.EN ? "/en" : "") + Route.COMMUNITY.path(slug);
    visitor.openPath(path);
    return visitor.page().locator("main").innerText();
  }

  private static void says(Visitor visitor, String key) {
    assertThat(visitor.page().locator("[data-profile-draft]"))
        .hasText(visitor.text(key), new HasTextOptions().setTimeout(PATIENCE));
  }

  private Visitor visitor(DemoRun run, Language language, int width, Role role) {
    Visitor visitor =
        new Visitor(browser, run.address(), language, width, 900, "profile-" + role.name(), faults);
    visitor.signIn(accounts.email(role), accounts.password());
    return visitor;
  }

  private Visitor visitorAbroad(DemoRun run) {
    return new Visitor(browser, run.address(), Language.EN, 390, 844, "profile-reader", faults);
  }
}
