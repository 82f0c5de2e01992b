package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page for everybody: what opens for whom, on the sample data. */
@ExtendWith(DemoRun.Shared.class)
class RouteWalkIT {
  /**
   * The answers for nobody, participant, trainer, organizer, coordinator, administrator: 200 opens,
   * 302 leads to the sign-in, 403 and 404 refuse.
   */
  private static final String MATRIX =
      """
      HOME                200 200 200 200 200 200
      COURSE              200 200 200 200 200 200
      MY                  302 200 200 200 200 200
      MANAGE              302 403 200 200 200 200
      MANAGE_COURSES      302 403 200 200 403 403
      MANAGE_COURSE_NEW   302 403 403 200 403 403
      MANAGE_COURSE       302 403 200 200 403 403
      MANAGE_PARTICIPANTS 302 403 200 200 403 403
      MANAGE_COURSE_REQUESTS 302 403 200 200 403 403
      MANAGE_QUOTAS       302 403 200 200 403 403
      MANAGE_RULE         302 403 200 200 403 403
      COURSE_SURVEY       302 200 404 404 404 404
      MANAGE_SURVEY       302 403 200 200 403 403
      MANAGE_ANNOUNCEMENTS 302 403 200 200 403 403
      MANAGE_ANNOUNCEMENT 302 403 200 200 403 403
      LESSON              302 200 200 200 200 200
      TASK                302 200 200 200 200 200
      MANAGE_LESSONS      302 403 200 200 403 403
      MANAGE_LESSON       302 403 200 200 403 403
      MANAGE_TASKS        302 403 200 200 403 403
      MANAGE_TASK         302 403 200 200 403 403
      MANAGE_SUBMISSIONS  302 403 200 200 403 403
      MANAGE_SUBMISSION   302 403 200 200 403 403
      SIGNUP              200 200 200 200 200 200
      LOGIN               200 200 200 200 200 200
      SECOND_STEP         200 200 200 200 200 200
      LOGIN_LINK          200 200 200 200 200 200
      LOGIN_LINK_OPEN     200 200 200 200 200 200
      SIGNUP_PROVIDER     200 200 200 200 200 200
      EMAIL_CHANGE        200 200 200 200 200 200
      EMAIL_UNDO          200 200 200 200 200 200
      CONFIRM             200 200 200 200 200 200
      CONFIRM_AGAIN       200 200 200 200 200 200
      RESET               200 200 200 200 200 200
      RESET_PASSWORD      200 200 200 200 200 200
      PRIVACY             200 200 200 200 200 200
      ACCESSIBILITY       200 200 200 200 200 200
      HELP                200 200 200 200 200 200
      HELP_ARTICLE        200 200 200 200 200 200
      REPORT              200 200 200 200 200 200
      MY_SECURITY         302 200 200 200 200 200
      MY_SECOND_FACTOR    302 200 200 200 200 200
      MY_PROFILE          302 200 200 200 200 200
      MY_CALENDAR         302 200 200 200 200 200
      MY_DATA             302 200 200 200 200 200
      INVITATION          200 200 200 200 200 200
      MANAGE_INVITATIONS  302 403 403 200 403 200
      MANAGE_PEOPLE_IMPORT 302 403 403 200 403 403
      MANAGE_REQUESTS     302 403 403 200 403 200
      MANAGE_COMMUNITY_IMPORT 302 403 403 200 403 200
      MANAGE_PEOPLE       302 403 403 200 403 200
      MANAGE_PERSON       302 403 403 200 403 200
      MANAGE_AUDIT        302 403 403 200 403 200
      INBOX               200 200 200 200 200 200
      INBOX_LETTER        200 200 200 200 200 200
      UNSUBSCRIBE         404 404 404 404 404 404
      MANAGE_LETTERS      302 403 403 200 403 200
      COMMUNITIES         200 200 200 200 200 200
      COMMUNITY           200 200 200 200 200 200
      COMMUNITY_MESSAGE   200 200 200 200 200 200
      COMMUNITY_LETTER    200 200 200 200 200 200
      MANAGE_PORTAL       302 403 403 200 403 200
      MANAGE_COMMUNITY    302 403 403 200 200 403
      MANAGE_COMMUNITY_PEOPLE 302 403 403 200 200 403
      MANAGE_COMMUNITY_ENTRY 302 403 403 200 403 403
      MANAGE_PROFILE_VERSIONS 302 403 403 200 200 403
      MANAGE_PROFILE_VERSION 302 403 403 200 200 403
      MANAGE_PROFILES     302 403 403 200 403 403
      SESSION             302 200 200 200 200 200
      ROOM_CHECK_IN       302 200 200 200 200 200
      SESSION_MEETING     302 200 200 200 403 403
      JOIN_LINK           404 404 404 404 404 404
      MANAGE_MEETING      302 403 200 200 403 403
      MANAGE_SPEAKERS     302 403 200 200 403 403
      MANAGE_SPEAKER      302 403 200 200 403 403
      MANAGE_SLIDES       302 403 200 200 403 403
      MANAGE_MATERIALS    302 403 200 200 403 403
      MANAGE_SESSIONS     302 403 200 200 403 403
      MANAGE_ROLL         302 403 200 200 403 403
      MANAGE_BOARD        302 403 200 200 403 403
      MANAGE_ROOM         302 403 200 200 403 403
      MANAGE_WORD         302 403 200 200 403 403
      MANAGE_DOUBTS       302 403 200 200 403 403
      ABSENCE             302 200 200 200 200 200
      MANAGE_OUTAGES      302 403 200 200 403 403
      MANAGE_ABSENCES     302 403 200 200 403 403
      MANAGE_MAKE_UP      302 403 200 200 403 403
      MANAGE_IMPORT       302 403 200 200 403 403
      QUIZ_START          302 200 200 200 200 200
      QUIZ                302 302 404 404 404 404
      QUIZ_FINISH         302 302 404 404 404 404
      QUIZ_RESULT         302 200 404 404 404 404
      MANAGE_QUIZ         302 403 200 200 403 403
      MANAGE_QUIZ_ONE     302 403 200 200 403 403
      MANAGE_QUIZ_RUN     302 403 200 200 403 403
      MANAGE_INTERCHANGE  302 403 200 200 403 403
      MANAGE_QUESTION     302 403 200 200 403 403
      MANAGE_BANK         302 403 200 200 403 403
      MANAGE_CATEGORIES   302 403 200 200 403 403
      MANAGE_VERSIONS     302 403 200 200 403 403
      MANAGE_GRADING      302 403 200 200 403 403
      MANAGE_GRADE        302 403 200 200 403 403
      MANAGE_KEYS         302 403 200 200 403 403
      MANAGE_QUIZ_RESULTS 302 403 200 200 403 403
      MANAGE_QUIZ_ANALYSIS 302 403 200 200 403 403
      MANAGE_QUIZ_SIGNALS 302 403 200 200 403 403
      MY_CERTIFICATES     302 200 200 200 200 200
      MY_CERTIFICATE_NAME 302 200 404 404 404 404
      VERIFY              200 200 200 200 200 200
      VERIFY_CODE         200 200 200 200 200 200
      VERIFY_VERSION      200 200 200 200 200 200
      SHARE               200 200 200 200 200 200
      MANAGE_CERTIFICATES 302 403 403 200 403 403
      MANAGE_CERTIFICATE_PAPER 302 403 403 200 403 403
      MANAGE_AWARD        302 403 403 200 403 403
      MANAGE_CERTIFICATE_IMPORTS 302 403 403 200 403 403
      MANAGE_CERTIFICATE_HOLDERS 302 403 403 200 403 403
      MANAGE_SIGNING_KEYS 302 403 403 403 403 200
      MANAGE_CERTIFICATE  302 403 403 200 403 403
      MANAGE_STATISTICS   302 403 200 200 403 403
      MANAGE_STATISTICS_ROWS 302 403 200 200 403 403
      MANAGE_ALL_STATISTICS 302 403 200 200 403 403
      MANAGE_ALL_STATISTICS_ROWS 302 403 200 200 403 403
      MANAGE_REPORTS      302 403 403 200 403 403
      MANAGE_REPORT       302 403 403 200 403 403
      REPORT_SHARED       200 200 200 200 200 200
      DEMO_MEETING        302 200 200 200 200 200
      """;

  /** Pages that show little until their address says of which community. */
  private static final List<String> OF_A_COMMUNITY =
      List.of(
          Route.MANAGE_COMMUNITY.path() + "?community=verkhnobuzka",
          Route.MANAGE_COMMUNITY_PEOPLE.path() + "?community=verkhnobuzka",
          Route.MANAGE_COMMUNITY_PEOPLE.path() + "?community=verkhnobuzka&page=2");

  private static final long STATEMENTS = 60;
  private static final int TRIES = 3;

  /** In seconds. */
  private static final int LONGEST_NOISE = 90;

  private final DemoAccounts accounts = DemoAccounts.read();

  @Test
  void everyPageOpensForThoseWhoMayOpenItAndForNobodyElse(DemoRun run) {
    Map<Route, List<Integer>> expected = expected();
    assertThat(expected).containsOnlyKeys(Route.values());
    List<String> faults = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      for (int who = 0; who <= Role.values().length; who++) {
        try (Visitor visitor = visitor(browser, run, who, faults)) {
          for (Route route : Route.values()) {
            String path = paths.get(route);
            APIResponse answer =
                visitor
                    .context()
                    .request()
                    .get(run.address() + path, RequestOptions.create().setMaxRedirects(0));
            if (answer.status() != expected.get(route).get(who)) {
              differing.add(
                  "%s for %s: %d instead of %d (%s)"
                      .formatted(
                          route, name(who), answer.status(), expected.get(route).get(who), path));
            }
            if (answer.text().contains("Exception")) {
              differing.add(route + " for " + name(who) + " shows an exception");
            }
            answer.dispose();
          }
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(faults).isEmpty();
  }

  /**
   * The sample course has hundreds of people, tens of sessions and a thousand certificates: a page
   * that asked for each of them would be far above the limit.
   */
  @Test
  void noPageAsksTheDatabaseForEachRowOfAList(DemoRun run) {
    assumeTrue(run.statements().isPresent(), "the database of a given address is not known");
    List<String> faults = new ArrayList<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Playwright driver = Browsers.driver()) {
      Browser browser = Browsers.chromium(driver);
      Map<Route, String> paths = SampleAddresses.of(browser, run, faults);
      for (Role role : List.of(Role.PARTICIPANT, Role.ORGANIZER)) {
        try (Visitor visitor = visitor(browser, run, role.ordinal() + 1, faults)) {
          awaitQuietWorkers(visitor, run);
          for (Route route : Route.values()) {
            counts.merge(route.name(), statements(visitor, run, paths.get(route)), Math::max);
          }
        }
      }
      for (Role role : List.of(Role.ORGANIZER, Role.COORDINATOR)) {
        try (Visitor visitor = visitor(browser, run, role.ordinal() + 1, faults)) {
          for (String path : OF_A_COMMUNITY) {
            APIResponse answer = visitor.context().request().get(run.address() + path);
            assertThat(answer.text()).as(path).contains("<h1>Верхньобузька");
            answer.dispose();
            counts.merge(path, statements(visitor, run, path), Math::max);
          }
        }
      }
    }
    System.out.println("Statements of each page: " + counts);
    assertThat(counts)
        .allSatisfy((page, count) -> assertThat(count).as(page).isLessThan(STATEMENTS));
  }

  /** In the first minute after a start, workers ask more in a second than any page may. */
  private static void awaitQuietWorkers(Visitor visitor, DemoRun run) {
    for (int second = 0; second < LONGEST_NOISE; second++) {
      long before = run.statements().getAsLong();
      visitor.page().waitForTimeout(1_000);
      if (run.statements().getAsLong() - before < STATEMENTS) {
        return;
      }
    }
  }

  /** The least of several tries, because workers ask in between. */
  private static long statements(Visitor visitor, DemoRun run, String path) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long before = run.statements().getAsLong();
      visitor.context().request().get(run.address() + path).dispose();
      least = Math.min(least, run.statements().getAsLong() - before);
    }
    return least;
  }

  private Visitor visitor(Browser browser, DemoRun run, int who, List<String> faults) {
    Visitor visitor =
        new Visitor(browser, run.address(), Language.UK, 1440, 900, name(who), faults);
    if (who > 0) {
      visitor.signIn(accounts.email(Role.values()[who - 1]), accounts.password());
    }
    return visitor;
  }

  private static String name(int who) {
    return who == 0 ? "nobody" : Role.values()[who - 1].name();
  }

  private static Map<Route, List<Integer>> expected() {
    Map<Route, List<Integer>> expected = new EnumMap<>(Route.class);
    MATRIX
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .forEach(
            cells -> {
              List<Integer> statuses = new ArrayList<>();
              for (int i = 1; i < cells.length; i++) {
                statuses.add(Integer.valueOf(cells[i]));
              }
              expected.put(Route.valueOf(cells[0]), statuses);
            });
    return expected;
  }
}
