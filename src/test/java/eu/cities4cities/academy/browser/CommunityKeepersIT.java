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

/** Those who keep communities: who asks to, who does, and the organizer with the register. */
@ExtendWith(DemoRun.Shared.class)
class CommunityKeepersIT {
  private static final String HOME = "verkhnobuzka";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aParticipantAsksToCoordinateAndAnOrganizerDecides(DemoRun run) {
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor participant = visitor(browser, run, Language.UK, 390, "asks");
        Visitor organizer = visitor(browser, run, Language.EN, 1440, "decides")) {
      signIn(participant, Role.PARTICIPANT);
      participant.open(Route.MY_PROFILE);
      participant.fill("account.coordinator.note", "Начальниця відділу");
      participant.button("account.coordinator.ask").click();
      participant.button("account.coordinator.back").waitFor();
      participant.look("coordinator-waits");

      signIn(organizer, Role.ORGANIZER);
      organizer.openPath(Route.MANAGE_REQUESTS.path() + "?kind=COORDINATOR");
      organizer.page().getByText(organizer.text("account.requests.unofficial")).waitFor();
      organizer.fill("account.requests.answer", "Напишіть зі службової адреси");
      organizer.button("account.requests.refuse").click();
      organizer.page().getByText(organizer.text("account.request.done.refused")).waitFor();

      participant.open(Route.MY_PROFILE);
      participant.button("account.coordinator.ask").waitFor();
      participant
          .letters(accounts.email(Role.PARTICIPANT))
          .filter(
              new Locator.FilterOptions()
                  .setHasText(participant.text("letter.account.coordinator.refused.subject")))
          .first()
          .waitFor();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aCoordinatorSeesThePeopleInvitesAColleagueAndConfirmsWhereSomebodyWorks(DemoRun run) {
    String email = "colleague-" + Long.toString(System.nanoTime(), 36) + "@hromada.example";
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor coordinator = visitor(browser, run, Language.UK, 390, "coordinates");
        Visitor desk = visitor(browser, run, Language.EN, 1440, "coordinates-desk");
        Visitor colleague = visitor(browser, run, Language.UK, 390, "colleague")) {
      signIn(coordinator, Role.COORDINATOR);
      coordinator.open(Route.MANAGE_COMMUNITY_PEOPLE);
      coordinator.page().locator("h1").waitFor();
      coordinator.look("people");
      Locator confirm =
          coordinator
              .page()
              .locator("input[value='" + coordinator.text("course.workplace.confirm") + "']")
              .first();
      confirm.click();
      coordinator
          .page()
          .getByText(coordinator.text("course.workplace.confirmed"))
          .first()
          .waitFor();
      coordinator.fill("account.email", email);
      coordinator.button("account.staff.invite.send").click();
      coordinator.page().getByText(email).first().waitFor();
      coordinator.look("people-invited");

      signIn(desk, Role.COORDINATOR);
      desk.open(Route.MANAGE_COMMUNITY_PEOPLE);
      desk.look("people");
      desk.link("community.tab.profile").click();
      desk.page().waitForURL("**/manage/community?**");

      colleague.letters(email).first().click();
      colleague.link("mail.letter.open").click();
      colleague.page().waitForURL("**/invitation/*");
      colleague.look("invitation-of-a-community");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void anOrganizerChangesTheEntryInTheRegister(DemoRun run) {
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor desk = visitor(browser, run, Language.EN, 1440, "registrar");
        Visitor phone = visitor(browser, run, Language.UK, 390, "registrar-phone")) {
      signIn(desk, Role.ORGANIZER);
      desk.open(Route.MANAGE_COMMUNITY_ENTRY, HOME);
      desk.page().locator("[id='domains:list']").fill("rada.example, ukr.net");
      desk.page().locator("[id='domains:reason']").fill("The council’s site");
      desk.page().locator("[id='domains:save']").click();
      desk.page().getByText(desk.text("community.register.domain", "ukr.net")).waitFor();
      desk.page().locator("[id='domains:list']").fill("rada.example");
      desk.page().locator("[id='domains:save']").click();
      desk.page().getByText(desk.text("audit.community.register.domains")).waitFor();
      desk.look("entry");
      desk.page().locator("[id='abolish:save']").click();
      desk.page().getByText(desk.text("community.register.reasonMissing", 1000)).first().waitFor();

      signIn(phone, Role.ORGANIZER);
      phone.open(Route.MANAGE_COMMUNITY_ENTRY, "yaltynska");
      phone.page().locator("h1").waitFor();
      phone.look("entry");
    }
    assertThat(faults).isEmpty();
  }

  private Visitor visitor(Browser browser, DemoRun run, Language language, int width, String who) {
    return new Visitor(browser, run.address(), language, width, 900, who, faults);
  }

  private void signIn(Visitor visitor, Role role) {
    visitor.signIn(accounts.email(role), accounts.password());
  }
}
