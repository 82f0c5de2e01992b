package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.certificate.Keystores;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff see while certificates are paused, wait or cannot be signed. */
@ExtendWith(DemoRun.Shared.class)
class SigningPagesIT {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private static Playwright driver;
  private static Browser browser;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();
  private String slug;
  private String run;

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
  void endRun(DemoRun academy) {
    if (run != null) {
      academy.change(
          "UPDATE certificate_run SET running = NULL, paused_at = NULL, waits_for = NULL,"
              + " finished_at = UTC_TIMESTAMP(3), purpose = 'AWARD' WHERE id = "
              + run);
    }
  }

  @Test
  void anOrganizerPausesARunAndLetsItGoOn(DemoRun academy) {
    assumeTrue(academy.isOurs());
    aRunThatNobodyWorksOn(academy);
    try (Visitor organizer = visitor(academy, Language.UK, 390, "pause")) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      organizer.open(Route.MANAGE_CERTIFICATES, slug);
      organizer.look("under-way");
      pressSlowly(organizer, "certificate.run.pause");
      organizer.button("certificate.run.resume").waitFor();
      assertThat(pausedAt(academy)).isNotNull();
      organizer.look("paused");
      organizer.button("certificate.run.resume").click();
      organizer.button("certificate.run.pause").waitFor();
      assertThat(pausedAt(academy)).isNull();
    }
    assertThat(faults).isEmpty();
  }

  /** The page asks by itself how far the run is, and has shown the answer before the release. */
  private static void pressSlowly(Visitor organizer, String key) {
    Page page = organizer.page();
    organizer.button(key).hover();
    page.mouse().down();
    for (int answers = 0; answers < 2; answers++) {
      page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {});
    }
    page.mouse().up();
  }

  @Test
  void aRunThatWaitsSaysForWhatAndSinceWhen(DemoRun academy) {
    assumeTrue(academy.isOurs());
    aRunThatNobodyWorksOn(academy);
    for (String waitsFor :
        List.of(
            "certificate.timeStamp.busy",
            "certificate.timeStamp.untrusted",
            "certificate.key.OVER")) {
      academy.change(
          "UPDATE certificate_run SET waits_for = '"
              + waitsFor
              + "', waits_since = '2026-11-28 08:05:00', waits_until = '2026-11-28 08:06:00',"
              + " purpose = 'ERRATUM' WHERE id = "
              + run);
      for (Language language : Language.values()) {
        try (Visitor organizer = visitor(academy, language, 1440, "waits")) {
          organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
          organizer.open(Route.MANAGE_CERTIFICATES, slug);
          Locator note = organizer.page().locator("#run .note.warn");
          assertThat(note.innerText()).contains(organizer.text(waitsFor), "10:05", "10:06");
          assertThat(organizer.page().locator("#run").innerText())
              .contains(organizer.text("certificate.erratum.runningText"));
          organizer.look("waits");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void withAKeyThatIsOverThePageSaysThatNothingIsSignedAndWhy(DemoRun academy) throws IOException {
    assumeTrue(academy.isOurs());
    Path file = DemoRun.data().resolve("test-signing.p12");
    byte[] good = Files.readAllBytes(file);
    try {
      Files.write(file, Keystores.overdue());
      sayOnThePage(academy, "certificate.keys.halted", "certificate.keys.why.OVER");
      Files.write(file, good);
      sayOnThePage(academy, "certificate.keys.testNow");
      Files.writeString(file, "half of a key");
      sayOnThePage(academy, "certificate.keys.trouble", "certificate.keys.why.UNREADABLE");
    } finally {
      Files.write(file, good);
    }
    sayOnThePage(academy, "certificate.keys.testNow");
    assertThat(faults).isEmpty();
  }

  /** The file is looked at every few seconds. */
  private void sayOnThePage(DemoRun academy, String... keys) {
    for (Language language : Language.values()) {
      try (Visitor administrator = visitor(academy, language, 390, "keys")) {
        administrator.signIn(accounts.email(Role.ADMINISTRATOR), accounts.password());
        Locator said =
            administrator.page().getByText(administrator.text(keys[keys.length - 1])).first();
        administrator.open(Route.MANAGE_SIGNING_KEYS);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!said.isVisible()) {
          assertThat(System.nanoTime()).as(keys[keys.length - 1]).isLessThan(end);
          administrator.page().waitForTimeout(500);
          administrator.open(Route.MANAGE_SIGNING_KEYS);
        }
        for (String key : keys) {
          assertThat(administrator.page().locator("main").innerText())
              .contains(administrator.text(key));
        }
        administrator.look("keys");
      }
    }
  }

  /** A run of the finished course under a lease that the server's own worker respects. */
  private void aRunThatNobodyWorksOn(DemoRun academy) {
    String course =
        academy.find(
            "SELECT course_id FROM certificate_run WHERE kind = 'COMPLETION' ORDER BY id LIMIT 1");
    slug = academy.find("SELECT slug FROM course WHERE id = " + course);
    academy.change(
        "INSERT INTO certificate_run (course_id, started_at, running, lease_owner, lease_until)"
            + " VALUES ("
            + course
            + ", UTC_TIMESTAMP(3), 1, 'nobody', '2099-01-01')");
    run = academy.find("SELECT MAX(id) FROM certificate_run");
    academy.change(
        "INSERT INTO certificate_run_item (run_id, enrollment_id, state) SELECT "
            + run
            + ", enrollment_id, 'WAITING' FROM certificate WHERE course_id = "
            + course
            + " AND live = 1 ORDER BY id LIMIT 3");
  }

  private String pausedAt(DemoRun academy) {
    return academy.find("SELECT paused_at FROM certificate_run WHERE id = " + run);
  }

  private Visitor visitor(DemoRun academy, Language language, int width, String who) {
    return new Visitor(browser, academy.address(), language, width, 900, "signing-" + who, faults);
  }
}
