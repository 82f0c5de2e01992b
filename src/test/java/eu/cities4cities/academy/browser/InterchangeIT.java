package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.quiz.interchange.QuestionFormat;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions brought in from a file that is looked at first, taken back, and taken out. */
@ExtendWith(DemoRun.Shared.class)
class InterchangeIT {
  private static final String FILE = "GIFT.txt";

  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<String> faults = new ArrayList<>();

  @Test
  void inUkrainianOnAPhone(DemoRun run) throws IOException {
    exchange(run, Language.UK, 390, 844, "Чи пишуть дату вгорі листа", "Завдання", "вгорі");
  }

  @Test
  void inEnglishOnADesk(DemoRun run) throws IOException {
    exchange(run, Language.EN, 1440, 900, "Does a date stand on top of a letter", "Tasks", "top");
  }

  private void exchange(
      DemoRun run,
      Language language,
      int width,
      int height,
      String question,
      String category,
      String answer)
      throws IOException {
    // One that can be asked, the same once more, and one whose answers nobody can read.
    String gift =
        "$CATEGORY: $course$/top/%2$s\n\n%1$s? {T}\n\n%1$s {T}\n\n%3$s {=%3$s\n"
            .formatted(question, category, answer);
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      String page = SampleAddresses.of(browser, run, faults).get(Route.MANAGE_INTERCHANGE);
      String bank = page.substring(0, page.lastIndexOf('/'));
      try (Visitor trainer =
          new Visitor(browser, run.address(), language, width, height, "interchange", faults)) {
        trainer.signIn(accounts.email(Role.TRAINER), accounts.password());
        trainer.openPath(page);
        trainer.look("files");
        refuse(trainer);
        turnPages(trainer);
        look(trainer, gift);
        trainer.button("interchange.apply").click();
        trainer.see("interchange.applied", 1);
        trainer.look("files-applied");

        trainer.openPath(bank);
        assertThat(trainer.page().getByText(question).count()).isPositive();
        assertThat(options(trainer, "select[name=category]")).contains(category);

        trainer.openPath(page);
        trainer.button("interchange.undoOf", FILE).first().click();
        trainer.see("interchange.undone");
        trainer.openPath(bank);
        assertThat(trainer.page().locator(".question-rows").getByText(question).count()).isZero();
        assertThat(options(trainer, "select[name=category]")).doesNotContain(category);

        trainer.openPath(page);
        download(trainer);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void refuse(Visitor trainer) {
    upload(trainer, "broken.xml", "<?xml version=\"1.0\"?><quiz><question>");
    trainer.see("interchange.file.XML_BROKEN", 1);
  }

  /** Of a long file every question is seen before anything changes. */
  private static void turnPages(Visitor trainer) {
    String many =
        IntStream.rangeClosed(1, 60)
            .mapToObj("Чи буває зустріч номер %d? {T}"::formatted)
            .collect(Collectors.joining("\n\n"));
    upload(trainer, "many.gift", many);
    trainer.see("quiz.bank.shown", 1, 50, 60);
    trainer.button("community.list.next").click();
    trainer.see("quiz.bank.shown", 51, 60, 60);
    assertThat(trainer.page().getByText("зустріч номер 60").count()).isPositive();
    trainer.button("community.list.previous").click();
    trainer.see("quiz.bank.shown", 1, 50, 60);
  }

  private static void look(Visitor trainer, String gift) {
    upload(trainer, FILE, gift);
    trainer.see("interchange.preview", FILE);
    trainer.see("interchange.count.NEW", 1);
    trainer.see("interchange.count.KNOWN", 1);
    trainer.see("interchange.count.LEFT_OUT", 1);
    trainer.look("files-preview");
  }

  private static void upload(Visitor trainer, String name, String content) {
    trainer
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    trainer.button("interchange.look").click();
  }

  private static void download(Visitor trainer) throws IOException {
    trainer.page().locator("select[id$=format]").selectOption(QuestionFormat.GIFT.name());
    trainer.button("interchange.prepare").click();
    trainer.see("interchange.losses");
    trainer.look("files-prepared");
    Download download =
        trainer
            .page()
            .waitForDownload(
                () ->
                    trainer
                        .link("interchange.download", trainer.text("QuestionFormat.GIFT"))
                        .click());
    assertThat(download.suggestedFilename()).endsWith("questions.gift.txt");
    assertThat(Files.readString(download.path())).contains("$CATEGORY: $course$/top/", "{");
  }

  private static List<String> options(Visitor trainer, String menu) {
    Locator options = trainer.page().locator(menu + " option");
    return options.allTextContents();
  }
}
