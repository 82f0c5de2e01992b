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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The roll as an organizer works with it: many marked at once, why a status is, all taken back. */
@ExtendWith(DemoRun.Shared.class)
class RollIT {
  private static final String WHY = "Світла не було в усій області";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void onADesk(DemoRun run) {
    markSeveralAndTakeBack(run, Language.EN, 1440, 900);
  }

  @Test
  void onAPhone(DemoRun run) {
    markSeveralAndTakeBack(run, Language.UK, 390, 844);
  }

  private void markSeveralAndTakeBack(DemoRun run, Language language, int width, int height) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String roll = SampleAddresses.of(browser, run, faults).get(Route.MANAGE_ROLL);
      try (Visitor organizer =
          new Visitor(browser, run.address(), language, width, height, "roll", faults)) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        organizer.openPath(roll);
        List<String> before = List.of(row(organizer, 0).innerText(), row(organizer, 1).innerText());
        select(organizer, 0);
        select(organizer, 1);
        organizer.page().getByText(organizer.text("attendance.roll.selected", 2)).waitFor();

        organizer.button("attendance.mark.EXCUSED").first().click();
        organizer.page().getByText(organizer.text("attendance.roll.noteNeeded")).first().waitFor();
        organizer.fill("attendance.roll.note", WHY);
        organizer.button("attendance.mark.EXCUSED").first().click();
        organizer.page().getByText(organizer.text("attendance.roll.marked", 2)).first().waitFor();
        assertThat(List.of(row(organizer, 0).innerText(), row(organizer, 1).innerText()))
            .allSatisfy(
                row ->
                    assertThat(row)
                        .contains(
                            organizer.text("attendance.reason.decidedBecause", WHY),
                            organizer.text("AttendanceStatus.EXCUSED")));
        organizer.look("roll-marked");

        seeWhy(organizer);

        organizer.button("attendance.roll.undo", 2).click();
        organizer.page().getByText(organizer.text("attendance.roll.undone", 2)).first().waitFor();
        assertThat(List.of(row(organizer, 0).innerText(), row(organizer, 1).innerText()))
            .isEqualTo(before);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void seeWhy(Visitor organizer) {
    row(organizer, 0)
        .getByText(
            organizer.text("attendance.roll.why"), new Locator.GetByTextOptions().setExact(true))
        .click();
    Locator dialog = organizer.page().locator(".ui-dialog:visible");
    dialog.getByText(organizer.text("attendance.evidence.override.EXCUSED", WHY)).last().waitFor();
    organizer.look("roll-why");
    organizer.page().keyboard().press("Escape");
    dialog.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  private static void select(Visitor organizer, int row) {
    row(organizer, row).locator(".ui-chkbox-box").click();
  }

  private static Locator row(Visitor organizer, int row) {
    return organizer.page().locator(".roll-table .ui-datatable-data > tr").nth(row);
  }
}
