package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A city abroad looks for a partner. */
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

  private static int width(Visitor visitor) {
    return (int) visitor.page().evaluate("() => document.documentElement.scrollWidth");
  }
}
