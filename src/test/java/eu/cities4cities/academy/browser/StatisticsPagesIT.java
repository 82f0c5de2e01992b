package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From all courses to one, and from a figure of it to the rows that it comes from. */
@ExtendWith(DemoRun.Shared.class)
class StatisticsPagesIT {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final String DRAWN =
      "canvas => new Uint32Array(canvas.getContext('2d')"
          + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer).some(dot => dot !== 0)";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aFigureOpensItsRowsAndTheyAddUpToIt(DemoRun run) {
    openRows(run, Language.EN, 1440, 900);
  }

  @Test
  void onAPhone(DemoRun run) {
    openRows(run, Language.UK, 390, 844);
  }

  private void openRows(DemoRun run, Language language, int width, int height) {
    try (Playwright driver = Browsers.driver();
        Visitor organizer =
            new Visitor(
                Browsers.chromium(driver),
                run.address(),
                language,
                width,
                height,
                "figures",
                faults)) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      organizer.open(Route.MANAGE_ALL_STATISTICS);
      Locator graduated =
          organizer.page().locator("tbody tr:has(a[href*='figure=certified']) th a").first();
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (graduated.count() == 0) {
        assertThat(System.nanoTime()).as("courses are counted").isLessThan(end);
        organizer.page().reload();
      }
      organizer.look("statistics-of-all");
      // A session may be on: both numbers are of one page.
      for (String figure : List.of("peak", "quiz-average", "passed", "present")) {
        organizer
            .page()
            .locator("a[href*='/manage/statistics/rows'][href*='figure=" + figure + "']")
            .first()
            .click();
        Locator sum = organizer.page().locator(".card-head b").first();
        sum.waitFor();
        organizer.page().waitForLoadState();
        assertThat(organizer.page().locator("h1").innerText()).as(figure).endsWith(sum.innerText());
        assertThat(organizer.page().locator("tbody tr").count()).isPositive();
        organizer.look("statistics-of-all-rows");
        organizer.page().goBack();
      }
      graduated.click();
      Locator charts = organizer.page().locator(".chart-box canvas");
      charts.first().waitFor();
      organizer.page().waitForLoadState();
      assertThat(charts.count()).isGreaterThanOrEqualTo(3);
      organizer.page().waitForCondition(() -> charts.first().evaluate(DRAWN).equals(true));
      moreFiles(organizer);
      organizer.look("statistics-of-one");
      for (String figure : List.of("registered", "present", "peak", "person-minutes")) {
        Locator link = organizer.page().locator("a[href*='figure=" + figure + "']").first();
        String number = link.innerText();
        link.click();
        Locator sum = organizer.page().locator(".card-head b").first();
        sum.waitFor();
        organizer.page().waitForLoadState();
        assertThat(sum.innerText()).as(figure).isEqualTo(number);
        assertThat(organizer.page().locator("h1").innerText()).endsWith(number);
        assertThat(organizer.page().locator("tbody tr").count()).isPositive();
        organizer.page().goBack();
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Each of the other files is there, the evidence with names and without. */
  private static void moreFiles(Visitor organizer) {
    organizer
        .page()
        .locator(
            "summary",
            new Page.LocatorOptions().setHasText(organizer.text("statistics.view.download.more")))
        .click();
    Locator links = organizer.page().locator(".downloads details a");
    List<String> files = new ArrayList<>();
    for (Locator link : links.all()) {
      String address = link.getAttribute("href");
      APIResponse file =
          organizer
              .context()
              .request()
              .get(URI.create(organizer.page().url()).resolve(address).toString());
      assertThat(file.status()).as(address).isEqualTo(200);
      assertThat(file.headers().get("content-disposition")).as(address).startsWith("attachment");
      files.add(address.replaceAll(".*/|lang=..&?", ""));
    }
    assertThat(files)
        .containsExactly(
            "attendance.csv?sheet=summary",
            "attendance.csv?sheet=sessions",
            "attendance.csv?sheet=communities",
            "attendance.csv?sheet=definitions",
            "attendance.xlsx?names=no",
            "results.xlsx?names=no",
            "evidence.csv?",
            "evidence.csv?names=no");
  }
}
