package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One person at one device. Whatever is wrong with a page they look at is noted: faults of
 * accessibility (WCAG 2.2 A and AA, light and dark), messages in the console, refusals of the
 * content security policy, words of the other language, missing texts, a page too wide for the
 * screen.
 */
final class Visitor implements AutoCloseable {
  private static final Path SCREENS = Path.of("target/screens");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final Pattern MISSING = Pattern.compile("\\[[a-zA-Z]+(\\.[\\w]+)+]|\\?\\?\\?");

  /** Names, signs and abbreviations that are the same in both languages. */
  private static final String INTERNATIONAL =
      "Cities|Academy|ENG|JSON|PDF|JPEG|PNG|XLSX|CSV|ZIP|ECTS|Zoom|Meet|Teams|Jitsi|BigBlueButton|QR|CCA|API|ICS|HTTPS?|SHA|Onest|EUPL"
          + "|GIFT|Moodle|XML|QTI|MathML|UTF|UA|IBAN|WCAG|GitHub|iPhone|Galaxy|Europe|Kyiv|Excel|Google|Calendar"
          + "|YouTube|Vimeo|WebVTT|VTT|LinkedIn|WordPress"
          + "|UTC|Shift|Chrome|Chromium|Firefox|Safari|Linux|[Ww]indows|Android|Myrhorod"
          + "|Authenticator|Microsoft|Aegis|FreeOTP|cookie|axe|WebVTT|YouTube|Vimeo|www"
          // Names of file formats.
          + "|(?:csv|docx|jpe?g|od[pst]|pdf|png|pptx|txt|webm|webp|xlsx)$";

  /** Milliseconds within which what is waited for must have come. */
  private static final double PATIENCE = 120_000;

  private final Texts texts = new Texts();
  private final String address;
  private final Language language;
  private final String who;
  private final List<String> faults;
  private final BrowserContext context;
  private final Page page;
  private int shots;

  /** The page as it was sent the last time. */
  private Response document;

  /** The path whose 404 is what the test wants to see. */
  private String missingPath;

  /** What the console may say, because the test brings it about. */
  private String expectedWords;

  Visitor(
      Browser browser,
      String address,
      Language language,
      int width,
      int height,
      String who,
      List<String> faults) {
    this(
        browser,
        address,
        language,
        new Browser.NewContextOptions().setViewportSize(width, height),
        who,
        faults);
  }

  /** Somebody at a desk whose browser runs no scripts. */
  static Visitor withoutScripts(
      Browser browser, String address, Language language, String who, List<String> faults) {
    return new Visitor(
        browser,
        address,
        language,
        new Browser.NewContextOptions().setViewportSize(1440, 900).setJavaScriptEnabled(false),
        who,
        faults);
  }

  private Visitor(
      Browser browser,
      String address,
      Language language,
      Browser.NewContextOptions device,
      String who,
      List<String> faults) {
    this.address = address;
    this.language = language;
    this.who = who;
    this.faults = faults;
    this.context =
        browser.newContext(
            device
                .setLocale(language.locale().toLanguageTag())
                .setTimezoneId("Europe/Kyiv")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT)
                .setAcceptDownloads(true));
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    context.onConsoleMessage(
        message -> {
          boolean expected =
              missingPath != null && message.location().contains(missingPath)
                  || expectedWords != null && message.text().contains(expectedWords);
          if (!expected && (message.type().equals("error") || message.type().equals("warning"))) {
            fault("console says " + message.text() + " at " + message.location());
          }
        });
    context.onWebError(error -> fault("a script failed: " + error.error()));
    this.page = context.newPage();
    page.onResponse(
        response -> {
          if (response.request().isNavigationRequest()
              && response.frame().equals(page.mainFrame())
              && response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            document = response;
          }
        });
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** A text of the bundles in this visitor's language. */
  String text(String key, Object... args) {
    return texts.get(language, key, args);
  }

  /** Opens a route in this visitor's language. */
  void open(Route route, Object... values) {
    openPath(inLanguage(route, route.path(values)));
  }

  /** A route's path as this visitor's language addresses it. */
  String inLanguage(Route route, String path) {
    return (route.zone() == Route.Zone.PUBLIC && language == Language.EN ? "/en" : "") + path;
  }

  /** Opens a page about something that does not exist. */
  void openMissing(Route route, Object... values) {
    missingPath = route.path(values);
    String prefix = language == Language.EN ? "/en" : "";
    assertThat(page.navigate(address + prefix + missingPath).status()).isEqualTo(404);
  }

  /** From now on the console may say this. */
  void expectConsole(String words) {
    expectedWords = words;
  }

  void openPath(String path) {
    int status = page.navigate(address + path).status();
    if (status >= 400) {
      fault("answers " + status + " at " + path);
    }
  }

  Locator button(String key, Object... args) {
    return named(AriaRole.BUTTON, text(key, args));
  }

  Locator link(String key, Object... args) {
    return named(AriaRole.LINK, text(key, args));
  }

  private Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Waits until the page says so and is there as a whole: what it says stands before the rest. */
  void see(String key, Object... args) {
    page.getByText(text(key, args)).first().waitFor();
    page.waitForLoadState();
  }

  /**
   * Opens the letters of the demonstration whose address or subject has these words, the newest
   * first. Among all letters it might not be on the first page: reminders come by hundreds.
   */
  Locator letters(String words) {
    openPath(
        inLanguage(Route.INBOX, Route.INBOX.path())
            + "?query="
            + URLEncoder.encode(words, StandardCharsets.UTF_8));
    return page.locator(".inbox-list a");
  }

  /** The field with that label. */
  Locator field(String key) {
    return page.getByRole(
            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(starting(text(key))))
        .or(page.getByLabel(starting(text(key))))
        .first();
  }

  /** The pattern is the browser's in the end, which knows no quoting. */
  private static Pattern starting(String label) {
    return Pattern.compile("^" + label.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0"));
  }

  void fill(String key, String value) {
    field(key).fill(value);
  }

  /**
   * Signs in with the demonstration's password and reads in this visitor's language from then on.
   */
  void signIn(String email, String password) {
    open(Route.LOGIN);
    fill("account.email", email);
    page.locator("input[type=password]").fill(password);
    button("account.login.button").click();
    page.waitForURL(url -> !url.contains("/login"));
    if (!language.code().equals(page.locator("html").getAttribute("lang"))) {
      open(Route.MY);
      if (!language.code().equals(page.locator("html").getAttribute("lang"))) {
        openMenu();
        page.locator("button[name=language][value=" + language.code() + "]:visible").click();
        page.waitForCondition(
            () -> language.code().equals(page.locator("html").getAttribute("lang")));
      }
    }
  }

  /** On a phone the links of the header are behind a button. */
  void openMenu() {
    Locator menu = page.locator("details.phone-menu > summary");
    if (menu.isVisible()) {
      menu.click();
    }
  }

  /** Looks at the page as it stands and notes what is wrong with it. */
  void look(String name) {
    page.waitForLoadState();
    String where = name + " " + page.url().replace(address, "");
    String shown = page.locator("body").innerText();
    java.util.regex.Matcher missing = MISSING.matcher(shown);
    while (missing.find()) {
      fault(where + ": a text is missing: " + missing.group());
    }
    Object strangers = page.evaluate(STRANGERS, List.of(language.code(), INTERNATIONAL));
    for (Object words : (List<?>) strangers) {
      fault(where + ": words of the other language: " + words);
    }
    Number tooWide =
        (Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (tooWide.intValue() > 0) {
      fault(where + ": the page is " + tooWide + " px too wide");
    }
    if (!language.code().equals(page.locator("html").getAttribute("lang"))) {
      fault(where + ": the page is in the other language");
    }
    judge(where, "light", WCAG);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                SCREENS.resolve("%s-%s-%02d-%s.png".formatted(language.code(), who, ++shots, name)))
            .setFullPage(true));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.DARK));
    // Colours that fade from one scheme to the other are neither while they do.
    page.waitForFunction(
        "() => document.getAnimations().every((each) => each.playState !== 'running')");
    judge(where, "dark", WCAG);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
  }

  /** Has the HTML checker read the page as it was sent, and notes what it says. */
  void checkSource(String name) {
    String where = name + " " + page.url().replace(address, "");
    HtmlChecker.faults(document.text()).forEach(fault -> fault(where + ": " + fault));
  }

  private void judge(String where, String scheme, List<String> tags) {
    for (Rule rule :
        new AxeBuilder(page).setLegacyMode(true).withTags(tags).analyze().getViolations()) {
      rule.getNodes()
          .forEach(
              node ->
                  fault(
                      where
                          + " ("
                          + scheme
                          + "): "
                          + rule.getId()
                          + " at "
                          + node.getTarget()
                          + " "
                          + node.getHtml()));
    }
  }

  void fault(String what) {
    String line = language.code() + " " + who + ": " + what;
    if (!faults.contains(line)) {
      faults.add(line);
      System.out.println("FAULT " + line);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /** Words of the other language in what is seen or read aloud, outside elements marked as such. */
  private static final String STRANGERS =
      """
      ([lang, international]) => {
        const found = [];
        const other = lang === 'uk'
          ? new RegExp("(?<![\\\\w@./-])[A-Za-z][A-Za-z'’-]{2,}(?![\\\\w@/])", 'g')
          : new RegExp("[А-ЯІЇЄҐа-яіїєґʼ]{3,}", 'g');
        const known = new RegExp('^(' + international + ')', '');
        const judge = (text, element) => {
          const marked = element.closest('[lang]');
          if (marked && marked.lang !== lang && marked !== document.documentElement) return;
          const plain = text.replace(/https?:\\S+|\\S+@\\S+|CCA-[\\w-]+|\\S+\\.(csv|xlsx|pdf|svg)/g, ' ');
          const words = (plain.match(other) || []).filter((word) => !known.test(word));
          if (words.length) found.push(words.join(' ') + ' in <' + element.tagName.toLowerCase()
            + ' class="' + element.className + '">');
        };
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          // What is typed into a field has its writer's language.
          if (element.closest('script,style,template,noscript,code,textarea')) continue;
          judge(walker.currentNode.textContent, element);
        }
        // An attribute cannot mark a name in it: those that the page shows as marked are no fault.
        const marked = [...document.querySelectorAll('main [lang]')]
          .filter((element) => element.lang !== lang).map((element) => element.textContent.trim());
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          for (const element of document.querySelectorAll('[' + name + ']')) {
            let text = element.getAttribute(name);
            for (const known of marked) if (known.length > 2) text = text.split(known).join(' ');
            judge(text, element);
          }
        }
        return found;
      }
      """;
}
