package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of a course: an organizer makes it and publishes it, its only seat is taken, waited for
 * and passed on; two organizers edit it at once; a finished one opens again at everybody's own
 * pace.
 */
@ExtendWith(DemoRun.Shared.class)
class CourseLifeIT {
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

  private Visitor desk(DemoRun run, Language language, Role role) {
    return visitor(run, language, 1440, 900, role);
  }

  private Visitor phone(DemoRun run, Language language, Role role) {
    return visitor(run, language, 390, 844, role);
  }

  private Visitor visitor(DemoRun run, Language language, int width, int height, Role role) {
    Visitor visitor =
        new Visitor(browser, run.address(), language, width, height, role.name(), faults);
    visitor.signIn(accounts.email(role), accounts.password());
    return visitor;
  }

  @Test
  void fromTheEmptyFormToTheSeatThatIsPassedOn(DemoRun run) throws IOException {
    try (Visitor organizer = desk(run, Language.UK, Role.ORGANIZER);
        Visitor first = phone(run, Language.UK, Role.PARTICIPANT);
        Visitor second = phone(run, Language.EN, Role.COORDINATOR)) {
      String slug = create(organizer);
      addCover(organizer, slug);
      buildRule(organizer, slug);
      publish(organizer, slug);

      first.open(Route.COURSE, slug);
      first.look("course-with-cover");
      first.button("course.view.go.SEAT").click();
      first.page().getByText(first.text("course.view.admission.SEATED")).first().waitFor();
      first.look("seated");

      second.open(Route.COURSE, slug);
      second.look("course-full");
      second.button("course.view.go.QUEUE").click();
      second.page().getByText(second.text("course.view.admission.QUEUED")).first().waitFor();
      second.page().getByText(second.text("course.view.place", 1)).first().waitFor();
      second.look("queued");
      second.open(Route.MY);
      second.look("my-queued");

      organizer.open(Route.MANAGE_COURSE_REQUESTS, slug);
      organizer.page().navigate(organizer.page().url() + "?status=WAITING");
      organizer.look("waiting-list");

      first.open(Route.COURSE, slug);
      first.page().getByText(first.text("course.view.leave")).first().click();
      first.page().locator("form[id$=leave] input[type=submit]").click();
      first.page().getByText(first.text("course.view.left")).first().waitFor();

      second.open(Route.COURSE, slug);
      second.page().getByText(second.text("course.view.mine")).first().waitFor();
      second.look("promoted");
      assertThat(second.page().locator("form[id$=enroll]").count()).isZero();
    }
    assertThat(faults).isEmpty();
  }

  private String create(Visitor organizer) {
    organizer.open(Route.MANAGE_COURSE_NEW);
    organizer.link("course.kind.RESIDENCY").click();
    organizer.page().waitForURL("**?kind=residency");
    organizer.look("new-residency");
    organizer.fill("course.form.titleUk", "Майстерня спільних проєктів");
    organizer.fill("course.form.titleEn", "Workshop of common projects");
    organizer.fill("course.form.summaryUk", "Три дні, після яких у громади є проєкт.");
    organizer.fill("course.form.summaryEn", "Three days after which a community has a project.");
    organizer.fill("course.form.outcomesUk", "Описати проєкт\nСкласти кошторис");
    organizer.fill("course.form.outcomesEn", "Describe a project\nDraw up a budget");
    organizer.fill("course.form.contactName", "Марта Гнатів");
    organizer.fill("course.form.contactEmail", "maisternia@hromada.example");
    organizer.fill("course.form.capacityLabel", "1");
    organizer.button("course.create.button").click();
    organizer.page().waitForURL(url -> url.matches(".*/manage/courses/[a-z0-9-]+.*"));
    organizer.look("draft");
    return organizer.page().url().replaceAll(".*/manage/courses/([a-z0-9-]+).*", "$1");
  }

  private void addCover(Visitor organizer, String slug) throws IOException {
    organizer.open(Route.MANAGE_COURSE, slug);
    organizer
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("cover.png", "image/png", picture()));
    organizer.fill("course.cover.altUk", "Двоє людей над планом");
    organizer.fill("course.cover.altEn", "Two people over a plan");
    organizer.button("course.cover.save").click();
    organizer.page().getByText(organizer.text("course.cover.saved")).first().waitFor();
    assertThat(
            (Boolean)
                organizer
                    .page()
                    .locator("img.cover")
                    .evaluate(
                        "img => img.complete ? img.naturalWidth > 0 : img.decode().then(() => true)"))
        .isTrue();
  }

  private static byte[] picture() throws IOException {
    BufferedImage picture = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(11, 59, 140));
    graphics.fillRect(0, 0, 1600, 900);
    graphics.setColor(new Color(246, 198, 68));
    graphics.fillOval(500, 150, 600, 600);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private void buildRule(Visitor organizer, String slug) {
    organizer.open(Route.MANAGE_COURSE, slug);
    organizer.link("course.rule.edit").click();
    organizer.page().waitForURL("**/rule");
    Locator words = organizer.page().locator("[id='rule:words']");
    assertThat(words.innerText()).contains("схвалення організатора", "the organizer’s approval");
    organizer.fill("course.rule.number.DAYS", "5");
    organizer.field("course.rule.number.DAYS").blur();
    organizer.page().getByText(organizer.text("course.rule.warn.days", 5, 3)).first().waitFor();
    organizer.look("rule-warned");
    organizer.fill("course.rule.number.DAYS", "2");
    organizer.field("course.rule.number.DAYS").blur();
    organizer.button("course.rule.addGroup").first().click();
    Locator lines = organizer.page().locator(".rule-line");
    organizer.page().waitForCondition(() -> lines.count() == 5);
    organizer.button("course.rule.addLine").last().click();
    organizer.page().waitForCondition(() -> lines.count() == 6);
    organizer.page().waitForCondition(() -> words.innerText().contains("15 "));
    organizer.button("course.rule.try").click();
    organizer.page().getByText(organizer.text("course.rule.nobody")).first().waitFor();
    organizer.look("rule-tried");
    organizer.button("shared.save").click();
    organizer.page().getByText(organizer.text("course.rule.saved")).first().waitFor();
    organizer.page().waitForCondition(() -> words.innerText().contains("15 "));
  }

  private void publish(Visitor organizer, String slug) {
    organizer.open(Route.MANAGE_COURSE, slug);
    organizer.button("course.edit.to.DRAFT.OPEN").click();
    organizer.page().getByText(organizer.text("course.edit.became.OPEN")).first().waitFor();
    organizer.look("published");
  }

  @Test
  void whatWasTypedSurvivesWhenEnrollmentClosesMeanwhile(DemoRun run) {
    try (Visitor organizer = desk(run, Language.EN, Role.ORGANIZER);
        Visitor person = phone(run, Language.UK, Role.COORDINATOR)) {
      organizer.open(Route.MANAGE_COURSE_NEW);
      organizer.link("course.kind.WEBINAR").click();
      organizer.page().waitForURL("**?kind=webinar");
      organizer.fill("course.form.titleUk", "Розмова про гранти");
      organizer.fill("course.form.titleEn", "A talk about grants");
      organizer.fill("course.form.summaryUk", "Година запитань і відповідей.");
      organizer.fill("course.form.summaryEn", "An hour of questions and answers.");
      organizer.page().locator("select[id$=way]").selectOption("APPROVAL");
      organizer.button("course.create.button").click();
      organizer.page().waitForURL(url -> url.matches(".*/manage/courses/[a-z0-9-]+.*"));
      String slug = organizer.page().url().replaceAll(".*/manage/courses/([a-z0-9-]+).*", "$1");
      publish(organizer, slug);

      person.open(Route.COURSE, slug);
      person.page().locator("textarea[name=note]").fill("Пишемо заявку й маємо запитання.");
      person.look("application");
      organizer.button("course.edit.to.OPEN.FINISHED").click();
      organizer.page().getByText(organizer.text("course.edit.became.FINISHED")).first().waitFor();

      person.button("course.view.go.APPLICATION").click();
      person.page().getByText(person.text("course.door.OVER")).first().waitFor();
      assertThat(person.page().locator("textarea[readonly]").inputValue())
          .isEqualTo("Пишемо заявку й маємо запитання.");
      person.look("closed-meanwhile");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void ofTwoWhoEditAtOnceTheSecondIsToldAndKeepsTheirText(DemoRun run) {
    try (Visitor one = desk(run, Language.UK, Role.ORGANIZER);
        Visitor other = desk(run, Language.UK, Role.ORGANIZER)) {
      String slug = running(one, run);
      one.open(Route.MANAGE_COURSE, slug);
      other.open(Route.MANAGE_COURSE, slug);
      String title = one.field("course.form.titleEn").inputValue();
      one.fill("course.form.titleEn", title + " today");
      one.fill("course.form.contactName", "Марта Гнатів");
      one.button("shared.save").click();
      one.page().getByText(one.text("shared.saved")).first().waitFor();

      other.fill("course.form.titleEn", title + " tomorrow");
      other.button("shared.save").click();
      other.page().getByText(other.text("course.edit.changes")).first().waitFor();
      other.look("changed-meanwhile");
      assertThat(other.field("course.form.titleEn").inputValue()).isEqualTo(title + " tomorrow");
      assertThat(other.field("course.form.contactName").inputValue()).isEqualTo("Марта Гнатів");
      assertThat(other.page().locator("table").innerText())
          .contains(title + " today", title + " tomorrow");
      one.open(Route.MANAGE_COURSE, slug);
      assertThat(one.field("course.form.titleEn").inputValue())
          .as("nothing was overwritten")
          .isEqualTo(title + " today");

      other.fill("course.form.titleEn", title);
      other.button("shared.save").click();
      other.page().getByText(other.text("shared.saved")).first().waitFor();
      one.open(Route.MANAGE_COURSE, slug);
      assertThat(one.field("course.form.titleEn").inputValue()).isEqualTo(title);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aFinishedCourseIsReopenedAtEverybodysOwnPace(DemoRun run) {
    try (Visitor organizer = desk(run, Language.UK, Role.ORGANIZER);
        Visitor newcomer = phone(run, Language.UK, Role.COORDINATOR)) {
      String finished = find(organizer, run, "/courses/(community-profile-[\\w-]+)");
      organizer.open(Route.MANAGE_COURSE, finished);
      organizer.look("finished");
      organizer.button("course.selfPaced.go").click();
      organizer.page().getByText(organizer.text("course.selfPaced.done")).first().waitFor();
      organizer.look("self-paced-draft");
      organizer.button("course.edit.to.DRAFT.OPEN").click();
      organizer.page().getByText(organizer.text("course.edit.became.OPEN")).first().waitFor();

      newcomer.open(Route.COURSE, finished);
      newcomer.look("finished-with-edition");
      String days = newcomer.text("course.rule.daysOf", 4, 5);
      assertThat(newcomer.page().locator("main").innerText()).contains(days);
      newcomer.link("course.view.selfPaced").click();
      newcomer.page().waitForURL(url -> !url.endsWith(finished));
      newcomer.look("self-paced");
      assertThat(newcomer.page().locator("main").innerText())
          .as("a rule of its own")
          .contains(newcomer.text("course.rule.quiz", 60))
          .doesNotContain(days);
      newcomer.button("course.view.go.SEAT").click();
      newcomer.page().getByText(newcomer.text("course.view.admission.SEATED")).first().waitFor();
      newcomer.look("self-paced-mine");
      newcomer.open(Route.COURSE, finished);
      assertThat(newcomer.page().locator("main").innerText())
          .as("the finished edition keeps its rule")
          .contains(days);
    }
    assertThat(faults).isEmpty();
  }

  private static String running(Visitor visitor, DemoRun run) {
    return find(visitor, run, "/courses/(international-cooperation-[\\w-]+)");
  }

  private static String find(Visitor visitor, DemoRun run, String pattern) {
    Page page = visitor.page();
    page.navigate(run.address() + Route.HOME.path());
    Matcher matcher = Pattern.compile(pattern).matcher(page.content());
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
