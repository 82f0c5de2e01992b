package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A profile is drafted, saved by itself, asked about, sent, looked at by an organizer and read in
 * both languages; a second window never overwrites the first; a reader writes to the community.
 */
class ProfileJourneyIT extends Journey {
  private static final String DRAFTS = "**/draft";
  private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final String OPEN_ROWS =
      "document.querySelectorAll('details').forEach(row => { row.open = true; })";

  @Test
  void profileIsWrittenSentPublishedAndReadInBothLanguages(DemoRun run) {
    try (Visitor coordinator =
            visitor(run, Language.UK, 390, Role.COORDINATOR, "profile-coordinator");
        Visitor organizer = visitor(run, Language.UK, 1440, Role.ORGANIZER, "profile-organizer")) {
      String slug = editor(coordinator);
      coordinator.look("profile-editor");
      input(coordinator, "promiseUk").fill("Місто 4711 біля річки");
      input(coordinator, "promiseEn").fill("Town 4711 by the river");
      says(coordinator, "shared.draft.saved");
      assertThat(read(organizer, Language.UK, slug)).doesNotContain("4711");

      halfFilledTextSurvivesAndALostAnswerIsNoConflict(coordinator);

      Page other = coordinator.context().newPage();
      other.navigate(coordinator.page().url());
      other.locator("[id='profile:wantedUk']").fill("Місто 815");
      says(coordinator, other, "shared.draft.saved");
      other.close();
      coordinator.expectConsole("409");
      input(coordinator, "whyUk").fill("Абзац 4712.");
      Locator mine = coordinator.page().locator("[data-choice=mine]");
      mine.waitFor();
      coordinator.look("profile-conflict");
      assertThat(coordinator.page().locator("dd").getByText("Місто 815")).hasCount(1);
      coordinator.page().locator("[data-choice=theirs]").click();
      assertThat(input(coordinator, "wantedUk")).hasValue("Місто 815");

      coordinator.page().evaluate(OPEN_ROWS);
      input(coordinator, "document0TitleUk").fill("План 4717");
      input(coordinator, "document0TitleEn").fill("Plan 4717");
      input(coordinator, "document0Url").fill("");
      input(coordinator, "document0Upload")
          .setInputFiles(new FilePayload("план-4718.pdf", "application/pdf", PDF));
      coordinator.button("community.edit.save").click();
      coordinator.page().getByText("план-4718.pdf").first().waitFor();
      coordinator.look("profile-document");

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
      assertThat(read(organizer, Language.EN, slug))
          .contains("Town 4711 by the river", "план-4718.pdf", "PDF");

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
    page.evaluate(OPEN_ROWS);
    input(coordinator, "strength5TextUk").fill("Дорога 4713");
    input(coordinator, "event11TitleUk").fill("Ярмарок 4714");
    input(coordinator, "countries").fill("P");
    says(coordinator, "shared.draft.saved");
    page.reload();
    assertThat(input(coordinator, "strength5TextUk")).hasValue("Дорога 4713");
    assertThat(input(coordinator, "event11TitleUk")).hasValue("Ярмарок 4714");
    assertThat(input(coordinator, "countries")).hasValue("P");
    coordinator.look("profile-unfinished");

    coordinator.expectConsole("Failed to load resource");
    AtomicBoolean lost = new AtomicBoolean();
    page.route(
        DRAFTS,
        route -> {
          route.fetch();
          route.abort();
          lost.set(true);
        },
        new Page.RouteOptions().setTimes(1));
    input(coordinator, "strength5TitleUk").fill("Шляхи 4715");
    page.waitForCondition(lost::get);
    says(coordinator, "shared.draft.kept");
    page.waitForRequestFinished(
        new Page.WaitForRequestFinishedOptions()
            .setPredicate(request -> request.url().endsWith("/draft"))
            .setTimeout(PATIENCE),
        () -> input(coordinator, "strength5TitleUk").fill("Шляхи 4716"));
    says(coordinator, "shared.draft.saved");
    assertThat(page.locator("[data-choice]")).hasCount(0);
    coordinator.expectConsole("ERR_FAILED"); // nothing else fails from here on

    coordinator.button("community.profile.submit").click();
    page.getByText(coordinator.text("community.profile.unfinished.refused")).waitFor();
    coordinator.look("profile-refused");
    for (String field : List.of("event11From", "countries")) {
      assertThat(page.locator(".field:has([id='profile:" + field + "']) .field-error")).hasCount(1);
    }
    input(coordinator, "event11TitleUk").fill("");
    input(coordinator, "countries").fill(countries);
    says(coordinator, "shared.draft.saved");
    editor(coordinator); // anew: a reload would send the refused form again
    assertThat(input(coordinator, "strength5TitleUk")).hasValue("Шляхи 4716");
    assertThat(page.locator("#unfinished")).hasCount(0);
    input(coordinator, "strength5TitleUk").fill("");
    input(coordinator, "strength5TextUk").fill("");
    says(coordinator, "shared.draft.saved");
  }

  @Test
  void withoutScriptsTheFormIsSavedAndALetterIsSent(DemoRun run) {
    try (Visitor coordinator = visitorWithoutScripts(run, Language.UK, "profile-plain");
        Visitor reader = visitor(run, Language.EN, 390, "profile-reader")) {
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
      letterIsPassedOnOnceItsAuthorSaysThatItIsTheirs(reader, run);
    }
  }

  private static void letterIsPassedOnOnceItsAuthorSaysThatItIsTheirs(Visitor reader, DemoRun run) {
    Page page = reader.page();
    page.navigate(run.address() + "/inbox?query=lars@norreby.example");
    page.locator(".inbox-list a").first().click();
    Matcher link =
        Pattern.compile("/en/communities/[\\w-]+/message/[\\w-]+")
            .matcher(page.locator("pre").first().textContent());
    assertThat(link.find()).isTrue();
    page.navigate(run.address() + link.group());
    reader.look("relay-letter");
    reader.button("community.relay.confirm.do").click();
    page.getByText(reader.text("community.relay.passedOn")).waitFor();
    reader.look("relay-passed-on");
  }

  @Test
  void windowsOfOneBrowserNeverOverwriteEachOther(DemoRun run) {
    try (Visitor coordinator =
        visitor(run, Language.UK, 390, Role.COORDINATOR, "profile-windows")) {
      coordinator.expectConsole("Failed to load resource");
      Page first = coordinator.page();
      writable(coordinator);
      first.route(DRAFTS, route -> route.abort());
      input(first, "whyUk").fill("Абзац 4801.");
      says(coordinator, "shared.draft.kept");

      // What a living window holds is not another one's.
      Page second = window(coordinator);
      assertThat(input(second, "whyUk")).not().hasValue("Абзац 4801.");
      input(second, "wantedUk").fill("Місто 4802");
      says(coordinator, second, "shared.draft.saved");

      first.unroute(DRAFTS);
      input(first, "whyUk").fill("Абзац 4803.");
      asks(coordinator, first, "shared.draft.conflict", "shared.draft.own", "Місто 4802");
      coordinator.look("profile-own-window");
      assertThat(input(first, "whyUk")).hasValue("Абзац 4803.");
      first.locator("[data-choice=mine]").click();
      says(coordinator, "shared.draft.saved");

      input(second, "experienceUk").fill("Досвід 4804");
      asks(coordinator, second, "shared.draft.conflict", "shared.draft.own", "Абзац 4803.");
      second.locator("[data-choice=theirs]").click();
      assertThat(input(second, "whyUk")).hasValue("Абзац 4803.");
      assertThat(input(second, "experienceUk")).not().hasValue("Досвід 4804");

      // A window that was closed before its text arrived leaves it to the next one.
      second.route(DRAFTS, route -> route.abort());
      input(second, "whyUk").fill("Абзац 4805.");
      says(coordinator, second, "shared.draft.kept");
      first.reload();
      assertThat(input(first, "whyUk")).hasValue("Абзац 4803.");
      input(first, "wantedUk").fill("Місто 4806");
      says(coordinator, "shared.draft.saved");
      second.close();
      Page third = window(coordinator);
      assertThat(input(third, "whyUk")).hasValue("Абзац 4805.");
      asks(coordinator, third, "shared.draft.found", "shared.draft.theirs", "Місто 4806");
      third.locator("[data-choice=mine]").click();
      says(coordinator, third, "shared.draft.saved");
      third.reload();
      assertThat(input(third, "whyUk")).hasValue("Абзац 4805.");
      assertThat(third.locator("[data-choice]")).hasCount(0);
    }
  }

  @Test
  void twoBrowsersAreToldWhoWroteAndWhat(DemoRun run) {
    try (Visitor coordinator = visitor(run, Language.UK, 390, Role.COORDINATOR, "profile-phone");
        Visitor desk = visitor(run, Language.UK, 1440, Role.COORDINATOR, "profile-desk");
        Visitor organizer = visitor(run, Language.UK, 1440, Role.ORGANIZER, "profile-editor")) {
      coordinator.expectConsole("Failed to load resource");
      String slug = writable(coordinator);
      Page page = coordinator.page();
      editor(desk);
      input(desk, "wantedUk").fill("Місто 4811");
      says(desk, "shared.draft.saved");
      input(coordinator, "whyUk").fill("Абзац 4812.");
      asks(coordinator, page, "shared.draft.conflict", "shared.draft.own", "Місто 4811");
      page.locator("[data-choice=theirs]").click();
      assertThat(input(coordinator, "wantedUk")).hasValue("Місто 4811");

      organizer.openPath(Route.MANAGE_COMMUNITY.path() + "?community=" + slug);
      input(organizer, "wantedUk").fill("Місто 4813");
      says(organizer, "shared.draft.saved");
      input(coordinator, "whyUk").fill("Абзац 4814.");
      asks(coordinator, page, "shared.draft.conflict", "shared.draft.by", "Місто 4813");
      coordinator.look("profile-somebody-else");
      page.locator("[data-choice=mine]").click();
      says(coordinator, "shared.draft.saved");
      editor(desk);
      assertThat(input(desk, "whyUk")).hasValue("Абзац 4814.");
      assertThat(input(desk, "wantedUk")).hasValue("Місто 4811");
    }
  }

  /** The window says why, who wrote the other text and what it is, and leaves the choice. */
  private static void asks(Visitor visitor, Page page, String why, String who, String words) {
    page.locator("[data-choice=mine]").waitFor();
    Locator panel = page.locator(".note:has([data-choice=mine])");
    assertThat(panel).containsText(visitor.text(why));
    assertThat(panel).containsText(visitor.text(who));
    assertThat(panel.locator("dd").getByText(words)).hasCount(1);
  }

  /** Opens the editor; what waits for an organizer is taken back. */
  private static String writable(Visitor coordinator) {
    String slug = editor(coordinator);
    Locator takeBack = coordinator.page().locator("[id='waiting:takeBack']");
    if (takeBack.count() > 0) {
      takeBack.click();
      editor(coordinator);
    }
    return slug;
  }

  private static Page window(Visitor visitor) {
    Page page = visitor.context().newPage();
    page.navigate(visitor.page().url());
    return page;
  }

  private static String editor(Visitor coordinator) {
    coordinator.open(Route.MANAGE_COMMUNITY);
    return coordinator.page().locator("input[name=community]").first().getAttribute("value");
  }

  private static Locator input(Visitor visitor, String field) {
    return input(visitor.page(), field);
  }

  private static Locator input(Page page, String field) {
    return page.locator("[id='profile:" + field + "']");
  }

  private static String read(Visitor visitor, Language language, String slug) {
    String path = (language == Language.EN ? "/en" : "") + Route.COMMUNITY.path(slug);
    visitor.openPath(path);
    return visitor.page().locator("main").innerText();
  }
}
