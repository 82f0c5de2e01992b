package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing up where scripts do not run: a name that several communities bear is asked about. */
@ExtendWith(DemoRun.Shared.class)
class CommunityWithoutScriptIT {
  /** Three regions have a community of this name. */
  private static final String SHARED_NAME = "Городоцька";

  private final List<String> faults = new ArrayList<>();

  @Test
  void thePageAsksWhichOfThem(DemoRun run) {
    try (Playwright driver = Browsers.driver();
        Visitor person =
            Visitor.withoutScripts(
                Browsers.chromium(driver), run.address(), Language.UK, "plain", faults)) {
      person.open(Route.SIGNUP);
      person.fill("account.surname", "Ярема");
      person.fill("account.givenName", "Соломія");
      person.fill("community.combo.label", SHARED_NAME);
      String email = "plain-" + Long.toString(System.nanoTime(), 36) + "@hromada.example";
      person.fill("account.email", email);
      person.page().locator("input[type=password]").fill("dovira-2026-mist");
      person.button("account.signup.button").click();

      Locator which = person.page().locator("select[id$=communityChoice]");
      which.waitFor();
      assertThat(which.locator("option").allInnerTexts())
          .filteredOn(each -> each.startsWith(SHARED_NAME))
          .hasSize(3);
      which.selectOption("horodotska-lviv");
      person.page().locator("input[type=password]").fill("dovira-2026-mist");
      person.button("account.signup.button").click();
      person.page().waitForURL(address -> !address.endsWith("/signup"));
      assertThat(person.letters(email).first().innerText()).contains(email);
    }
    assertThat(faults).isEmpty();
  }
}
