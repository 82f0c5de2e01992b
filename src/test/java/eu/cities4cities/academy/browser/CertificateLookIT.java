package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organizer tries out how certificates look and keeps a choice; keys are shown to their own. */
@ExtendWith(DemoRun.Shared.class)
class CertificateLookIT {
  private static Playwright driver;
  private static Browser browser;

  private final DemoAccounts accounts = DemoAccounts.read();
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
  void aDesignIsTriedOutAndKept(DemoRun run) throws IOException {
    try (Visitor organizer =
        new Visitor(browser, run.address(), Language.UK, 1440, 900, "look", faults)) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      String slug = slug(organizer);
      organizer.open(Route.MANAGE_CERTIFICATE_PAPER, slug);
      assertThat(drawn(organizer)).isTrue();
      organizer.look("paper");
      organizer.page().getByText(organizer.text("certificate.paper.fits")).waitFor();

      Locator form = organizer.page().locator("form.paper-try");
      form.locator("[name=design]").selectOption("sheet");
      form.locator("[name=languages]").selectOption("EN");
      form.locator("[name=sample]").selectOption("LONGEST_NAME");
      organizer.button("certificate.paper.tryButton").click();
      organizer.page().waitForURL("**design=sheet&languages=EN**");
      assertThat(drawn(organizer)).isTrue();
      organizer.look("paper-sheet");

      organizer.open(Route.MANAGE_CERTIFICATE_PAPER, slug);
      Locator keep = organizer.page().locator("[id=keep]");
      keep.locator("[id='keep:design']").selectOption("sheet");
      keep.locator("[id='keep:languages']").selectOption("UK");
      keep.locator("[id='keep:attached']").check();
      organizer.button("certificate.paper.save").click();
      organizer.see("shared.saved");
      assertThat(organizer.page().locator("[id='keep:design']").inputValue()).isEqualTo("sheet");
      assertThat(organizer.page().locator("[id='keep:attached']").isChecked()).isTrue();

      organizer
          .page()
          .locator("input[type=file]")
          .setInputFiles(new FilePayload("lille.png", "image/png", picture()));
      organizer.fill("certificate.paper.logo.nameUk", "Місто Ліль");
      organizer.fill("certificate.paper.logo.nameEn", "City of Lille");
      organizer.button("certificate.paper.logo.add").click();
      organizer.page().getByText(organizer.text("certificate.paper.logo.added")).waitFor();
      organizer.look("paper-logo");
      organizer.button("certificate.paper.logo.removeOne", "Місто Ліль").click();
      organizer.page().getByText(organizer.text("certificate.paper.logo.removed")).waitFor();

      organizer.page().locator("[id='keep:design']").selectOption("week");
      organizer.page().locator("[id='keep:languages']").selectOption("BOTH");
      organizer.page().locator("[id='keep:attached']").uncheck();
      organizer.button("certificate.paper.save").click();
      organizer.see("shared.saved");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theSamePageOnAPhoneInEnglish(DemoRun run) {
    try (Visitor organizer =
        new Visitor(browser, run.address(), Language.EN, 390, 844, "look-phone", faults)) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      organizer.open(Route.MANAGE_CERTIFICATE_PAPER, slug(organizer));
      assertThat(drawn(organizer)).isTrue();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void anAdministratorSeesTheKeys(DemoRun run) {
    try (Visitor administrator =
        new Visitor(browser, run.address(), Language.UK, 390, 844, "keys", faults)) {
      administrator.signIn(accounts.email(Role.ADMINISTRATOR), accounts.password());
      administrator.open(Route.MANAGE_SIGNING_KEYS);
      administrator.page().getByText(administrator.text("certificate.keys.testNow")).waitFor();
      administrator.look("keys");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void anAdministratorReplacesTheKeyOfBadgesForAReason(DemoRun run) {
    try (Visitor administrator =
        new Visitor(browser, run.address(), Language.EN, 1440, 900, "badge-keys", faults)) {
      administrator.signIn(accounts.email(Role.ADMINISTRATOR), accounts.password());
      administrator.open(Route.MANAGE_SIGNING_KEYS);
      int before = rows(administrator).count();
      administrator.button("certificate.badgeKeys.replace").click();
      administrator
          .page()
          .getByText(
              administrator.text("shared.required", administrator.text("certificate.edit.reason")))
          .waitFor();
      administrator.fill("certificate.edit.reason", "A planned replacement");
      administrator.button("certificate.badgeKeys.replace").click();
      administrator.see("certificate.badgeKeys.replaced");
      assertThat(rows(administrator).count()).isEqualTo(before + 1);
      assertThat(rows(administrator).first().textContent())
          .contains(administrator.text("certificate.keys.now"));
      assertThat(rows(administrator).nth(1).textContent())
          .contains(administrator.text("certificate.keys.before"));
      administrator.look("badge-keys");
    }
    assertThat(faults).isEmpty();
  }

  private static Locator rows(Visitor administrator) {
    return administrator.page().locator("section[aria-labelledby=badges] tbody tr");
  }

  /** The course that is over, whose certificates are issued. */
  private static String slug(Visitor organizer) {
    organizer.open(Route.HOME);
    return organizer
        .page()
        .locator("a[href*='/courses/community-profile-']")
        .first()
        .getAttribute("href")
        .replaceAll(".*/courses/", "");
  }

  private static boolean drawn(Visitor who) {
    who.page()
        .waitForFunction(
            "() => [...document.querySelectorAll('.paper-page')].every(each => each.complete)");
    return (Boolean)
        who.page()
            .evaluate(
                "() => [...document.querySelectorAll('.paper-page')]"
                    + ".filter(each => each.naturalWidth > 800).length === 2");
  }

  private static byte[] picture() throws IOException {
    BufferedImage picture = new BufferedImage(400, 160, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 400; x++) {
      for (int y = 0; y < 160; y++) {
        picture.setRGB(x, y, x / 80 % 2 == 0 ? 0xFFFFFF : 0x1A4A8A);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
