package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.community.codifier.SampleCodifier;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An organizer brings two editions of the codifier in: the second renames one community and knows
 * another no more, which the organizer makes a part of a third.
 */
@ExtendWith(DemoRun.Shared.class)
class CodifierIT {
  private static final String REGION = "UA44000000000018893";
  private static final String DISTRICT = "UA44980000000012345";
  private static final String HEAD = REGION + ";" + DISTRICT + ";";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  private static List<String> community(int number, String name, String seat) {
    String code = "UA4498%03d0000054321".formatted(number);
    return List.of(
        HEAD + code + ";;;H;" + name + " ",
        HEAD + code + ";UA4498%03d0010054321;;C;".formatted(number) + seat);
  }

  @SafeVarargs
  private static FilePayload edition(String name, List<String>... communities) {
    List<String> lines = new ArrayList<>();
    for (List<String> community : communities) {
      lines.addAll(community);
    }
    return new FilePayload(name, "text/csv", SampleCodifier.csv(lines));
  }

  @Test
  void organizerLooksDecidesAppliesAndTakesBack(DemoRun run) {
    List<String> stays = community(101, "Тихобродська", "Тихий Брiд");
    List<String> gone = community(103, "Ясноярська", "Ясний Яр");
    try (Playwright driver = Browsers.driver();
        Browser browser = Browsers.chromium(driver);
        Visitor organizer =
            new Visitor(browser, run.address(), Language.UK, 1440, 900, "codifier", faults);
        Visitor phone =
            new Visitor(browser, run.address(), Language.EN, 390, 800, "codifier-en", faults)) {
      organizer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
      organizer.open(Route.MANAGE_COMMUNITY_IMPORT);
      look(
          organizer,
          edition("449801.csv", stays, gone, community(105, "Старонивська", "Стара Нива")));
      Locator preview = organizer.page().locator("[id='d:preview']");
      assertThat(preview.innerText())
          .contains(
              organizer.text("community.import.count.new", 3),
              organizer.text("community.import.cleaned.CATEGORY", 6),
              organizer.text("community.import.cleaned.LETTERS", 1));
      organizer.button("shared.import.apply").click();
      organizer.see("community.import.applied", 3, 0);

      FilePayload second =
          edition("449802.csv", stays, community(105, "Новонивська", "Стара Нива"));
      look(organizer, second);
      assertThat(preview.innerText())
          .contains(
              organizer.text("community.import.questions"),
              "Ясноярська",
              "Старонивська",
              "Новонивська",
              organizer.text("community.import.type.RENAMED"));
      organizer.look("codifier-preview");

      phone.signIn(accounts.email(Role.ADMINISTRATOR), accounts.password());
      phone.open(Route.MANAGE_COMMUNITY_IMPORT);
      look(phone, second);
      phone.look("codifier-preview");

      Locator question =
          organizer.page().locator(".field:has(label:has-text('Ясноярська'))").locator("select");
      question.selectOption("MERGED:" + stays.get(0).split(";")[2]);
      organizer.button("shared.import.apply").click();
      organizer.see("community.import.applied", 0, 2);
      organizer.look("codifier-applied");

      organizer.openPath("/communities/staronyvska");
      assertThat(organizer.page().url()).endsWith("/communities/novonyvska");
      organizer.openPath("/communities/yasnoiarska");
      assertThat(organizer.page().locator("main").innerText()).contains("Тихобродська");

      organizer.open(Route.MANAGE_COMMUNITY_IMPORT);
      undo(organizer, "449802.csv");
      organizer.see("community.import.undoneNotice", 1, 1);
      undo(organizer, "449801.csv");
      organizer.see("community.import.undoneNotice", 1, 2);
    }
    assertThat(faults).isEmpty();
  }

  private static void look(Visitor visitor, FilePayload file) {
    visitor.page().locator("input[type=file]").setInputFiles(file);
    visitor.button("shared.import.look").click();
    visitor.see("shared.import.preview", file.name);
  }

  private static void undo(Visitor visitor, String file) {
    visitor
        .page()
        .locator("li", new Page.LocatorOptions().setHasText(file))
        .locator("button")
        .first()
        .click();
  }
}
