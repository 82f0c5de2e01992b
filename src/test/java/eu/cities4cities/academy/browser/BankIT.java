package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A bank as a trainer works with it: many questions changed at once, one rewritten and restored.
 */
@ExtendWith(DemoRun.Shared.class)
class BankIT {
  private static final int MOST_TABS = 150;

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  /** What somebody at a device does with the bank at that address. */
  private interface Work {
    void at(Visitor trainer, String bank) throws IOException;
  }

  @Test
  void manyAreMovedAndTaggedAndThatIsUndoneOnAPhone(DemoRun run) throws IOException {
    work(run, Language.UK, 390, 844, (trainer, bank) -> moveAndTag(trainer, bank, "перевірка"));
  }

  @Test
  void manyAreMovedAndTaggedAndThatIsUndoneOnADesk(DemoRun run) throws IOException {
    work(run, Language.EN, 1440, 900, (trainer, bank) -> moveAndTag(trainer, bank, "check"));
  }

  @Test
  void aPictureNeedsWordsAndAVersionIsBroughtBack(DemoRun run) throws IOException {
    work(run, Language.UK, 1440, 900, BankIT::rewrite);
  }

  @Test
  void aQuestionIsFoundRetiredAndRestoredByKeyboard(DemoRun run) throws IOException {
    work(run, Language.EN, 1440, 900, BankIT::retireByKeyboard);
  }

  private void work(DemoRun run, Language language, int width, int height, Work work)
      throws IOException {
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String bank = SampleAddresses.of(browser, run, faults).get(Route.MANAGE_BANK);
      try (Visitor trainer =
          new Visitor(browser, run.address(), language, width, height, "bank", faults)) {
        trainer.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        work.at(trainer, bank);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void moveAndTag(Visitor trainer, String bank, String tag) {
    trainer.openPath(bank);
    trainer.look("bank");
    String before = rows(trainer).first().innerText();

    trainer.button("quiz.bank.move").click();
    trainer.see("quiz.bank.noneChosen");

    choose(trainer, 2);
    Locator target = trainer.page().getByLabel(trainer.text("quiz.bank.moveTo"));
    target.selectOption(new SelectOption().setIndex(1));
    String category = (String) target.evaluate("menu => menu.selectedOptions[0].text");
    trainer.button("quiz.bank.move").click();
    trainer.see("quiz.bank.changed", 2);
    assertThat(rows(trainer).first().innerText()).contains(category);

    choose(trainer, 2);
    trainer.page().locator("[id$=newTag]").fill(tag);
    trainer.button("quiz.bank.addTag").click();
    rows(trainer).nth(1).getByText(tag).waitFor();
    trainer.look("bank-tagged");

    trainer.page().locator("select[name=tag]").selectOption(tag);
    trainer.button("quiz.bank.find").click();
    trainer.page().waitForURL(url -> url.contains("tag="));
    assertThat(rows(trainer).count()).isEqualTo(2);
    trainer.page().reload();
    assertThat(rows(trainer).count()).isEqualTo(2);

    undoLast(trainer);
    assertThat(rows(trainer).count()).isZero();
    trainer.openPath(bank);
    undoLast(trainer);
    assertThat(rows(trainer).first().innerText()).isEqualTo(before);
  }

  private static void rewrite(Visitor trainer, String bank) throws IOException {
    String text = "Чи є в листа дата? " + System.nanoTime();
    trainer.openPath(bank + "/new");
    trainer.page().locator("select[id$=kind]").selectOption(QuestionKind.TRUE_FALSE.name());
    trainer.button("quiz.question.changeKind").click();
    trainer.page().locator("select[id$=statement]").waitFor();
    trainer.page().locator("[id$=textUk]").fill(text);
    trainer.look("question-new");
    trainer.button("shared.save").click();
    trainer.see("quiz.question.saved");

    Locator question = rows(trainer).filter(new Locator.FilterOptions().setHasText(text));
    question.getByText(text).last().click();
    trainer.page().locator("input[type=file]").waitFor();
    trainer
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("lyst.png", "image/png", picture()));
    trainer.button("quiz.question.addPicture").click();
    trainer.page().locator("img.picture-edit").waitFor();
    trainer.button("shared.save").click();
    trainer.see("QuestionProblem.PICTURE_WITHOUT_WORDS");
    trainer.page().locator("[id$=alternativeUk]").last().fill("Лист із датою вгорі");
    trainer.page().locator("[id$=alternativeEn]").last().fill("A letter with a date on top");
    trainer.look("question-picture");
    trainer.button("shared.save").click();
    trainer.see("quiz.question.saved");

    question.getByText(trainer.text("quiz.bank.versionsOf", 2)).click();
    trainer.button("quiz.bank.compareOf", 1).click();
    trainer
        .page()
        .getByRole(
            AriaRole.ROWHEADER,
            new Page.GetByRoleOptions().setName(trainer.text("quiz.bank.line.picture", 1)))
        .waitFor();
    trainer.button("quiz.bank.bringBackOf", 1).click();
    trainer.see("quiz.bank.broughtBack", 1);
    trainer.button("quiz.bank.compareOf", 1).click();
    trainer.see("quiz.bank.noDifference");
    trainer.look("versions");

    trainer.openPath(bank);
    choose(trainer, 1);
    trainer.button("quiz.bank.retire").click();
    trainer.see("quiz.bank.changed", 1);
    assertThat(question.count()).isZero();
  }

  private static void retireByKeyboard(Visitor trainer, String bank) {
    trainer.openPath(bank);
    int all = rows(trainer).count();
    tabTo(trainer, "select[name=kind]");
    // The kinds are named by the letters that they begin with.
    trainer.page().keyboard().type(trainer.text("QuestionKind.ORDERING").substring(0, 3));
    tabTo(trainer, "form[role=search] button");
    trainer.page().keyboard().press("Enter");
    trainer.page().waitForURL(url -> url.contains("kind=ORDERING"));
    assertThat(rows(trainer).count()).isEqualTo(1);

    tabTo(trainer, ".question-rows input[type=checkbox]");
    trainer.page().keyboard().press("Space");
    tabTo(trainer, "[id$=retire]");
    trainer.page().keyboard().press("Enter");
    trainer.see("quiz.bank.changed", 1);
    assertThat(rows(trainer).count()).isZero();
    tabTo(trainer, "[id$=undo]");
    trainer.page().keyboard().press("Enter");
    trainer.see("quiz.bank.undone");
    assertThat(rows(trainer).count()).isEqualTo(1);
    trainer.openPath(bank);
    assertThat(rows(trainer).count()).isEqualTo(all);
  }

  private static Locator rows(Visitor trainer) {
    return trainer.page().locator(".question-rows > li");
  }

  private static void choose(Visitor trainer, int howMany) {
    for (int row = 0; row < howMany; row++) {
      rows(trainer).nth(row).locator("input[type=checkbox]").check();
    }
  }

  private static void undoLast(Visitor trainer) {
    trainer.page().locator("input[id$=undo]").first().click();
    trainer.see("quiz.bank.undone");
  }

  private static void tabTo(Visitor trainer, String selector) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      trainer.page().keyboard().press("Tab");
      Object there =
          trainer.page().evaluate("selector => document.activeElement.matches(selector)", selector);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError("No way by Tab to " + selector);
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
