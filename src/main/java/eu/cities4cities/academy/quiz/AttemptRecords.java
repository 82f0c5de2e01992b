package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Submitted attempts for those who grade and analyse, and the one place where they are rescored.
 */
@Service
public class AttemptRecords {
  @Inject private QuizAttemptRepository attempts;
  @Inject private HandMarkRepository decisions;
  @Inject private QuizRepository quizzes;
  @Inject private QuestionVersions versions;
  @Inject private QuestionBank bank;
  @Inject private AttemptSheets sheets;
  @Inject private AttemptDisclosure disclosure;
  @Inject private QuizResultService results;
  @Inject private Event<ScoresChanged> changed;
  @Inject private Event<AnswerAdmitted> admissions;
  @Inject private Clock clock;

  /** A quiz; {@link NotFoundException} where there is none. */
  @Internal
  public Quiz quiz(long quizId) {
    return quizzes.find(quizId).orElseThrow(() -> new NotFoundException("quiz " + quizId));
  }

  /** Whether everybody may know the scores of their submitted attempts at a quiz. */
  @Internal
  public boolean tellsScores(long quizId) {
    return disclosure.tellsScores(quiz(quizId), now());
  }

  /** All submitted attempts at a quiz; a handful of queries, however many there are. */
  @Internal
  public List<TakenAttempt> listSubmitted(long quizId) {
    return taken(quizId, sheets.rulings(quizId));
  }

  /** One submitted attempt. */
  @Internal
  public Optional<TakenAttempt> find(String publicId) {
    return attempts.find(publicId).filter(attempt -> attempt.score() != null).map(this::taken);
  }

  /** Holds an attempt until the transaction ends: whoever decides about it too waits. */
  @Internal
  public void lock(String publicId) {
    attempts.lock(publicId).orElseThrow(() -> new NotFoundException("attempt"));
  }

  /**
   * Holds all attempts at a quiz until the transaction ends. What is read before that may be older
   * than what was submitted while waiting, so this comes first.
   */
  @Internal
  public void lockAll(long quizId) {
    // In the order in which a change of everybody's time takes them.
    quizzes.lock(quizId);
    attempts.lockAll(quizId);
  }

  /**
   * Decides what a hand-graded answer earns, or takes that decision back.
   *
   * @param decided null for not decided
   */
  @Internal
  public RescoredAttempt mark(String publicId, AnswerKey answer, Decided decided) {
    QuizAttempt attempt = submitted(publicId);
    Optional<HandMark> kept = decisions.findMark(attempt.id(), answer.question());
    if (decided == null) {
      kept.ifPresent(decisions::remove);
    } else {
      HandMark mark = kept.orElseGet(() -> new HandMark(attempt.id(), answer.question()));
      mark.decide(answer, decided, now());
      if (kept.isEmpty()) {
        decisions.add(mark);
      }
    }
    return recount(attempt, "");
  }

  /** Scores an attempt anew after a late answer of it has been admitted. */
  @Internal
  public RescoredAttempt admitted(String publicId, String reason) {
    QuizAttempt attempt = submitted(publicId);
    RescoredAttempt rescored = recount(attempt, reason);
    admissions.fire(new AnswerAdmitted(attempt.getQuiz().getId(), rescored));
    return rescored;
  }

  private RescoredAttempt recount(QuizAttempt attempt, String reason) {
    long person = attempt.getPersonId();
    Integer before = results.percent(attempt.getQuiz().getCourseId(), person).orElse(null);
    RescoredAttempt rescored = rescore(attempt, attempt.score(), taken(attempt).questions());
    announce(attempt.getQuiz(), Map.of(person, or0(before)), reason);
    return rescored;
  }

  private QuizAttempt submitted(String publicId) {
    return attempts
        .lock(publicId)
        .filter(found -> found.score() != null)
        .orElseThrow(() -> new NotFoundException("attempt"));
  }

  /** What the attempts would come to if answers to a version were marked so. */
  @Internal
  public List<RescoredAttempt> preview(long quizId, long fromVersion, Ruling ruling) {
    Map<Long, Ruling> rulings = sheets.rulings(quizId);
    rulings.put(fromVersion, ruling);
    return changes(taken(quizId, rulings));
  }

  /** The corrections of keys in force in a quiz. */
  @Internal
  public List<KeyCorrection> corrections(long quizId) {
    return decisions.listCorrections(quizId);
  }

  /**
   * One correction in force.
   *
   * @throws StaleException if it has been taken back
   */
  @Internal
  public KeyCorrection correction(long id) {
    KeyCorrection correction =
        decisions.findCorrection(id).orElseThrow(() -> new NotFoundException("correction " + id));
    if (!correction.isInForce()) {
      throw new StaleException();
    }
    return correction;
  }

  /** By the version asked in a quiz, how its answers are marked instead of by its own key. */
  @Internal
  public Map<Long, Ruling> rulings(long quizId) {
    return sheets.rulings(quizId);
  }

  /**
   * A version that was asked.
   *
   * @param attempts how many submitted attempts it was asked in
   * @param current the question's newest version
   * @param content what was asked
   * @param newest what the newest version asks
   */
  public record Asked(
      long question,
      long version,
      int attempts,
      long current,
      QuestionContent content,
      QuestionContent newest) {}

  /** The versions asked in submitted attempts; a handful of queries, however many there are. */
  @Internal
  public List<Asked> asked(long quizId) {
    // What a question was worth and where it stood makes no difference.
    Map<AttemptPlan.Item, Integer> counts =
        new TreeMap<>(
            Comparator.comparingLong(AttemptPlan.Item::question)
                .thenComparingLong(AttemptPlan.Item::version));
    for (QuizAttempt attempt : attempts.listSubmitted(quizId)) {
      attempt.plan().items().forEach(item -> counts.merge(item, 1, Integer::sum));
    }
    Map<Long, Long> newest = new HashMap<>();
    bank.list(counts.keySet().stream().map(AttemptPlan.Item::question).distinct().toList())
        .forEach(question -> newest.put(question.getId(), question.getCurrentVersion()));
    Set<Long> named = new HashSet<>(newest.values());
    counts.keySet().forEach(item -> named.add(item.version()));
    Map<Long, QuestionContent> contents = versions.get(named);
    List<Asked> asked = new ArrayList<>();
    counts.forEach(
        (item, count) -> {
          long current = newest.getOrDefault(item.question(), item.version());
          asked.add(
              new Asked(
                  item.question(),
                  item.version(),
                  count,
                  current,
                  contents.get(item.version()),
                  contents.get(current)));
        });
    return asked;
  }

  /** What a version says. */
  @Internal
  public QuestionContent content(long version) {
    return versions.get(version);
  }

  /** Marks all answers to a version so from now on, also those yet to come. */
  @Internal
  public List<RescoredAttempt> correct(
      long quizId, long question, long from, Ruling ruling, String reason, long madeBy) {
    return rescoring(
        quizId,
        reason,
        () -> {
          KeyCorrection correction =
              new KeyCorrection(quizId, question, from, ruling, reason, madeBy);
          correction.make(now());
          decisions.add(correction);
        });
  }

  /** Takes a correction back. */
  @Internal
  public List<RescoredAttempt> retract(long correctionId, String reason) {
    KeyCorrection correction = correction(correctionId);
    return rescoring(correction.getQuizId(), reason, () -> correction.retract(now()));
  }

  private List<RescoredAttempt> rescoring(long quizId, String reason, Runnable decision) {
    Quiz quiz = quiz(quizId);
    // Whoever submits at this moment is waited for, or will see the decision.
    List<QuizAttempt> locked = attempts.lockAll(quizId);
    Map<Long, Integer> before = results.percents(quiz.getCourseId());
    decision.run();
    Map<Long, TakenAttempt> taken = new HashMap<>();
    listSubmitted(quizId).forEach(each -> taken.put(each.id(), each));
    List<RescoredAttempt> rescored = new ArrayList<>();
    Map<Long, Integer> people = new HashMap<>();
    for (QuizAttempt attempt : locked) {
      if (taken.containsKey(attempt.id())) {
        RescoredAttempt one =
            rescore(attempt, attempt.score(), taken.get(attempt.id()).questions());
        if (!one.before().equals(one.after())) {
          rescored.add(one);
          people.put(one.personId(), or0(before.get(one.personId())));
        }
      }
    }
    announce(quiz, people, reason);
    return rescored;
  }

  private RescoredAttempt rescore(QuizAttempt attempt, Score before, List<AskedQuestion> now) {
    Score after = AttemptSheets.sum(now);
    attempt.rescore(after);
    return new RescoredAttempt(
        attempt.getPublicId(),
        attempt.getPersonId(),
        attempt.getNumber(),
        attempt.isPractice(),
        before,
        after);
  }

  private void announce(Quiz quiz, Map<Long, Integer> before, String reason) {
    long course = quiz.getCourseId();
    Map<Long, Integer> after =
        before.size() == 1
            ? one(course, before.keySet().iterator().next())
            : results.percents(course);
    List<ScoresChanged.Change> people =
        before.keySet().stream()
            .map(
                person ->
                    new ScoresChanged.Change(person, before.get(person), or0(after.get(person))))
            .filter(change -> change.before() != change.after())
            .toList();
    if (!people.isEmpty()) {
      changed.fire(new ScoresChanged(course, quiz.getId(), people, reason));
    }
  }

  private Map<Long, Integer> one(long course, long person) {
    return results.percent(course, person).map(percent -> Map.of(person, percent)).orElse(Map.of());
  }

  private static int or0(Integer percent) {
    return percent == null ? 0 : percent;
  }

  private static List<RescoredAttempt> changes(List<TakenAttempt> attempts) {
    List<RescoredAttempt> changes = new ArrayList<>();
    for (TakenAttempt attempt : attempts) {
      Score after = AttemptSheets.sum(attempt.questions());
      if (!after.equals(attempt.score())) {
        changes.add(
            new RescoredAttempt(
                attempt.publicId(),
                attempt.personId(),
                attempt.number(),
                attempt.practice(),
                attempt.score(),
                after));
      }
    }
    return changes;
  }

  private List<TakenAttempt> taken(long quizId, Map<Long, Ruling> rulings) {
    List<QuizAttempt> submitted = attempts.listSubmitted(quizId);
    Map<Long, AnswerLog> logs = attempts.countableOf(quizId);
    Map<Long, Map<Long, HandMark>> marks = decisions.marksOfQuiz(quizId);
    warm(submitted, rulings);
    return submitted.stream()
        .map(
            attempt ->
                taken(
                    attempt,
                    sheets.of(
                        attempt,
                        logs.getOrDefault(attempt.id(), new AnswerLog()),
                        new Afterwards(rulings, marks.getOrDefault(attempt.id(), Map.of())),
                        false)))
        .toList();
  }

  /** Reads all versions that the attempts name in one query. */
  private void warm(List<QuizAttempt> submitted, Map<Long, Ruling> rulings) {
    Set<Long> named = new HashSet<>();
    for (QuizAttempt attempt : submitted) {
      for (Long version : attempt.plan().versions()) {
        named.add(version);
        Optional.ofNullable(rulings.get(version)).map(Ruling::version).ifPresent(named::add);
      }
    }
    versions.get(named);
  }

  private TakenAttempt taken(QuizAttempt attempt) {
    return taken(
        attempt, sheets.of(attempt, attempts.log(attempt.id()), sheets.afterwards(attempt), false));
  }

  private static TakenAttempt taken(QuizAttempt attempt, List<AskedQuestion> questions) {
    return new TakenAttempt(
        attempt.id(),
        attempt.getPublicId(),
        attempt.getQuiz().getId(),
        attempt.getQuiz().getCourseId(),
        attempt.getPersonId(),
        attempt.getNumber(),
        attempt.isPractice(),
        attempt.getStartedAt(),
        attempt.getSubmittedAt(),
        attempt.score(),
        questions);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
