package eu.cities4cities.academy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A report in a layout that nobody knows: a person names its columns once, and corrects what was
 * understood; the drop that it shows becomes an outage.
 */
@ExtendWith(DemoRun.Shared.class)
class ReportOfOwnLayoutIT {
  private static final Charset OLD_WINDOWS = Charset.forName("windows-1251");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final String HEADER = "Хто;Звідки;З;По";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void columnsAreNamedOnceAndTheDropBecomesAnOutage(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      try (Visitor staff =
          new Visitor(browser, run.address(), Language.UK, 1440, 900, "own-layout", faults)) {
        staff.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        String slug = paths.get(Route.MANAGE_DOUBTS).replaceAll(".*/courses/([^/]+)/.*", "$1");
        SampleRoll roll = new SampleRoll(staff, run, slug);
        List<String> people = roll.neighbours().subList(0, 8);

        begunLongEnough(run, paths.get(Route.MANAGE_IMPORT));
        staff.openPath(paths.get(Route.MANAGE_IMPORT));
        send(staff, "own.csv", report(HEADER, people));
        name(staff, people.get(0));
        correct(staff, people.get(0));
        staff.button("attendance.import.apply").click();
        staff.page().getByText(staff.text("attendance.import.applied", 8, 0)).waitFor();
        staff.look("own-layout-applied");

        send(staff, "own-again.csv", report(HEADER, roll.neighbours().subList(8, 10)));
        staff.page().getByText(staff.text("attendance.import.file.columnsRemembered")).waitFor();
        assertThat(staff.page().locator("#main, main"))
            .containsText(staff.text("attendance.import.credited", 2, 2));
        staff.look("own-layout-again");
        staff.button("shared.cancel").click();

        declare(staff, paths);

        staff.openPath(paths.get(Route.MANAGE_IMPORT));
        staff.button("attendance.import.undo").first().click();
        staff.page().getByText(staff.text("attendance.import.undone")).waitFor();
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The sample's session begins at midnight where that was a moment ago: its host did before. */
  private static void begunLongEnough(DemoRun run, String path) {
    if (run.isOurs()) {
      run.change(
          "UPDATE course_session SET started_at ="
              + " LEAST(started_at, UTC_TIMESTAMP(3) - INTERVAL 20 MINUTE) WHERE id = "
              + path.replaceAll("\\D", ""));
    }
  }

  /** Everybody was there for the same few minutes, by the clock of the usual account. */
  private static String report(String header, List<String> people) {
    LocalDateTime now = LocalDateTime.now(ZoneId.of("Europe/Kyiv"));
    StringBuilder report = new StringBuilder("Список присутніх;;;\n" + header + "\n");
    for (String name : people) {
      report.append(
          "%s;онлайн;%s;%s%n"
              .formatted(
                  name, CLOCK.format(now.minusMinutes(15)), CLOCK.format(now.minusMinutes(5))));
    }
    // The old encoding has no other apostrophe.
    return report.toString().replace('ʼ', '’');
  }

  private static void send(Visitor staff, String name, String report) {
    staff
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", report.getBytes(OLD_WINDOWS)));
    staff.button("attendance.import.look").click();
    staff.page().getByText(staff.text("attendance.import.preview", name)).waitFor();
  }

  private static void name(Visitor staff, String first) {
    assertThat(staff.page().locator("main"))
        .containsText(staff.text("attendance.import.columns.title"));
    assertThat(staff.page().locator("main")).containsText(first);
    assertThat(staff.button("attendance.import.apply")).hasCount(0);
    staff.look("own-layout-columns");
    column(staff, "Хто").selectOption("NAME");
    staff.button("attendance.import.readAgain").click();
    staff.page().getByText(staff.text("attendance.import.columns.more")).waitFor();
    assertThat(column(staff, "Хто")).hasValue("NAME");
    column(staff, "З").selectOption("JOIN");
    column(staff, "По").selectOption("LEAVE");
    staff.button("attendance.import.readAgain").click();
    staff.page().getByText(staff.text("attendance.import.credited", 8, 8)).waitFor();
    staff.look("own-layout-read");
  }

  /** What was understood is wrong on purpose, said so by the page, and put right again. */
  private static void correct(Visitor staff, String first) {
    choose(staff, "charset", "KOI8-U");
    assertThat(staff.page().locator("main")).not().containsText(first);
    choose(staff, "charset", "windows-1251");
    staff.page().getByText(staff.text("attendance.import.credited", 8, 8)).waitFor();
    choose(staff, "zone", "America/New_York");
    assertThat(staff.page().locator("main")).containsText(staff.text("ZoneFrom.PERSON"));
    choose(staff, "zone", "");
    choose(staff, "delimiter", "SEMICOLON");
    choose(staff, "order", "DAY_MONTH_YEAR_DOTS");
    staff.page().getByText(staff.text("attendance.import.credited", 8, 8)).waitFor();
  }

  private static void choose(Visitor staff, String what, String value) {
    staff.page().locator("select[id$=" + what + "]").selectOption(value);
    staff.button("attendance.import.readAgain").click();
    staff.page().waitForLoadState();
  }

  private static Locator column(Visitor staff, String title) {
    return staff
        .page()
        .getByLabel(
            staff.text("attendance.import.columns.of", title),
            new Page.GetByLabelOptions().setExact(true));
  }

  private static void declare(Visitor staff, Map<Route, String> paths) {
    staff.openPath(paths.get(Route.MANAGE_ROLL));
    staff.link("attendance.outage.declare").first().waitFor();
    staff.look("roll-with-suggestion");
    staff.link("attendance.outage.declare").first().click();
    staff.page().waitForURL(url -> url.contains("region="));
    assertThat(staff.page().locator("select[id$=region]")).not().hasValue("");
    assertThat(staff.page().locator("input[id$=from]")).not().hasValue("");
    staff.look("outage-filled-in");
    staff.button("attendance.outage.declareButton").click();
    staff.page().getByText(staff.text("attendance.outage.declared")).waitFor();
    staff.look("outage-declared");
    staff.openPath(paths.get(Route.MANAGE_ROLL));
    assertThat(staff.link("attendance.outage.declare")).hasCount(0);
    staff.openPath(paths.get(Route.MANAGE_OUTAGES));
    staff.button("attendance.outage.withdraw").first().click();
    staff.page().getByText(staff.text("attendance.outage.withdrawn")).waitFor();
  }
}
