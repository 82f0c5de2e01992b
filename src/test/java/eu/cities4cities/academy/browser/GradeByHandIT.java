package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a trainer does after a quiz: grades an essay by the keyboard, and rules about a question.
 */
@ExtendWith(DemoRun.Shared.class)
class GradeByHandIT {
  private static final String WORDS = "Добре видно, що робити разом";
  private static final String WHY = "Питання можна було зрозуміти двояко";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void onADesk(DemoRun run) {
    gradeAndRule(run, Language.EN, 1440, 900);
  }

  @Test
  void onAPhone(DemoRun run) {
    gradeAndRule(run, Language.UK, 390, 844);
  }

  private void gradeAndRule(DemoRun run, Language language, int width, int height) {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String essay = SampleAddresses.of(browser, run, faults).get(Route.MANAGE_GRADE);
      try (Visitor trainer =
          new Visitor(browser, run.address(), language, width, height, "grade", faults)) {
        trainer.signIn(accounts.email(Role.TRAINER), accounts.password());
        trainer.openPath(essay);
        String quiz = quiz(trainer);
        grade(trainer, essay);
        rule(trainer, quiz);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static String quiz(Visitor trainer) {
    Matcher list =
        Pattern.compile("/manage/quizzes/(\\d+)/grading").matcher(trainer.page().content());
    assertThat(list.find()).isTrue();
    return list.group(1);
  }

  /** The essay's rubric has three criteria, of two, three points and one. */
  private static void grade(Visitor trainer, String essay) {
    Page page = trainer.page();
    trainer.look("essay");
    points(trainer).first().focus();
    type(page, "9", "3", "1", WORDS);
    page.keyboard().press("Enter");
    trainer.see("quiz.grading.refused.points", 2);
    assertThat(points(trainer).last().inputValue()).isEqualTo("1");

    points(trainer).first().fill("");
    points(trainer).first().focus();
    page.keyboard().type("1,5");
    trainer.button("quiz.grading.save").focus();
    page.keyboard().press("Enter");
    page.getByText(trainer.text("quiz.grading.saved.DECIDED")).first().waitFor();
    assertThat(page.url()).contains("/manage/grading/").doesNotEndWith(essay);
    trainer.look("next-essay");

    trainer.openPath(essay);
    assertThat(points(trainer).first().inputValue()).startsWith("1").endsWith("5");
    page.getByText(WORDS).first().waitFor();
    trainer.look("graded-essay");
  }

  private static Locator points(Visitor trainer) {
    return trainer.page().locator("form[id$=grade] input[id$=points]");
  }

  /** Types into one field after the other and ends at what follows the last. */
  private static void type(Page page, String... texts) {
    for (String text : texts) {
      page.keyboard().type(text);
      page.keyboard().press("Tab");
    }
  }

  private static void rule(Visitor trainer, String quiz) {
    Page page = trainer.page();
    trainer.open(Route.MANAGE_KEYS, quiz);
    trainer.look("keys");
    page.locator("a[id^=FULL_MARKS-]").first().click();
    page.locator("#preview tbody tr").first().waitFor();
    page.waitForLoadState();
    int changes = page.locator("#preview tbody tr").count();
    trainer.look("keys-preview");
    trainer.button("quiz.keys.apply").click();
    PlaywrightAssertions.assertThat(page.locator("#preview")).isVisible();
    trainer.fill("quiz.late.reason", WHY);
    trainer.button("quiz.keys.apply").click();
    page.getByText(trainer.text("quiz.keys.done", changes)).first().waitFor();
    page.getByText(trainer.text("quiz.keys.ruled.FULL_MARKS")).first().waitFor();
    trainer.look("keys-corrected");

    trainer.fill("quiz.keys.undoReason", WHY);
    page.locator("form[id$=made] [id$=undo]").first().click();
    trainer.see("quiz.keys.undone", changes);
    assertThat(page.locator("form[id$=made]").count()).isZero();
  }
}
