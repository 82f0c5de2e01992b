package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.Together;
import eu.cities4cities.academy.shared.web.BrowserMark;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answering an attempt: save, take over, check, submit. An acknowledged answer is never lost (rule
 * 2).
 */
@Service
public class AttemptService {
  private static final int MOST_CLOSED_AT_ONCE = 200;
  private static final int MOST_KEPT_AT_ONCE = 64;
  private static final String BROWSER = "quiz";
  private static final String NOT_AN_ANSWER = "quiz.refused.notAnAnswer";

  @Inject private QuizAttemptRepository attempts;
  @Inject private OwnAttempts own;
  @Inject private QuizRepository quizzes;
  @Inject private AttemptSheets sheets;
  @Inject private AttemptBeginning beginning;
  @Inject private AnswerReader answers;
  @Inject private AttemptDisclosure disclosure;
  @Inject private BrowserMark browser;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private AnswerKeeper keeper;
  private Together<SentAnswer, KeptAnswer> sent;

  @PostConstruct
  void gather() {
    sent = new Together<>(MOST_KEPT_AT_ONCE, SentAnswer::name, keeper::keep);
  }

  /** The caller's attempt with the answers that count so far. */
  @SignedIn
  public AttemptView view(String publicId) {
    QuizAttempt attempt = own.find(publicId);
    Instant now = now();
    AnswerLog log = attempts.log(attempt.id());
    return new AttemptView(
        attempt, attempt.statusAt(now), sheets.of(attempt, log, Afterwards.NOTHING, false), now);
  }

  /** The times of the caller's attempt, which change while it runs. */
  @SignedIn
  public AttemptTimes times(String publicId) {
    return new AttemptTimes(own.find(publicId), now());
  }

  /**
   * Shows how the answer to a question that counts so far is marked, as far as the quiz shows that
   * while it is being answered. Unless the attempt is practice, the answer is final from then on.
   */
  @SignedIn
  public AskedQuestion check(String publicId, long question) {
    QuizAttempt attempt = own.lock(publicId);
    if (attempt.statusAt(now()) != AttemptStatus.OPEN
        || !attempt.getQuiz().disclosure().checksWhileAnswering()) {
      throw new InvalidInputException("quiz.refused.noCheck");
    }
    AnswerLog log = attempts.log(attempt.id());
    AskedQuestion asked =
        sheets.of(attempt, log, Afterwards.NOTHING, false).stream()
            .filter(each -> each.question() == question)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("question " + question));
    if (!asked.isAnswered()) {
      throw new InvalidInputException("quiz.refused.nothingToCheck");
    }
    attempt.check(question);
    return asked.seen();
  }

  /** Makes the caller's device the one that answers, and gives it its writer number. */
  @SignedIn
  public int takeWriter(String publicId) {
    return takeWriter(own.lock(publicId));
  }

  /**
   * Keeps an answer. It may be acknowledged as soon as this returns, for it is committed then,
   * together with those that arrived while the commit before was on its way.
   *
   * @throws AnswerConflictException if another answer is kept under the same key, or the writer is
   *     not one that this attempt has given out
   */
  @SignedIn
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public SavedAnswer save(String publicId, AnswerKey key, List<String> given, Instant givenAt) {
    SentAnswer answer = new SentAnswer(publicId, caller.personId(), key, given, givenAt);
    KeptAnswer kept = sent.ask(answer);
    // Whoever has to wait for somebody waits alone, and holds up nobody.
    return (kept == KeptAnswer.HELD_UP ? keeper.keepAlone(answer) : kept).orRefuse();
  }

  /**
   * Keeps what a plain form brought. Each form takes the attempt over, as another device may be
   * answering as well; answers that are the same as before are not written again, and what the form
   * showed when it was loaded is no answer, for another tab may have answered since.
   *
   * @param shown the answers that the form showed, by question; without one it showed none
   * @return how many answers were new
   */
  @SignedIn
  public int saveForm(String publicId, Map<Long, List<String>> given, Map<Long, AnswerKey> shown) {
    QuizAttempt attempt = own.lock(publicId);
    AnswerLog log = attempts.log(attempt.id());
    Instant now = now();
    AttemptPlan plan = attempt.plan();
    int writer = 0;
    int fresh = 0;
    for (Map.Entry<Long, List<String>> one : given.entrySet()) {
      long version = plan.versionOf(one.getKey());
      if (version == 0) {
        throw new InvalidInputException(NOT_AN_ANSWER);
      }
      Answer answer = answers.read(attempt, one.getKey(), one.getValue());
      boolean untouched = log.answer(shown.get(one.getKey())).equals(answer);
      if (!untouched && !log.answer(one.getKey()).equals(answer)) {
        writer = writer == 0 ? takeWriter(attempt) : writer;
        var key = new AnswerKey(one.getKey(), writer, 1);
        attempts.add(
            new AttemptAnswer(
                attempt.id(),
                new AnswerEntry(key, answer, null, now, attempt.standingAt(now, one.getKey()))));
        fresh++;
      }
    }
    return fresh;
  }

  /**
   * Ends the attempt and scores it, unless answers that the device has given have not arrived.
   *
   * @param writer the device's number
   * @param last the device's last sequence of each question it answered
   * @throws AttemptTakenOverException if a newer device continues the attempt
   */
  @SignedIn
  public Submission submit(String publicId, int writer, Map<Long, Integer> last) {
    QuizAttempt attempt = own.lock(publicId);
    Instant now = now();
    if (attempt.score() != null) {
      return new Submission(AttemptStatus.SUBMITTED, List.of());
    }
    if (writer < attempt.getWriter()) {
      throw new AttemptTakenOverException();
    }
    AttemptPlan plan = attempt.plan();
    if (last.keySet().stream().anyMatch(question -> plan.versionOf(question) == 0)) {
      throw new InvalidInputException(NOT_AN_ANSWER);
    }
    AnswerLog log = attempts.log(attempt.id());
    List<Long> missing = log.missing(writer, last);
    if (!missing.isEmpty()) {
      return new Submission(attempt.statusAt(now), missing);
    }
    if (attempt.getWriter() > 1 && attempt.statusAt(now) == AttemptStatus.COLLECTING) {
      // Another device may still send what was answered in time; the grace is everybody's.
      return new Submission(AttemptStatus.COLLECTING, List.of());
    }
    attempt.submit(sheets.score(attempt, log), now);
    return new Submission(AttemptStatus.SUBMITTED, List.of());
  }

  /** Ends the attempt from a plain form, which has brought all its answers. */
  @SignedIn
  public void submitForm(String publicId) {
    QuizAttempt attempt = own.lock(publicId);
    if (attempt.score() == null) {
      attempt.submit(sheets.score(attempt, attempts.log(attempt.id())), now());
    }
  }

  /** What the caller's attempt came to; empty while it is being answered. */
  @SignedIn
  public Optional<AttemptResult> result(String publicId) {
    QuizAttempt attempt = own.find(publicId);
    Instant now = now();
    if (attempt.statusAt(now) == AttemptStatus.OPEN) {
      return Optional.empty();
    }
    boolean provisional = attempt.score() == null;
    AnswerLog log = attempts.log(attempt.id());
    List<AskedQuestion> questions =
        sheets.of(attempt, log, sheets.afterwards(attempt), provisional);
    return Optional.of(
        new AttemptResult(
            attempt,
            questions,
            provisional ? AttemptSheets.sum(questions) : attempt.score(),
            provisional,
            log.inGrace().size(),
            log.beside().size(),
            log.afterClose().size(),
            log.afterCheck().size(),
            disclosure.attemptsLeft(attempt, now),
            disclosure.shown(attempt, now)));
  }

  /** Public ids of attempts whose collecting is over and that wait for their score. */
  @Internal
  public List<String> listDue() {
    return attempts.listDue(now(), MOST_CLOSED_AT_ONCE);
  }

  /** Scores an attempt whose collecting is over; does nothing if that has been done. */
  @Internal
  public void closeDue(String publicId) {
    Instant now = now();
    attempts
        .lock(publicId)
        .filter(attempt -> attempt.score() == null && attempt.getPausedAt() == null)
        .filter(attempt -> !now.isBefore(attempt.getCollectedAt()))
        .ifPresent(
            attempt -> attempt.submit(sheets.score(attempt, attempts.log(attempt.id())), now));
  }

  /**
   * Enters an attempt that was made elsewhere, such as on paper or in a sample, and scores it at
   * once.
   *
   * @return the attempt's public id
   */
  @Internal
  public String enter(
      long quizId, long personId, Instant startedAt, Instant endedAt, Map<Long, Answer> answers) {
    Quiz quiz = quizzes.find(quizId).orElseThrow();
    int number = attempts.count(quizId, personId) + 1;
    QuizAttempt attempt =
        attempts.find(beginning.begin(quiz, personId, number, startedAt)).orElseThrow();
    int writer = attempt.takeWriter();
    List<AnswerEntry> entries = new ArrayList<>();
    answers.forEach(
        (question, answer) ->
            entries.add(
                new AnswerEntry(
                    new AnswerKey(question, writer, 1),
                    answer,
                    null,
                    endedAt,
                    AnswerStanding.IN_TIME)));
    entries.forEach(entry -> attempts.add(new AttemptAnswer(attempt.id(), entry)));
    attempt.submit(sheets.score(attempt, new AnswerLog(entries)), endedAt);
    return attempt.getPublicId();
  }

  private int takeWriter(QuizAttempt attempt) {
    int writer = attempt.takeWriter();
    browser
        .of(BROWSER)
        .ifPresent(mark -> attempts.add(new AttemptDevice(attempt.id(), writer, mark, now())));
    return writer;
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
