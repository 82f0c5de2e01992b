package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The directory, profiles, the letter to a community and a donor's report in the states in which
 * strangers meet them: in order, light, and usable with the keyboard, without scripts, on a narrow
 * screen and enlarged.
 */
@ExtendWith(DemoRun.Shared.class)
class PublicPagesIT {
  private static final int MOST_TO_OPEN = 150 * 1024;
  private static final int NARROW = 320;

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

  @Test
  void areInOrderInUkrainianOnANarrowPhone(DemoRun run) {
    walk(run, Language.UK, NARROW);
  }

  @Test
  void areInOrderInEnglishOnADesk(DemoRun run) {
    walk(run, Language.EN, 1440);
  }

  private void walk(DemoRun run, Language language, int width) {
    assertThat(run.isOurs()).isTrue();
    PublicPages.remember(run);
    String report = reportLink(run);
    try (Visitor stranger = stranger(run, language, width)) {
      PublicPages.directory().forEach((name, path) -> look(stranger, name, path));
      PublicPages.profiles(run).forEach((name, path) -> look(stranger, name, path));
      look(stranger, "profile-former", Route.COMMUNITY.path(PublicPages.FORMER));
      assertThat(stranger.page().url()).endsWith(Route.COMMUNITY.path(PublicPages.FULL));
      look(stranger, "report-shared", report);
      look(stranger, "letter", Route.COMMUNITY_MESSAGE.path(PublicPages.FULL));
      stranger.fill("community.relay.name", "");
      stranger.fill("community.relay.email", "4711@example.org");
      stranger.fill("community.relay.text", "");
      stranger.button("community.relay.send").click();
      stranger.page().locator(".field-error").first().waitFor();
      stranger.look("letter-refused");
      stranger.checkSource("letter-refused");
    }
    assertThat(faults).isEmpty();
  }

  private static void look(Visitor stranger, String name, String path) {
    stranger.openPath(stranger.inLanguage(Route.COMMUNITIES, path));
    stranger.look(name);
    stranger.checkSource(name);
  }

  /** A link as a donor gets it, without the language that stands before it. */
  private String reportLink(DemoRun run) {
    try (Visitor organizer = stranger(run, Language.UK, 1440)) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      organizer.open(Route.MANAGE_REPORTS);
      organizer.page().locator("main a[href*='/manage/reports/']").first().click();
      organizer.fill("statistics.report.label", "Фонд 11");
      organizer.button("statistics.report.share").click();
      String address = organizer.page().locator("#newAddress").innerText().strip();
      return address.substring(address.indexOf("/reports/"));
    }
  }

  @Test
  void firstLoadIsLight(DemoRun run) {
    Map<String, String> paths = PublicPages.directory();
    paths.putAll(PublicPages.profiles(run));
    for (Language language : Language.values()) {
      paths.forEach(
          (name, path) -> {
            try (Visitor stranger = stranger(run, language, 390)) {
              List<Request> loads = new ArrayList<>();
              stranger.page().onRequestFinished(loads::add);
              stranger.openPath(stranger.inLanguage(Route.COMMUNITIES, path));
              // Letters are asked for once the page is laid out, which may be later than all else.
              stranger
                  .page()
                  .waitForCondition(
                      () -> loads.stream().anyMatch(load -> load.url().contains(".woff2")));
              stranger.page().waitForLoadState(LoadState.NETWORKIDLE);
              int sum = loads.stream().mapToInt(PublicPagesIT::carried).sum();
              System.out.println("First load of " + name + " in " + language.code() + ": " + sum);
              assertThat(sum).as(name + " " + language.code()).isLessThan(MOST_TO_OPEN);
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  private static int carried(Request load) {
    return load.sizes().responseBodySize + load.sizes().responseHeadersSize;
  }

  @Test
  void withoutScriptsEverythingIsThere(DemoRun run) {
    Map<String, String> paths = PublicPages.directory();
    paths.putAll(PublicPages.profiles(run));
    try (Visitor plain =
            Visitor.withoutScripts(browser, run.address(), Language.EN, "public-plain", faults);
        Visitor other = stranger(run, Language.EN, 1440)) {
      paths.forEach(
          (name, path) -> {
            plain.openPath("/en" + path);
            other.openPath("/en" + path);
            assertThat(plain.page().locator("main").innerText())
                .as(name)
                .isEqualTo(other.page().locator("main").innerText());
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aPartnerIsFoundWithTheKeyboardAlone(DemoRun run) {
    try (Visitor stranger = stranger(run, Language.EN, 390)) {
      Page page = stranger.page();
      stranger.open(Route.COMMUNITIES);
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.endsWith("#main"));
      tabTo(page, "#query");
      page.keyboard().type("Verkhnobuzka");
      tabTo(page, "details.filter-more > summary");
      page.keyboard().press("Enter");
      tabTo(page, "#theme");
      page.keyboard().type("Energy");
      tabTo(page, "input[name=project]");
      page.keyboard().press("Space");
      tabTo(page, "form.filters button");
      page.keyboard().press("Enter");
      page.waitForURL("**theme=energy**");
      assertThat(page.url()).contains("project=yes", "query=Verkhnobuzka");
      tabTo(page, "a.comm");
      page.keyboard().press("Enter");
      page.waitForURL("**/en/communities/" + PublicPages.FULL);
      tabTo(page, "a[href$='/message']");
      page.keyboard().press("Enter");
      page.waitForURL("**/message");
      tabTo(page, "[id='message:name']");

      stranger.openPath("/en/communities?view=map");
      tabTo(page, ".tile-map a[href*='region=vinnytsia']");
      page.keyboard().press("Enter");
      page.waitForURL("**region=vinnytsia**");
    }
    assertThat(faults).isEmpty();
  }

  /** Presses Tab until the element has the focus, which is seen on each stop. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 150; i++) {
      page.keyboard().press("Tab");
      Object stop = page.evaluate(STOP, selector);
      assertThat(stop).as("focus on the way to " + selector).isNotEqualTo("unseen");
      if ("there".equals(stop)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }

  private static final String STOP =
      """
      (selector) => {
        const here = document.activeElement;
        const style = getComputedStyle(here);
        if (here !== document.body && style.outlineStyle === 'none' && style.boxShadow === 'none') {
          return 'unseen';
        }
        return here.matches(selector) ? 'there' : 'elsewhere';
      }
      """;

  /** A desk of 1280 px at 200 % is 640 px wide. */
  @Test
  void enlargedTwiceNothingIsCutOff(DemoRun run) {
    enlarged(run, browser, 640);
  }

  /** Whoever has set their browser to letters twice as large. */
  @Test
  void withLettersTwiceAsLargeNothingIsCutOff(DemoRun run) {
    try (Browser large = Browsers.chromium(driver, "--blink-settings=defaultFontSize=32")) {
      enlarged(run, large, 1280);
    }
  }

  private void enlarged(DemoRun run, Browser eyes, int width) {
    Map<String, String> paths = PublicPages.directory();
    paths.putAll(PublicPages.profiles(run));
    paths.put("letter", Route.COMMUNITY_MESSAGE.path(PublicPages.FULL));
    try (Visitor stranger =
        new Visitor(eyes, run.address(), Language.UK, width, 800, "public-large", faults)) {
      paths.forEach(
          (name, path) -> {
            stranger.openPath(path);
            for (Object cut : (List<?>) stranger.page().evaluate(CUT)) {
              stranger.fault(name + " enlarged: " + cut);
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  private static final String CUT =
      """
      () => {
        const cut = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) {
          cut.push('the page is ' + (root.scrollWidth - root.clientWidth) + ' px too wide');
        }
        for (const each of document.querySelectorAll('main *')) {
          const style = getComputedStyle(each);
          const hides = ['hidden', 'clip'].includes(style.overflowX)
              || ['hidden', 'clip'].includes(style.overflowY);
          if (hides && !each.closest('.vh, .unseen') && each.clientWidth > 2
              && (each.scrollWidth > each.clientWidth + 1
                  || each.scrollHeight > each.clientHeight + 1)) {
            cut.push('<' + each.tagName.toLowerCase() + ' class="' + each.className + '"> hides some of '
                + each.textContent.trim().slice(0, 60));
          }
        }
        return cut;
      }
      """;

  private Visitor stranger(DemoRun run, Language language, int width) {
    return new Visitor(browser, run.address(), language, width, 844, "public-" + width, faults);
  }
}
