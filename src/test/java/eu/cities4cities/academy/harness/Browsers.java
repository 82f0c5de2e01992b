package eu.cities4cities.academy.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the Chromium that {@code src/test/browser/find-browser.sh} finds or installs. */
public final class Browsers {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Milliseconds within which what a test asserts of a page must have come true. */
  private static final double PATIENCE = 60_000;

  private Browsers() {}

  /** Playwright's driver, which downloads nothing by itself. */
  public static Playwright driver() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /**
   * A headless Chromium.
   *
   * @param settings switches of its command line besides the usual ones
   * @throws IllegalStateException if there is none, with the script's own words
   */
  public static Browser chromium(Playwright playwright, String... settings) {
    List<String> switches = new ArrayList<>(QUIET);
    switches.addAll(List.of(settings));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setHeadless(true)
                .setArgs(switches));
  }

  private static Path executable() {
    try {
      Process script =
          new ProcessBuilder("sh", "src/test/browser/find-browser.sh")
              .redirectErrorStream(true)
              .start();
      String said =
          new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (script.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      return Path.of(said.lines().reduce((first, second) -> second).orElseThrow());
    } catch (IOException e) {
      throw new IllegalStateException("find-browser.sh cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
