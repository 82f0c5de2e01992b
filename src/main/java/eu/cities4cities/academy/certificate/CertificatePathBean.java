package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.quiz.QuizEntriesBean;
import eu.cities4cities.academy.quiz.QuizEntry;
import eu.cities4cities.academy.quiz.QuizEntryState;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.PageTexts;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fragment "what is still missing for the certificate", for pages of other rooms. */
@Named
@RequestScoped
public class CertificatePathBean {

  private static final int MOST_DAYS_IN_A_ROW = 7;

  @Inject private EligibilityService eligibility;
  @Inject private StandingWords words;
  @Inject private TodoWords todoWords;
  @Inject private QuizEntriesBean quizEntries;
  @Inject private Caller caller;
  @Inject private PageTexts texts;
  @Inject private Times times;

  private final Map<Long, Optional<OwnStanding>> standings = new HashMap<>();

  /** The reader's standing in a course; null if they do not take part or are not signed in. */
  public OwnStanding of(Long courseId) {
    if (courseId == null || !caller.isSignedIn()) {
      return null;
    }
    return standings
        .computeIfAbsent(courseId, id -> eligibility.mine(id, isQuizPossible(id)))
        .orElse(null);
  }

  /** True while a quiz of the course can be taken, or none is published yet. */
  private boolean isQuizPossible(long courseId) {
    List<QuizEntry> counting =
        quizEntries.of(courseId).stream().filter(entry -> entry.quiz().isCounts()).toList();
    return counting.isEmpty()
        || counting.stream()
            .anyMatch(
                entry ->
                    entry.state() != QuizEntryState.DONE && entry.state() != QuizEntryState.CLOSED);
  }

  /** What the reader can still do for a condition; empty where it is met. */
  public String todo(Long courseId, OwnStanding own, OwnStanding.Condition condition) {
    boolean quiz = condition.now().rule() instanceof AwardRule.Quiz;
    return quiz && !condition.now().met()
        ? quizTodo(courseId)
        : todoWords.todo(
            caller.language(),
            condition.now(),
            condition.best(),
            own.best(),
            own.standing().facts());
  }

  /** What the reader can do about the quiz: the first that can still be taken says when. */
  private String quizTodo(long courseId) {
    for (QuizEntry entry : quizEntries.of(courseId)) {
      switch (entry.state()) {
        case OPEN, RUNNING -> {
          return texts.of(
              "certificate.todo.quiz.open",
              times.moment(entry.quiz().getClosesAt()),
              entry.state() == QuizEntryState.OPEN ? entry.attemptsLeft() : 1);
        }
        case NOT_YET -> {
          return texts.of("certificate.todo.quiz.later", times.moment(entry.quiz().getOpensAt()));
        }
        case COLLECTING -> {
          return texts.get("certificate.todo.quiz.collecting");
        }
        default -> {
          // This one is over; perhaps another can still be taken.
        }
      }
    }
    return texts.get(
        quizEntries.of(courseId).isEmpty()
            ? "certificate.todo.quiz.none"
            : "certificate.todo.quiz.over");
  }

  /** One condition in words. */
  public String words(OwnStanding own, AwardJudgement condition) {
    return words.standing(caller.language(), condition, own.standing().facts());
  }

  /** Whether the days fit into one strip. */
  public boolean isWeek(OwnStanding own) {
    return !own.days().isEmpty() && own.days().size() <= MOST_DAYS_IN_A_ROW;
  }

  /** The days of the strip. */
  public List<OwnStanding.Day> days(OwnStanding own) {
    return own.days();
  }

  /** The style of a day's cell. */
  public String style(OwnStanding.Day day) {
    return switch (day.state()) {
      case PRESENT -> "present";
      case PARTIAL -> "partial";
      case ABSENT -> "absent";
      case TODAY -> "today";
      case AHEAD -> "ahead";
    };
  }

  /** What a day counts as, for readers who do not see the cell. */
  public String said(OwnStanding.Day day) {
    String key = "certificate.path.day." + style(day);
    return switch (day.state()) {
      case PARTIAL, TODAY -> texts.of(key, day.present(), day.held());
      default -> texts.get(key);
    };
  }
}
