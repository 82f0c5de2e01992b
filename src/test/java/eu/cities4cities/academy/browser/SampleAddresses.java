package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import eu.cities4cities.academy.demo.DemoAccounts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.web.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of each page on the sample data. */
final class SampleAddresses {
  private SampleAddresses() {}

  /** One address for each route, with values found on pages as a reader finds them. */
  static Map<Route, String> of(Browser browser, DemoRun run, List<String> faults) {
    String slug;
    String finished;
    String session;
    String quiz;
    String attempt;
    String number;
    String letter;
    String question;
    String taken;
    String grade;
    String person;
    String enrolled;
    String lesson;
    String task;
    String submission;
    String report;
    try (Visitor participant = signedIn(browser, run, Role.PARTICIPANT, faults)) {
      String home = text(participant, run, Route.HOME.path());
      slug = find(home, "/courses/(international-cooperation-[\\w-]+)");
      finished = find(home, "/courses/(community-profile-[\\w-]+)");
      session = find(text(participant, run, Route.MY.path()), "/sessions/(\\d+)\"");
      quiz = find(text(participant, run, Route.COURSE.path(slug)), "/quizzes/(\\d+)\"");
      lesson = find(text(participant, run, Route.COURSE.path(slug)), "/lessons/(\\d+)\"");
      task = find(text(participant, run, Route.COURSE.path(slug)), "/tasks/(\\d+)\"");
      attempt = find(text(participant, run, Route.COURSE.path(finished)), "/quiz/([\\w-]+)/result");
      number = find(text(participant, run, Route.MY_CERTIFICATES.path()), "(CCA-[A-Z0-9-]{17})");
      letter = find(text(participant, run, Route.INBOX.path()), "/inbox/([\\w-]+)\"");
    }
    try (Visitor organizer = signedIn(browser, run, Role.ORGANIZER, faults)) {
      question = find(text(organizer, run, Route.MANAGE_QUIZ.path(slug)), "/questions/(\\d+)\"");
      // Results are looked at where many people have some.
      taken =
          find(
              text(organizer, run, Route.MANAGE_QUIZ.path(finished)),
              "/manage/quizzes/(\\d+)/results");
      grade = essay(organizer, run, slug);
      submission =
          find(
              text(organizer, run, Route.MANAGE_SUBMISSIONS.path(slug)),
              "/manage/submissions/(\\d+)\"");
      enrolled =
          find(
              text(organizer, run, Route.MANAGE_CERTIFICATES.path(slug)),
              "/certificates/people/(\\d+)\"");
      report = find(text(organizer, run, Route.MANAGE_REPORTS.path()), "/manage/reports/(\\d+)\"");
      person = find(text(organizer, run, Route.MANAGE_PEOPLE.path()), "/manage/people/(\\d+)");
    }
    Map<Route, String> paths = new EnumMap<>(Route.class);
    for (Route route : Route.values()) {
      paths.put(
          route,
          switch (route) {
            case COURSE,
                MY_CERTIFICATE_NAME,
                MANAGE_COURSE,
                MANAGE_PARTICIPANTS,
                MANAGE_COURSE_REQUESTS,
                MANAGE_QUOTAS,
                MANAGE_RULE,
                MANAGE_SURVEY,
                MANAGE_ANNOUNCEMENTS,
                MANAGE_SESSIONS,
                MANAGE_SPEAKERS,
                MANAGE_DOUBTS,
                MANAGE_OUTAGES,
                MANAGE_ABSENCES,
                MANAGE_LESSONS,
                MANAGE_TASKS,
                MANAGE_SUBMISSIONS,
                MANAGE_QUIZ,
                MANAGE_BANK,
                MANAGE_CATEGORIES,
                MANAGE_INTERCHANGE,
                MANAGE_CERTIFICATES,
                MANAGE_CERTIFICATE_PAPER,
                MANAGE_STATISTICS,
                MANAGE_STATISTICS_ROWS ->
                route.path(slug);
            case COURSE_SURVEY -> route.path(finished);
            case MANAGE_ANNOUNCEMENT, MANAGE_SPEAKER -> route.path(slug, "new");
            case MANAGE_QUIZ_ONE, MANAGE_QUIZ_RUN -> route.path(slug, quiz);
            case MANAGE_QUESTION, MANAGE_VERSIONS -> route.path(slug, question);
            case SESSION,
                SESSION_MEETING,
                MANAGE_MEETING,
                MANAGE_BOARD,
                MANAGE_MATERIALS,
                MANAGE_SLIDES,
                MANAGE_ROLL,
                MANAGE_WORD,
                MANAGE_ROOM,
                MANAGE_IMPORT,
                ABSENCE,
                MANAGE_MAKE_UP ->
                route.path(session);
            case ROOM_CHECK_IN -> route.path(session, "no-such-code");
            case LESSON, MANAGE_LESSON -> route.path(lesson);
            case TASK, MANAGE_TASK -> route.path(task);
            case MANAGE_SUBMISSION -> route.path(submission);
            case QUIZ_START, MANAGE_GRADING -> route.path(quiz);
            case MANAGE_KEYS, MANAGE_QUIZ_RESULTS, MANAGE_QUIZ_ANALYSIS, MANAGE_QUIZ_SIGNALS ->
                route.path(taken);
            case MANAGE_GRADE -> grade;
            case QUIZ, QUIZ_FINISH, QUIZ_RESULT -> route.path(attempt);
            case VERIFY_CODE, SHARE, MANAGE_CERTIFICATE -> route.path(number);
            case VERIFY_VERSION -> route.path(number, 1);
            case INBOX_LETTER -> route.path(letter);
            case COMMUNITY, COMMUNITY_MESSAGE, MANAGE_COMMUNITY_ENTRY, MANAGE_PROFILE_VERSIONS ->
                route.path("verkhnobuzka");
            case COMMUNITY_LETTER -> route.path("verkhnobuzka", "no-such-link");
            case MANAGE_PROFILE_VERSION -> route.path("verkhnobuzka", 1);
            case MANAGE_PERSON -> route.path(person);
            case MANAGE_REPORT -> route.path(report);
            case MANAGE_AWARD -> route.path(slug, enrolled);
            case JOIN_LINK -> route.path("no-such-link", session);
            case HELP_ARTICLE -> route.path("error-404");
            case CONFIRM,
                RESET_PASSWORD,
                INVITATION,
                LOGIN_LINK_OPEN,
                EMAIL_CHANGE,
                EMAIL_UNDO,
                UNSUBSCRIBE,
                REPORT_SHARED ->
                route.path("no-such-link");
            default -> route.path();
          });
    }
    return paths;
  }

  /** Where an essay of the course is graded. */
  private static String essay(Visitor organizer, DemoRun run, String slug) {
    Matcher quizzes =
        Pattern.compile("/quizzes/(\\d+)\"")
            .matcher(text(organizer, run, Route.MANAGE_QUIZ.path(slug)));
    while (quizzes.find()) {
      String list = Route.MANAGE_GRADING.path(quizzes.group(1)) + "?show=WAITING";
      Matcher waiting =
          Pattern.compile("/manage/grading/[\\w-]+/\\d+").matcher(text(organizer, run, list));
      if (waiting.find()) {
        return waiting.group();
      }
    }
    throw new AssertionError("no essay waits in " + slug);
  }

  private static Visitor signedIn(Browser browser, DemoRun run, Role role, List<String> faults) {
    DemoAccounts accounts = DemoAccounts.read();
    Visitor visitor =
        new Visitor(browser, run.address(), Language.UK, 1440, 900, role.name(), faults);
    visitor.signIn(accounts.email(role), accounts.password());
    return visitor;
  }

  private static String text(Visitor visitor, DemoRun run, String path) {
    return visitor.context().request().get(run.address() + path).text();
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
