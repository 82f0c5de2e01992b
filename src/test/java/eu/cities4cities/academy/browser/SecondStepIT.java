package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import eu.cities4cities.academy.account.secondstep.AppCodes;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody becomes a member of staff and signs in by a mailed link; they set up the second step and
 * come back with a code of their app, then with a recovery code. On the way they look at the help
 * and say that something is wrong.
 */
@ExtendWith(DemoRun.Shared.class)
class SecondStepIT {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void inUkrainianOnAPhone(DemoRun run) {
    walk(run, Language.UK, 390, 844, 7);
  }

  @Test
  void inEnglishOnADesk(DemoRun run) {
    walk(run, Language.EN, 1440, 900, 8);
  }

  private void walk(DemoRun run, Language language, int width, int height, int row) {
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor administrator =
            new Visitor(browser, run.address(), language, 1440, 900, "administrator", faults);
        Visitor staff =
            new Visitor(browser, run.address(), language, width, height, "staff", faults)) {
      String email = appoint(administrator, row);
      signInByLink(staff, email);
      staff.open(Route.MY_SECURITY);
      speak(staff, language);
      staff.look("security");
      staff.open(Route.MY_SECOND_FACTOR);
      staff.look("factor-none");
      staff.button("account.factor.setUp").click();
      Locator secret = staff.page().locator("code.token");
      secret.waitFor(
          new Locator.WaitForOptions()
              .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
      staff.look("factor-set-up");
      String typed = secret.textContent();
      staff.fill("account.factor.sixDigits", "000000");
      staff.button("account.factor.turnOn").click();
      staff.page().getByText(staff.text("account.factor.wrong")).waitFor();
      staff.look("factor-wrong");
      staff.fill("account.factor.sixDigits", AppCodes.code(typed, 0));
      staff.button("account.factor.turnOn").click();
      Locator codes = staff.page().locator(".codes code");
      codes.first().waitFor();
      staff.look("recovery-codes");
      assertThat(codes.count()).isEqualTo(10);
      String recovery = codes.nth(4).innerText();

      signOut(staff);
      signInByLink(staff, email);
      assertThat(staff.page().url()).contains("/login/code");
      staff.look("second-step");
      staff.open(Route.MY);
      assertThat(staff.page().url()).as("half signed in is signed in nowhere").contains("/login");
      signOutAlready(staff);
      signInByLink(staff, email);
      // A code is good once, so the next one; a phone's clock may run half a minute ahead.
      staff.fill("account.factor.code", AppCodes.code(typed, 1));
      staff.button("account.second.button").click();
      staff.page().waitForURL(url -> !url.contains("/login"));
      staff.open(Route.MY_SECURITY);
      speak(staff, language);
      assertThat(staff.page().locator("main").innerText())
          .contains(staff.text("account.signIns.factor"), staff.text("account.signIns.here"));

      signOut(staff);
      signInByLink(staff, email);
      staff.fill("account.factor.code", recovery.toLowerCase());
      staff.button("account.second.button").click();
      staff.page().waitForURL(url -> !url.contains("/login"));
      staff.open(Route.MY_SECOND_FACTOR);
      speak(staff, language);
      assertThat(staff.page().locator("main").innerText())
          .contains(staff.text("account.factor.codesLeft", 9L));
      staff.look("factor-on");
      makeKey(staff);
      askForHelp(staff);
      report(staff);
    }
    assertThat(faults).isEmpty();
  }

  /** Makes somebody of the sample people a member of staff and returns their address. */
  private String appoint(Visitor administrator, int row) {
    administrator.signIn(accounts.email(Role.ADMINISTRATOR), accounts.password());
    administrator.open(Route.MANAGE_PEOPLE);
    Locator person = administrator.page().locator("td a[href*='/manage/people/']").nth(row);
    person.click();
    administrator.page().waitForURL("**/manage/people/*");
    String email =
        administrator
            .page()
            .getByText(Pattern.compile("^\\s*\\S+@\\S+\\s*$"))
            .first()
            .innerText()
            .strip();
    administrator.page().locator("select[id='grant:role']").selectOption("ORGANIZER");
    administrator.button("account.role.giveButton").click();
    administrator.page().getByText(administrator.text("account.role.granted")).waitFor();
    return email;
  }

  private void signInByLink(Visitor staff, String email) {
    staff.open(Route.LOGIN);
    staff.link("account.login.byLink").click();
    staff.page().waitForURL("**/login/link*");
    staff.look("link-ask");
    staff.fill("account.email", email);
    staff.button("account.reset.ask").click();
    staff.page().waitForURL("**/login/link?sent=1");
    staff.look("link-sent");
    // In the person's own language of that moment.
    String subject = "letter.account.signInLink.subject";
    Pattern either =
        Pattern.compile(
            new Texts().get(Language.UK, subject) + "|" + new Texts().get(Language.EN, subject));
    staff.letters(email).filter(new Locator.FilterOptions().setHasText(either)).first().click();
    staff.page().waitForURL("**/inbox/*");
    staff.link("mail.letter.open").click();
    staff.page().waitForURL("**/login/link/*");
    staff.page().locator("[id='link:signIn']").click();
    staff.page().waitForURL(url -> !url.contains("/login/link"));
    if (staff.page().url().contains("/login/code")) {
      staff.open(Route.SECOND_STEP);
    }
  }

  /** The person's own language may be the other one. */
  private void speak(Visitor staff, Language language) {
    if (!language.code().equals(staff.page().locator("html").getAttribute("lang"))) {
      staff.openMenu();
      staff.page().locator("button[name=language][value=" + language.code() + "]:visible").click();
      staff
          .page()
          .waitForCondition(
              () -> language.code().equals(staff.page().locator("html").getAttribute("lang")));
    }
  }

  private void signOut(Visitor staff) {
    staff.open(Route.MY);
    staff.openMenu();
    staff.page().locator("form[action='/logout'] button:visible").click();
    staff.page().waitForURL(url -> !url.contains("/my"));
  }

  private void signOutAlready(Visitor staff) {
    assertThat(staff.page().locator("form[action='/logout']").count()).isZero();
  }

  private void makeKey(Visitor staff) {
    staff.open(Route.MY_SECURITY);
    staff.fill("account.tokens.name", "Звіт 1");
    staff.page().getByLabel(staff.text("Scope.REPORTS.what")).check();
    staff.button("account.tokens.make").click();
    staff.page().locator("code.token").waitFor();
    assertThat(staff.page().locator("code.token").innerText()).startsWith("cca_");
  }

  private void askForHelp(Visitor staff) {
    staff.open(Route.HELP);
    staff.look("help");
    staff.page().locator("#q").fill(staff.text("account.password"));
    staff.button("account.help.find").click();
    staff.page().locator("#found").waitFor();
    staff.look("help-found");
    staff.page().locator("a[href$='/help/entry-1']").click();
    staff.page().waitForURL("**/help/entry-1");
    staff.look("help-article");
  }

  private void report(Visitor staff) {
    staff.page().locator("footer a[href*='/report?']").click();
    staff.page().waitForURL("**/report?*");
    staff.look("report");
    staff.fill("account.report.words", "404: 5 × 5");
    staff.button("account.report.button").click();
    staff.page().getByText(staff.text("account.report.sent.title")).waitFor();
    staff.look("report-sent");
  }
}
