package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Strangers check files and certificates of earlier days; holders show theirs. */
@ExtendWith(DemoRun.Shared.class)
class CheckedCertificatesIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aStrangerOnAPhoneChecksAFileWithoutScripts(DemoRun run) throws IOException {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      byte[] pdf;
      try (Visitor holder =
          new Visitor(browser, run.address(), Language.UK, 390, 844, "holder", faults)) {
        holder.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
        holder.open(Route.MY_CERTIFICATES);
        holder.look("mine");
        assertThat(holder.link("certificate.mine.linkedIn").first().getAttribute("href"))
            .startsWith("https://www.linkedin.com/profile/add?");
        Download download =
            holder
                .page()
                .waitForDownload(() -> holder.link("certificate.mine.download").first().click());
        pdf = Files.readAllBytes(download.path());
        holder.link("certificate.mine.share").first().click();
        holder.page().waitForURL("**/share");
        holder.look("share");
      }
      check(Visitor.withoutScripts(browser, run.address(), Language.UK, "plain", faults), pdf);
      Visitor phone =
          new Visitor(browser, run.address(), Language.EN, 390, 844, "stranger", faults);
      check(phone, pdf);
    }
    assertThat(faults).isEmpty();
  }

  private static void check(Visitor stranger, byte[] pdf) {
    try (stranger) {
      stranger.open(Route.VERIFY);
      upload(stranger, pdf);
      stranger.see("certificate.check.GENUINE.VALID");
      byte[] flipped = pdf.clone();
      flipped[pdf.length / 2] ^= 1;
      upload(stranger, flipped);
      stranger.see("certificate.check.ALTERED.title");
    }
  }

  private static void upload(Visitor stranger, byte[] file) {
    stranger
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("certificate.pdf", "application/pdf", file));
    stranger.button("certificate.check.button").click();
  }

  @Test
  void inUkrainianOnAPhone(DemoRun run) {
    earlierDays(run, Language.UK, 390, 844, "C4C-2021-017");
  }

  @Test
  void inEnglishOnADesk(DemoRun run) {
    earlierDays(run, Language.EN, 1440, 900, "C4C-2021-018");
  }

  /** A participant says that the certificate is theirs, and staff do not think so. */
  private void claimIsRefused(
      Browser browser,
      DemoRun run,
      Visitor organizer,
      Language language,
      int width,
      int height,
      String number) {
    try (Visitor participant =
        new Visitor(browser, run.address(), language, width, height, "claimant", faults)) {
      participant.signIn(accounts.email(Role.PARTICIPANT), accounts.password());
      participant.open(Route.MY_CERTIFICATES);
      participant.fill("certificate.imported.oldNumber", number);
      participant.button("certificate.holder.claimButton").click();
      participant.see("certificate.holder.claimed");
      participant.look("claimed");

      organizer.open(Route.MANAGE);
      organizer.page().getByText(organizer.text("certificate.holder.see")).click();
      organizer.see("certificate.holder.open");
      organizer.look("holders");
      Locator claim =
          organizer.page().locator("li").filter(new Locator.FilterOptions().setHasText(number));
      organizer.page().locator("input[id$=decisionReason]").fill("2021");
      claim.getByText(organizer.text("certificate.holder.refuse")).click();
      organizer.see("certificate.holder.declined");
      organizer.look("holders-decided");

      participant.open(Route.MY_CERTIFICATES);
      participant.see("certificate.holder.refused");
      participant.look("refused");
    }
  }

  private void earlierDays(DemoRun run, Language language, int width, int height, String number) {
    String file = number + ".csv";
    String table =
        "ПІБ;Курс;Дата;Номер\nЇжакевич Ганна;Міжнародна співпраця;18.09.2021;"
            + number
            + "\nМарчук Олена;Міжнародна співпраця;31.02.2021;"
            + number
            + "-2\n";
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor organizer =
              new Visitor(browser, run.address(), language, width, height, "importer", faults);
          Visitor stranger =
              new Visitor(browser, run.address(), language, width, height, "verifier", faults)) {
        organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        organizer.open(Route.MANAGE_CERTIFICATE_IMPORTS);
        organizer.look("imports");
        organizer
            .page()
            .locator("input[type=file]")
            .setInputFiles(
                new FilePayload(file, "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        organizer.button("shared.import.look").click();
        organizer.see("shared.import.preview", file);
        organizer.see("certificate.import.count.new", 1);
        organizer.see("shared.import.count.faulty", 1);
        organizer.look("imports-preview");
        organizer.button("shared.import.apply").click();
        organizer.see("shared.import.faulty", 1);
        organizer.page().locator("input[id$=skip]").check();
        organizer.button("shared.import.apply").click();
        organizer.see("certificate.import.applied", 1, 0);
        organizer.look("imports-applied");

        stranger.open(Route.VERIFY_CODE, number);
        stranger.see("certificate.imported.title");
        stranger.look("imported");
        stranger.fill("certificate.verify.compareName", "ганна їжакевич");
        stranger.button("certificate.verify.compareButton").click();
        stranger.see("certificate.verify.matches");

        claimIsRefused(browser, run, organizer, language, width, height, number);

        organizer.open(Route.MANAGE_CERTIFICATE_IMPORTS);
        organizer
            .page()
            .locator("li")
            .filter(new Locator.FilterOptions().setHasText(file))
            .getByRole(AriaRole.BUTTON)
            .click();
        organizer.see("certificate.import.undoneNotice", 1);
        stranger.open(Route.VERIFY_CODE, number);
        stranger.see("certificate.imported.ended.title");
        stranger.look("imported-undone");
      }
    }
    assertThat(faults).isEmpty();
  }
}
