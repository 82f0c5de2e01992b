package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.quiz.AnswerKey;
import eu.cities4cities.academy.quiz.AskedQuestion;
import eu.cities4cities.academy.quiz.AttemptRecords;
import eu.cities4cities.academy.quiz.Decided;
import eu.cities4cities.academy.quiz.QuizCopied;
import eu.cities4cities.academy.quiz.RescoredAttempt;
import eu.cities4cities.academy.quiz.TakenAttempt;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Grading by hand: who grades what, and what an answer earns by it. */
@Service
public class GradingService {
  private static final int LONGEST_WORDS = 4_000;
  private static final int HUNDRED = 100;

  @Inject private GradingRepository grading;
  @Inject private AttemptRecords records;
  @Inject private ResultLetters letters;
  @Inject private PersonService people;
  @Inject private FileService files;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** How the quiz is graded by hand. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public GradingRule rule(long quizId) {
    requireStaff(quizId);
    return ruleOf(quizId);
  }

  /**
   * Sets how the quiz is graded by hand.
   *
   * @throws GradingBegunException if the number of graders or their limit would change after
   *     somebody has graded
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void setRule(long quizId, GradingRule rule) {
    requireStaff(quizId);
    if (rule.limitPercent() < 0 || rule.limitPercent() > HUNDRED) {
      throw new InvalidInputException("quiz.grading.refused.limit");
    }
    GradingRule before = ruleOf(quizId);
    boolean other =
        before.secondGrader() != rule.secondGrader()
            || before.limitPercent() != rule.limitPercent();
    if (other && grading.isBegun(quizId)) {
      throw new GradingBegunException();
    }
    keep(quizId, rule);
    audit.record(
        new AuditTrail.Change(
            "quiz.gradingRule",
            "Quiz",
            String.valueOf(quizId),
            before.toString(),
            rule.toString(),
            null));
  }

  private void keep(long quizId, GradingRule rule) {
    Optional<GradingPolicy> kept = grading.findPolicy(quizId);
    GradingPolicy policy = kept.orElseGet(() -> new GradingPolicy(quizId));
    policy.set(rule);
    if (kept.isEmpty()) {
      grading.add(policy);
    }
  }

  /** A part of the hand-graded answers; {@code first} counts from 0. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<WaitingAnswer> list(long quizId, GradingQueue queue, int first, int size) {
    requireStaff(quizId);
    return grading.list(quizId, caller.personId(), queue, ruleOf(quizId), first, size);
  }

  /** How many answers {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int count(long quizId, GradingQueue queue) {
    requireStaff(quizId);
    return grading.count(quizId, caller.personId(), queue);
  }

  /** The names of the people whose answers these are; none where names are hidden. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Map<Long, String> names(long quizId, List<WaitingAnswer> answers) {
    requireStaff(quizId);
    return ruleOf(quizId).blind()
        ? Map.of()
        : people.names(answers.stream().map(WaitingAnswer::personId).distinct().toList());
  }

  /** An answer with what its reader may see of what was given. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public AnswerToGrade open(String publicId, long question) {
    TakenAttempt attempt = submitted(publicId);
    AskedQuestion asked = graded(attempt, question);
    GradingRule rule = ruleOf(attempt.quizId());
    List<HandGrade> grades = grading.grades(attempt.id(), asked.key());
    GradingRule.Stage stage = decide(rule, asked, grades).stage();
    HandGrade mine = own(grades).orElse(null);
    boolean seen =
        stage == GradingRule.Stage.DECIDED || stage == GradingRule.Stage.THIRD && mine == null;
    String person =
        rule.blind()
            ? null
            : people.names(List.of(attempt.personId())).getOrDefault(attempt.personId(), "–");
    return new AnswerToGrade(
        records.quiz(attempt.quizId()),
        publicId,
        asked,
        person,
        files(asked),
        rule,
        stage,
        mine,
        seen ? grades : grades.stream().filter(grade -> grade == mine).toList(),
        attempt.personId() != caller.personId()
            && (mine != null || stage != GradingRule.Stage.DECIDED));
  }

  /**
   * Gives an answer its points, or changes those that the caller gave before.
   *
   * @param shown the answer that the caller has read
   * @param stage where it stood then
   * @param points hundredths of a point for each criterion of the rubric, or one number for all
   * @param words what the person reads; may be empty
   * @throws NotYourTurnException if the answer does not wait for the caller
   * @throws StaleException if another answer counts now, or the caller would decide between two
   *     grades without having seen them
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public GradingRule.Stage grade(
      String publicId,
      AnswerKey shown,
      GradingRule.Stage stage,
      List<Integer> points,
      String words) {
    records.lock(publicId);
    TakenAttempt attempt = submitted(publicId);
    AskedQuestion asked = graded(attempt, shown.question());
    if (!asked.key().equals(shown)) {
      throw new StaleException();
    }
    check(asked, points);
    String said = words == null ? "" : words.strip();
    if (said.length() > LONGEST_WORDS) {
      throw new InvalidInputException("quiz.grading.refused.words", LONGEST_WORDS);
    }
    GradingRule rule = ruleOf(attempt.quizId());
    List<HandGrade> grades = grading.grades(attempt.id(), asked.key());
    GradingRule.Decision before = decide(rule, asked, grades);
    Optional<HandGrade> own = own(grades);
    boolean waits = own.isPresent() || before.stage() != GradingRule.Stage.DECIDED;
    if (!waits || attempt.personId() == caller.personId()) {
      throw new NotYourTurnException();
    }
    boolean decides = own.isEmpty() && before.stage() == GradingRule.Stage.THIRD;
    if (decides && stage != GradingRule.Stage.THIRD) {
      throw new StaleException();
    }
    HandGrade grade =
        own.orElseGet(
            () -> new HandGrade(attempt.id(), asked.key(), grades.size() + 1, caller.personId()));
    grade.give(points, said, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (own.isEmpty()) {
      grading.add(grade);
    } else {
      grading.flush();
    }
    List<HandGrade> after = grading.grades(attempt.id(), asked.key());
    settle(attempt, asked, rule, before, after);
    return decide(rule, asked, after).stage();
  }

  /** A copied quiz is graded as its original. */
  void copy(@Observes QuizCopied copied) {
    grading
        .findPolicy(copied.fromId())
        .map(GradingPolicy::rule)
        .ifPresent(rule -> keep(copied.toId(), rule));
  }

  /**
   * The answer of the quiz that waits for the caller after that one in their list, or else its
   * first one; empty where no other waits.
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Optional<WaitingAnswer> after(String publicId, long question) {
    TakenAttempt attempt = submitted(publicId);
    return grading.after(attempt, question, caller.personId(), ruleOf(attempt.quizId()));
  }

  private void settle(
      TakenAttempt attempt,
      AskedQuestion asked,
      GradingRule rule,
      GradingRule.Decision before,
      List<HandGrade> grades) {
    GradingRule.Decision after = decide(rule, asked, grades);
    if (after.parts() == null && before.parts() == null) {
      return;
    }
    Decided decided =
        after.parts() == null
            ? null
            : new Decided(after.parts(), criteria(rule, grades), words(rule, grades));
    RescoredAttempt rescored = records.mark(attempt.publicId(), asked.key(), decided);
    if (!Objects.equals(before.parts(), after.parts())) {
      audit.record(
          new AuditTrail.Change(
              "quiz.grade",
              "QuizAttempt",
              attempt.publicId(),
              rescored.before().percent() + "%",
              rescored.after().percent() + "%",
              null));
    }
    TakenAttempt now = submitted(attempt.publicId());
    boolean complete = now.questions().stream().noneMatch(AskedQuestion::isAwaitsGrader);
    if (complete && before.parts() == null) {
      letters.graded(now);
    } else if (complete && !rescored.before().equals(rescored.after())) {
      letters.rescored(records.quiz(attempt.quizId()), List.of(rescored));
    }
  }

  /** The words of those whose points count, each in a paragraph of its own. */
  private static String words(GradingRule rule, List<HandGrade> grades) {
    return rule.counting(grades).stream()
        .map(HandGrade::getWords)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** What each criterion earns, in the rubric's order; one number where there is no rubric. */
  private static List<Long> criteria(GradingRule rule, List<HandGrade> grades) {
    List<List<Integer>> given = rule.counting(grades).stream().map(HandGrade::points).toList();
    List<Long> earned = new ArrayList<>();
    for (int place = 0; place < given.get(0).size(); place++) {
      int at = place;
      earned.add(GradingRule.mean(given.stream().map(points -> points.get(at)).toList()));
    }
    return earned;
  }

  private static GradingRule.Decision decide(
      GradingRule rule, AskedQuestion asked, List<HandGrade> grades) {
    return rule.decide(
        asked.content().points(), grades.stream().map(HandGrade::getHundredths).toList());
  }

  private static void check(AskedQuestion asked, List<Integer> points) {
    List<Rubric.Criterion> criteria = asked.content().rubric().criteria();
    List<Integer> most =
        criteria.isEmpty()
            ? List.of(asked.content().points())
            : criteria.stream().map(Rubric.Criterion::points).toList();
    if (points.size() != most.size()) {
      throw new GradeOutOfRangeException(asked.content().points());
    }
    for (int i = 0; i < most.size(); i++) {
      Integer given = points.get(i);
      if (given == null || given < 0 || given > HUNDRED * most.get(i)) {
        throw new GradeOutOfRangeException(most.get(i));
      }
    }
  }

  private List<StoredFile> files(AskedQuestion asked) {
    if (asked.content().kind() != QuestionKind.FILE_UPLOAD) {
      return List.of();
    }
    return files.list(asked.answer().values().stream().map(Long::valueOf).toList());
  }

  private Optional<HandGrade> own(List<HandGrade> grades) {
    return grades.stream().filter(grade -> grade.getGraderId() == caller.personId()).findFirst();
  }

  private GradingRule ruleOf(long quizId) {
    return grading.findPolicy(quizId).map(GradingPolicy::rule).orElse(GradingRule.USUAL);
  }

  private void requireStaff(long quizId) {
    caller.requireCourseStaff(records.quiz(quizId).getCourseId());
  }

  private TakenAttempt submitted(String publicId) {
    TakenAttempt attempt =
        records.find(publicId).orElseThrow(() -> new NotFoundException("attempt"));
    caller.requireCourseStaff(attempt.courseId());
    return attempt;
  }

  private static AskedQuestion graded(TakenAttempt attempt, long question) {
    return attempt
        .question(question)
        .filter(asked -> asked.content().kind().isGradedByHand() && asked.isAnswered())
        .orElseThrow(() -> new NotFoundException("answer to " + question));
  }
}
