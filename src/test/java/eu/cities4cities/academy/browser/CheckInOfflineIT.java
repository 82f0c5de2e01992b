package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Check-in of those whose connection fails, and of those who sit in one room. */
@ExtendWith(DemoRun.Shared.class)
class CheckInOfflineIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aWordTypedWithoutAConnectionCountsWhenItIsBackAndTheRollSaysSo(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String session = liveSession(browser, run);
      try (Visitor organizer =
              new Visitor(
                  browser, run.address(), Language.EN, 1440, 900, "checkin-organizer", faults);
          Visitor person = phone(browser, run, "checkin-offline")) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        String word = showWord(organizer, session);
        person.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
        String name = name(person, run);
        person.open(Route.SESSION, session);

        person.expectConsole("ERR_INTERNET_DISCONNECTED");
        person.context().setOffline(true);
        person
            .page()
            .locator("input[id$=word]")
            .fill(word.toLowerCase(Locale.forLanguageTag("uk")));
        person.button("attendance.word.send").click();
        person.page().getByText(person.text("attendance.word.kept")).first().waitFor();
        person.look("word-kept");

        // The window closes before the word arrives: only its ticket proves when it was typed.
        organizer.button("attendance.word.close").click();
        organizer.button("attendance.word.show").waitFor();

        person.context().setOffline(false);
        Locator state = person.page().locator("[data-word-state]");
        PlaywrightAssertions.assertThat(state)
            .hasClass(
                "save saved",
                new com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions()
                    .setTimeout(60_000));
        person.look("word-arrived");
        assertThat(person.page().evaluate("() => localStorage.getItem('academy.words')")).isNull();

        seeOnRoll(organizer, session, name, word);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theCodeOnTheRoomsScreenAndOneButtonCheckIn(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String session = liveSession(browser, run);
      try (Visitor organizer =
              new Visitor(browser, run.address(), Language.UK, 1440, 900, "room-host", faults);
          Visitor person = phone(browser, run, "room-person")) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        organizer.open(Route.MANAGE_ROOM, session);
        organizer.page().locator(".room-qr svg path").waitFor();
        organizer.look("room-screen");

        person.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
        person.open(Route.ROOM_CHECK_IN, session, "old-code");
        person.page().getByText(person.text("attendance.room.changed")).waitFor();
        person.look("room-changed");
        person.openPath(shownAddress(organizer).replaceAll("^https?://[^/]+", ""));
        person.look("room-button");
        person.button("attendance.room.button").click();
        person.page().getByText(person.text("attendance.room.accepted")).waitFor();
        person.look("room-accepted");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aScanByWhoIsSignedOutCountsOnceTheyHaveSignedInThoughTheCodeHasChanged(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String session = liveSession(browser, run);
      try (Visitor organizer =
              new Visitor(browser, run.address(), Language.UK, 1440, 900, "scan-host", faults);
          Visitor person = phone(browser, run, "scan-person")) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        organizer.open(Route.MANAGE_ROOM, session);
        organizer.page().locator(".room-qr svg path").waitFor();
        String scanned = shownAddress(organizer).replaceAll("^https?://[^/]+", "");

        person.openPath(scanned);
        person.look("scan-sign-in");
        // Until a code later than the next one is shown, so that the scanned one is no longer
        // taken.
        for (int changes = 0; changes < 2; changes++) {
          String before = organizer.page().locator(".room-qr svg path").getAttribute("d");
          PlaywrightAssertions.assertThat(organizer.page().locator(".room-qr svg path"))
              .not()
              .hasAttribute(
                  "d",
                  before,
                  new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions()
                      .setTimeout(60_000));
        }
        person.fill("account.email", accounts.email(Role.PARTICIPANT));
        person.page().locator("input[type=password]").fill(accounts.password());
        person.button("account.login.button").click();
        person.page().waitForURL(url -> url.contains("/room/"));
        person.button("attendance.room.button").click();
        person
            .page()
            .getByText(person.text("attendance.room.accepted"))
            .or(person.page().getByText(person.text("attendance.room.repeated")))
            .first()
            .waitFor();
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theLivePageOpensWithoutANetworkAndAWordTypedThereArrives(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String session = liveSession(browser, run);
      try (Visitor organizer =
              new Visitor(browser, run.address(), Language.EN, 1440, 900, "copy-host", faults);
          Visitor person = phone(browser, run, "copy-person")) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        person.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
        String name = name(person, run);
        person.open(Route.SESSION, session);
        person.page().locator("[data-live][data-kept=true]").waitFor();
        person.look("kept");

        // The page is closed, the network gone; the word is shown only now.
        person.page().navigate("about:blank");
        person.expectConsole("ERR_INTERNET_DISCONNECTED");
        person.context().setOffline(true);
        String word = showWord(organizer, session);
        person.page().navigate(run.address() + Route.SESSION.path(session));
        person.page().locator("[data-live-copy]").waitFor();
        person.page().locator("input[id$=word]").fill(word);
        person.button("attendance.word.send").click();
        person.page().getByText(person.text("attendance.word.kept")).first().waitFor();
        person.look("copy");
        // Closed first: a page that is left may see the network again before the browser drops it.
        organizer.button("attendance.word.close").click();
        organizer.button("attendance.word.show").waitFor();
        person.page().navigate("about:blank");

        person.context().setOffline(false);
        person.open(Route.MY);
        person
            .page()
            .waitForCondition(
                () ->
                    person.page().evaluate("() => localStorage.getItem('academy.words')") == null);
        seeOnRoll(organizer, session, name, word);

        // What was kept for somebody goes with their sign-in.
        person.openMenu();
        person.page().locator("form[action='/logout'] button:visible").click();
        person.page().waitForURL(url -> !url.contains("/my"));
        person
            .page()
            .waitForCondition(
                () ->
                    Boolean.FALSE.equals(
                        person.page().evaluate("() => caches.has('academy-live-pages')")));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aWordWaitsForWhoTypedItWhereSomebodyElseIsSignedIn(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String session = liveSession(browser, run);
      try (Visitor person = phone(browser, run, "other-person")) {
        person.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
        person.open(Route.SESSION, session);
        long me = Long.parseLong(person.page().locator("[data-word]").getAttribute("data-person"));

        assertThat(sent(person, run, session, me + 1)).isEqualTo(401);
        assertThat(sent(person, run, session, me)).as("a wrong word").isNotEqualTo(401);
      }
    }
  }

  private static int sent(Visitor person, DemoRun run, String session, long typedBy) {
    return person
        .context()
        .request()
        .post(
            run.address() + "/api/v1/sessions/" + session + "/check-in",
            RequestOptions.create()
                .setHeader("X-Academy", "1")
                .setHeader("Origin", run.address())
                .setData(Map.of("word", "NOWORD", "key", "key-of-a-page", "person", typedBy)))
        .status();
  }

  private static String showWord(Visitor organizer, String session) {
    organizer.open(Route.MANAGE_WORD, session);
    organizer
        .button("attendance.word.close")
        .or(organizer.button("attendance.word.show"))
        .first()
        .waitFor();
    if (organizer.button("attendance.word.close").isVisible()) {
      organizer.button("attendance.word.close").click();
    }
    organizer.button("attendance.word.show").click();
    organizer.page().locator(".the-word").waitFor();
    return organizer.page().locator(".the-word").innerText().strip();
  }

  private void seeOnRoll(Visitor organizer, String session, String name, String word) {
    organizer.open(Route.MANAGE_ROLL, session);
    organizer.fill("attendance.roll.search", name);
    Locator rows = organizer.page().locator(".roll-people tbody > tr[data-rk]");
    organizer.page().waitForCondition(() -> rows.count() == 1);
    organizer.look("roll-found");
    // By keyboard alone: from the list to the reasons and back.
    rows.first().focus();
    organizer.page().keyboard().press("Space");
    organizer.page().getByText(organizer.text("attendance.roll.selected", 1)).waitFor();
    rows.first().focus();
    organizer.page().keyboard().press("Enter");
    Locator dialog = organizer.page().locator(".ui-dialog:visible");
    dialog.getByText(organizer.text("attendance.evidence.wordLate", word)).waitFor();
    organizer.look("roll-why-late");
  }

  /** What the camera reads: the QR code as it is drawn on the screen. */
  private static String shownAddress(Visitor organizer) {
    return ScreenQr.read(organizer.page().locator(".room-qr").screenshot());
  }

  private String liveSession(Browser browser, DemoRun run) {
    return SampleAddresses.of(browser, run, faults)
        .get(Route.SESSION)
        .replaceAll(".*/sessions/", "");
  }

  /** Who this is, as the roll names them. */
  private static String name(Visitor person, DemoRun run) {
    String me = person.context().request().get(run.address() + "/api/v1/me").text();
    Matcher name = Pattern.compile("\"name\":\"([^\"]+)\"").matcher(me);
    assertThat(name.find()).as(me).isTrue();
    return name.group(1);
  }

  private Visitor phone(Browser browser, DemoRun run, String who) {
    return new Visitor(browser, run.address(), Language.UK, 390, 844, who, faults);
  }
}
