package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import eu.cities4cities.academy.certificate.PdfReadings;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organizer shows a donor a report by a link, and closes it again; files are read anew. */
@ExtendWith(DemoRun.Shared.class)
class ReportLinkIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aDonorReadsTheReportUntilTheLinkIsClosed(DemoRun run) throws IOException {
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor organizer =
            new Visitor(browser, run.address(), Language.UK, 1440, 900, "reports", faults);
        Visitor donor =
            new Visitor(browser, run.address(), Language.EN, 390, 800, "donor", faults)) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      organizer.open(Route.MANAGE_REPORTS);
      organizer.fill("statistics.report.name", "Звіт 2026");
      organizer.button("statistics.report.save").click();
      organizer.page().waitForURL("**/manage/reports/*");
      organizer.look("report");
      organizer.fill("statistics.report.label", "Фонд 7");
      organizer.button("statistics.report.share").click();
      String address = organizer.page().locator("#newAddress").innerText().strip();
      organizer.look("report-link");

      String path = address.substring(address.indexOf("/reports/"));
      Response shown = donor.page().navigate(run.address() + "/en" + path);
      assertThat(shown.headers())
          .containsEntry("referrer-policy", "no-referrer")
          .containsEntry("x-robots-tag", "noindex")
          .containsEntry("cache-control", "no-store");
      assertThat(donor.page().locator("main").innerText())
          .contains(donor.text("statistics.report.funnel"))
          .contains(donor.text("statistics.figure.confirmed"))
          .contains(donor.text("statistics.meaning.confirmed"));
      String file = donor.link("statistics.report.pdf").getAttribute("href");
      APIResponse pdf = donor.context().request().get(run.address() + file);
      assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
      String text = PdfReadings.text(pdf.body());
      assertThat(text).contains(donor.text("statistics.report.funnel"));
      for (String row : donor.page().locator(".report-figures dt").allInnerTexts()) {
        assertThat(text).contains(row.strip().split(" ")[0]);
      }

      organizer.open(Route.MANAGE_REPORTS);
      organizer.page().locator(".lines a").first().click();
      organizer.page().waitForURL("**/manage/reports/*");
      assertThat(organizer.page().locator("main").innerText())
          .as("the file is in the audit trail, not among the openings")
          .contains(organizer.text("statistics.report.link.opened", 1));
      organizer.page().locator("input[id$=close]").first().click();
      organizer.page().waitForCondition(() -> seen(organizer, "statistics.report.link.revoked"));
      donor.page().reload();
      assertThat(donor.page().locator("main").innerText())
          .contains(donor.text("statistics.report.shared.closed"));
      assertThat(donor.context().request().get(run.address() + file).status()).isEqualTo(404);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theAttendanceOfARunningCourseAddsUpInItsWorkbook(DemoRun run) throws IOException {
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor organizer =
            new Visitor(browser, run.address(), Language.UK, 1440, 900, "files", faults)) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      Matcher slug =
          Pattern.compile("/courses/(international-cooperation-[\\w-]+)")
              .matcher(organizer.context().request().get(run.address() + "/").text());
      assertThat(slug.find()).isTrue();
      String file = run.address() + "/api/v1/courses/" + slug.group(1) + "/attendance.xlsx";
      try (XSSFWorkbook book = book(organizer, file)) {
        XSSFSheet people = book.getSheet(organizer.text("statistics.column.sheet.attendance"));
        XSSFSheet communities =
            book.getSheet(organizer.text("statistics.column.sheet.communities"));
        double inCommunities = 0;
        for (int i = 1; i <= communities.getLastRowNum(); i++) {
          inCommunities += communities.getRow(i).getCell(2).getNumericCellValue();
        }
        assertThat(inCommunities).isEqualTo(people.getLastRowNum()).isGreaterThan(800);
      }
      try (XSSFWorkbook bare = book(organizer, file + "?names=no")) {
        XSSFSheet people = bare.getSheet(organizer.text("statistics.column.sheet.attendance"));
        for (int i = 1; i <= people.getLastRowNum(); i++) {
          assertThat(people.getRow(i).getCell(0).getStringCellValue()).matches("P[0-9A-Z]{10}");
          assertThat(people.getRow(i).getCell(1)).isNull();
        }
      }
      Map<String, Integer> answers =
          Map.of(
              "/attendance.csv?sheet=summary", 200,
              "/attendance.csv?sheet=nothing", 404,
              "/evidence.csv", 200,
              "/report.pdf?lang=en", 200);
      answers.forEach(
          (path, status) ->
              assertThat(
                      organizer
                          .context()
                          .request()
                          .get(run.address() + "/api/v1/courses/" + slug.group(1) + path)
                          .status())
                  .as(path)
                  .isEqualTo(status));
    }
    assertThat(faults).isEmpty();
  }

  private static XSSFWorkbook book(Visitor visitor, String address) throws IOException {
    return new XSSFWorkbook(
        new ByteArrayInputStream(visitor.context().request().get(address).body()));
  }

  private static boolean seen(Visitor visitor, String key) {
    return visitor.page().locator("main").innerText().contains(visitor.text(key));
  }
}
