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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page of the route table is looked at in both languages, light and dark, and read by the
 * HTML checker: in Ukrainian on a phone, in English on a desk. Public pages by nobody,
 * participants' pages by a participant, staff pages by an organizer. Pages that only a letter leads
 * to are looked at by whoever gets the letter, in {@link CourseVoicesIT} and {@link SecondStepIT}.
 */
@ExtendWith(DemoRun.Shared.class)
class EveryPageIT {
  private static final Set<Route> FROM_LETTERS = EnumSet.of(Route.UNSUBSCRIBE, Route.JOIN_LINK);

  private final DemoAccounts accounts = DemoAccounts.read();

  @Test
  void isInOrderInUkrainianOnAPhone(DemoRun run) {
    walk(run, Language.UK, 390, 844);
  }

  @Test
  void isInOrderInEnglishOnADesk(DemoRun run) {
    walk(run, Language.EN, 1440, 900);
  }

  private void walk(DemoRun run, Language language, int width, int height) {
    List<String> faults = new ArrayList<>();
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      for (Reader reader : Reader.values()) {
        try (Visitor visitor =
            new Visitor(
                browser, run.address(), language, width, height, "each-" + reader, faults)) {
          if (reader.role != null) {
            visitor.signIn(accounts.email(reader.role), accounts.password());
          }
          for (Route route : Route.values()) {
            if (Reader.of(route) == reader && !FROM_LETTERS.contains(route)) {
              look(visitor, run, route, paths.get(route));
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Who looks at a page. */
  private enum Reader {
    STRANGER(null),
    PARTICIPANT(Role.PARTICIPANT),
    ORGANIZER(Role.ORGANIZER),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final Role role;

    Reader(Role role) {
      this.role = role;
    }

    static Reader of(Route route) {
      return switch (route.zone()) {
        case PUBLIC -> STRANGER;
        case SIGNED_IN -> PARTICIPANT;
        case STAFF ->
            route.roles().isEmpty() || route.roles().contains(Role.ORGANIZER)
                ? ORGANIZER
                : ADMINISTRATOR;
      };
    }
  }

  /** A page that leads on, such as the player of an attempt handed in, is no page to look at. */
  private static void look(Visitor visitor, DemoRun run, Route route, String path) {
    APIResponse answer =
        visitor
            .context()
            .request()
            .get(run.address() + path, RequestOptions.create().setMaxRedirects(0));
    int status = answer.status();
    answer.dispose();
    if (status == 200) {
      visitor.openPath(visitor.inLanguage(route, path));
      visitor.look(route.name().toLowerCase(Locale.ROOT));
      visitor.checkSource(route.name());
    } else if (status != 302) {
      visitor.fault(route + " answers " + status + " at " + path);
    }
  }
}
