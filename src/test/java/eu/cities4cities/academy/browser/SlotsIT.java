package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A quiz of fixed questions and random draws is composed from the bank, and taken. */
@ExtendWith(DemoRun.Shared.class)
class SlotsIT {
  private static final int FIXED = 2;
  private static final int DRAWN = 3;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void fixedAndDrawnQuestionsAreComposedAndThenTakenOnOnePage(DemoRun run) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      String slug = paths.get(Route.COURSE).replaceAll(".*/", "");
      try (Visitor trainer = visitor(browser, run, Language.EN, 1440, "slots-trainer");
          Visitor person = visitor(browser, run, Language.EN, 390, "slots")) {
        trainer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        String email = SamplePeople.QUIZ_WATCHED_OVER.email(trainer, run, slug);
        String quiz = create(trainer, run, slug);
        addFixed(trainer);
        addDrawn(trainer);
        takeOutAndPutBack(trainer);
        trainer.page().locator("[id='paging:pageSize']").fill("0");
        trainer.button("quiz.slot.paginate").click();
        trainer.page().getByText(trainer.text("quiz.slot.allTogether")).waitFor();
        trainer.look("places");

        person.signIn(email, accounts.password());
        QuizTaker taker = new QuizTaker(person, Language.EN);
        taker.start(Route.QUIZ_START.path(quiz));
        Locator asked = person.page().locator("section.question[data-question]:visible");
        assertThat(asked.count()).isEqualTo(FIXED + DRAWN);
        PlaywrightAssertions.assertThat(person.page().locator("[data-step='1']:visible"))
            .hasCount(0);
        person.look("all-together");
        taker.finish();
        person.page().locator(".result-list > li").first().waitFor();
        assertThat(person.page().locator(".result-list > li").count()).isEqualTo(FIXED + DRAWN);

        trainer.page().locator("input[id$=':published']").uncheck();
        trainer.page().locator("[id$=':saveSettings']").click();
        trainer.page().getByText(trainer.text("shared.saved")).first().waitFor();
      }
    }
    assertThat(faults).isEmpty();
  }

  /** A quiz of the course that is open now and that participants see. */
  private static String create(Visitor trainer, DemoRun run, String slug) {
    trainer.openPath(Route.MANAGE_QUIZ_ONE.path(slug, "new"));
    trainer.page().locator("[id$=':titleUk']").fill("Тест із випадковими питаннями");
    trainer.page().locator("[id$=':titleEn']").fill("A quiz with random questions");
    trainer.page().locator("[id$=':opensAt']").fill("2020-01-01T10:00");
    trainer.page().locator("[id$=':closesAt']").fill("2099-12-31T23:59");
    trainer.page().locator("input[id$=':counts']").uncheck();
    trainer.page().locator("input[id$=':published']").check();
    trainer.page().locator("[id$=':saveSettings']").click();
    trainer.page().locator("[id='draw:addDraw']").waitFor();
    return trainer.page().url().replace(run.address(), "").replaceAll(".*/(\\d+)$", "$1");
  }

  private static void addFixed(Visitor trainer) {
    for (int added = 1; added <= FIXED; added++) {
      trainer.page().locator("#bank-search").fill("");
      trainer.button("quiz.run.find").click();
      trainer.page().locator("[id$=':pick']").first().click();
      places(trainer).nth(added - 1).waitFor();
      assertThat(places(trainer).count()).isEqualTo(added);
    }
  }

  private static void addDrawn(Visitor trainer) {
    trainer.page().locator("[id='draw:draws']").fill(String.valueOf(DRAWN));
    trainer.page().locator("[id='draw:addDraw']").click();
    trainer.see("quiz.slot.drawn");
    assertThat(places(trainer).count()).isEqualTo(FIXED + 1);
  }

  private static void takeOutAndPutBack(Visitor trainer) {
    String before = places(trainer).nth(0).locator("a").innerText();
    places(trainer).nth(0).locator("[id$=':retire']").click();
    trainer.page().locator("[id$=':putBack']").first().waitFor();
    trainer.page().waitForLoadState();
    assertThat(places(trainer).count()).isEqualTo(FIXED);
    trainer.look("taken-out");
    trainer.page().locator("[id$=':putBack']").first().click();
    trainer.see("quiz.slot.back");
    assertThat(places(trainer).nth(0).locator("a").innerText()).isEqualTo(before);
  }

  private static Locator places(Visitor trainer) {
    return trainer.page().locator(".question-rows > li:not(.page-break)");
  }

  private Visitor visitor(Browser browser, DemoRun run, Language language, int width, String who) {
    return new Visitor(browser, run.address(), language, width, 900, who, faults);
  }
}
