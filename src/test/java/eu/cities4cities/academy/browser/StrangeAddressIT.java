package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.harness.Browsers;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Addresses as nobody would make them: each page says that there is no such thing; none fails. */
@ExtendWith(DemoRun.Shared.class)
class StrangeAddressIT {
  private static final List<String> VALUES =
      List.of(
          "Ж",
          "😀",
          "\u202Eabc",
          "-1",
          "0",
          "99999999999999999999",
          "a".repeat(500),
          "a'\"<b>",
          "%");

  /** Calls of the API about one thing, with the place of its name. */
  private static final List<String> CALLS =
      List.of(
          "/courses/{}",
          "/courses/{}/statistics",
          "/courses/{}/attendance.xlsx",
          "/courses/{}/results.csv",
          "/courses/{}/report.pdf",
          "/courses/{}/certificates/runs/1",
          "/communities/{}",
          "/communities/{}/badge.svg",
          "/communities?query={}&region={}&page={}&size={}",
          "/certificates/{}",
          "/certificates/{}.pdf",
          "/attempts/{}");

  @Test
  void noPageAndNoCallFails(DemoRun run) {
    DemoAccounts accounts = DemoAccounts.read();
    List<String> failed = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      try (Visitor visitor =
          new Visitor(browser, run.address(), Language.UK, 1440, 900, "strange", faults)) {
        visitor.signIn(accounts.email(Role.ORGANIZER), accounts.password());
        for (String value : VALUES) {
          addresses(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))
              .forEach(path -> ask(visitor, run, path, failed));
        }
      }
    }
    assertThat(failed).isEmpty();
    assertThat(faults).isEmpty();
  }

  private static Stream<String> addresses(String value) {
    Stream<String> pages =
        Arrays.stream(Route.values())
            .map(route -> route.path(value, value))
            .filter(path -> path.contains(value));
    Stream<String> calls = CALLS.stream().map(call -> "/api/v1" + call.replace("{}", value));
    return Stream.concat(pages, calls);
  }

  private static void ask(Visitor visitor, DemoRun run, String path, List<String> failed) {
    APIResponse answer =
        visitor
            .context()
            .request()
            .get(run.address() + path, RequestOptions.create().setMaxRedirects(0));
    if (answer.status() >= 500) {
      failed.add(answer.status() + " " + path);
    }
    answer.dispose();
  }
}
