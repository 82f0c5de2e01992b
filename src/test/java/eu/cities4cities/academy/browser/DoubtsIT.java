package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names in meetings' reports of which nobody knows whose they are, decided by a trainer. */
@ExtendWith(DemoRun.Shared.class)
class DoubtsIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aNameIsSomebodysThenTakenBackThenNobodys(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String doubtsPath = SampleAddresses.of(browser, run, faults).get(Route.MANAGE_DOUBTS);
      try (Visitor trainer =
          new Visitor(browser, run.address(), Language.EN, 1440, 900, "doubts", faults)) {
        trainer.signIn(accounts.email(Role.TRAINER), accounts.password());
        trainer.openPath(doubtsPath);
        trainer.look("doubts");
        Locator waiting = trainer.page().locator("li.doubt");
        int names = waiting.count();
        assertThat(names).isPositive();

        trainer.button("attendance.doubt.decide").click();
        trainer.page().getByText(trainer.text("attendance.doubt.choose")).first().waitFor();

        Locator other = waiting.first().getByRole(AriaRole.COMBOBOX).last();
        // Signs that a keyboard has: others come without the key presses that the field listens to.
        other.pressSequentially("ko");
        Locator found =
            trainer.page().locator(".ui-autocomplete-panel:visible .ui-autocomplete-item");
        found.first().waitFor();
        assertThat(found.count()).isBetween(2, 12);
        trainer.look("doubts-somebody-else");
        // Looking has closed the list.
        other.clear();
        other.pressSequentially("ko");
        found.first().waitFor();
        String person = found.nth(1).innerText();
        other.press("ArrowDown");
        other.press("Enter");
        trainer.page().waitForCondition(() -> other.inputValue().equals(person));
        trainer.button("attendance.doubt.decide").click();
        trainer.page().waitForCondition(() -> waiting.count() == names - 1);

        trainer.button("attendance.doubt.reopen").first().click();
        trainer.page().waitForCondition(() -> waiting.count() == names);

        waiting.first().locator("select").selectOption("nobody");
        trainer.button("attendance.doubt.decide").click();
        trainer.page().waitForCondition(() -> waiting.count() == names - 1);
        trainer.look("doubts-decided");
        trainer.button("attendance.doubt.reopen").first().click();
        trainer.page().waitForCondition(() -> waiting.count() == names);
      }
    }
    assertThat(faults).isEmpty();
  }
}
