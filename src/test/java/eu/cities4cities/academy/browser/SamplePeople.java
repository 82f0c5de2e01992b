package eu.cities4cities.academy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.web.Route;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Participants of the running sample course without a printed account, so that a test changes
 * nothing that another one looks at. Each test takes a place of its own.
 */
enum SamplePeople {
  QUIZ_WITHOUT_A_CONNECTION,
  QUIZ_WITH_A_LATE_ANSWER,
  QUIZ_ACROSS_THE_DEADLINE,
  QUIZ_ON_TWO_DEVICES,
  QUIZ_SIGNED_OUT,
  /** Also writes for a task of the course, in a test of its own. */
  QUIZ_WITHOUT_SCRIPTS,
  /** Also uses the device of the one before, in that test. */
  QUIZ_WEIGHED,
  EXCUSED,
  APPEALING,
  ELSEWHERE,
  /** Takes three quizzes in three tests: the sample's two, and one that its test makes. */
  QUIZ_WATCHED_OVER,
  /** Takes the quiz for practice in one test and the other one in another. */
  QUIZ_BY_KEYBOARD;

  private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@hromada\\.example");

  /** The address to sign in with, read from the list of participants. */
  String email(Visitor organizer, DemoRun run, String slug) {
    String list =
        organizer
            .context()
            .request()
            .get(run.address() + Route.MANAGE_PARTICIPANTS.path(slug))
            .text();
    List<String> emails =
        EMAIL.matcher(list).results().map(MatchResult::group).distinct().skip(12).toList();
    assertThat(emails).hasSizeGreaterThan(values().length);
    return emails.get(ordinal());
  }
}
