package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People of the demonstration at their devices, in one browser for the whole class; whatever is
 * wrong with a page that one of them looks at fails the test.
 */
@ExtendWith(DemoRun.Shared.class)
abstract class Journey {
  /** Milliseconds within which what is awaited must have come. */
  static final double PATIENCE = 60_000;

  private static Playwright driver;
  private static Browser browser;

  final DemoAccounts accounts = DemoAccounts.read();
  final List<String> faults = new ArrayList<>();

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

  /** Somebody who has not signed in. */
  Visitor visitor(DemoRun run, Language language, int width, String who) {
    return new Visitor(browser, run.address(), language, width, 900, who, faults);
  }

  /** The demonstration's person of that role, signed in. */
  Visitor visitor(DemoRun run, Language language, int width, Role role, String who) {
    Visitor visitor = visitor(run, language, width, who);
    visitor.signIn(accounts.email(role), accounts.password());
    return visitor;
  }

  /** Somebody at a desk whose browser runs no scripts. */
  Visitor visitorWithoutScripts(DemoRun run, Language language, String who) {
    return Visitor.withoutScripts(browser, run.address(), language, who, faults);
  }

  /** The page says so where it tells where a draft is. */
  static void says(Visitor visitor, Page page, String key) {
    assertThat(page.locator("[data-draft]"))
        .hasText(visitor.text(key), new HasTextOptions().setTimeout(PATIENCE));
  }

  static void says(Visitor visitor, String key) {
    says(visitor, visitor.page(), key);
  }

  /** The place in addresses of the sample course that runs at present. */
  static String runningCourse(Visitor visitor, DemoRun run) {
    return first(visitor, run, Route.HOME.path(), "/courses/(international-cooperation-[\\w-]+)");
  }

  /** What the pattern's group matches first on the page of that path. */
  static String first(Visitor visitor, DemoRun run, String path, String pattern) {
    Matcher matcher =
        Pattern.compile(pattern)
            .matcher(visitor.context().request().get(run.address() + path).text());
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
