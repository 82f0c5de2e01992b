package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.course.ParticipantRow;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.quiz.question.SeededShuffle;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.BrowserMark;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Taking a quiz: start, save, take over, submit. An acknowledged answer is never lost (rule 2). */
@Service
public class AttemptService {
  private static final int PUBLIC_ID_BYTES = 16;
  private static final int MOST_CLOSED_AT_ONCE = 200;
  private static final String BROWSER = "quiz";
  private static final String NOT_AN_ANSWER = "quiz.refused.notAnAnswer";

  @Inject private QuizAttemptRepository attempts;
  @Inject private QuizRepository quizzes;
  @Inject private QuestionVersions versions;
  @Inject private AttemptSheets sheets;
  @Inject private AttemptRecords records;
  @Inject private QuizContents contents;
  @Inject private PasswordMisses misses;
  @Inject private AnswerReader answers;
  @Inject private QuizRunRepository runs;
  @Inject private RosterService roster;
  @Inject private EnrollmentService enrollments;
  @Inject private AttemptDisclosure disclosure;
  @Inject private AuditTrail audit;
  @Inject private Secrets secrets;
  @Inject private BrowserMark browser;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The quizzes of a course as they stand for the caller. */
  @SignedIn
  public List<QuizEntry> entries(long courseId) {
    return quizzes.listOf(courseId).stream()
        .filter(Quiz::isPublished)
        .map(quiz -> entryOf(quiz, caller.personId()))
        .toList();
  }

  /** A quiz as it stands for the caller; {@link NotFoundException} while it is not published. */
  @SignedIn
  public QuizEntry entry(long quizId) {
    return entryOf(published(quizId), caller.personId());
  }

  /** Starts an attempt at a quiz without a password, or leads back to the one that is running. */
  @SignedIn
  public String start(long quizId) {
    return start(quizId, null);
  }

  /**
   * Starts an attempt, or leads back to the one that is running.
   *
   * @param password what was typed where the quiz asks for a password, or null
   * @return the attempt's public id
   */
  @SignedIn
  public String start(long quizId, String password) {
    Quiz quiz = published(quizId);
    long person = caller.personId();
    if (!enrollments.isEnrolled(quiz.getCourseId(), person)) {
      throw new NotEnrolledException();
    }
    List<QuizAttempt> earlier = attempts.listOf(quizId, person);
    Optional<QuizAttempt> last = last(earlier);
    Instant now = now();
    if (last.isPresent() && last.get().statusAt(now) == AttemptStatus.OPEN) {
      return last.get().getPublicId();
    }
    if (!quiz.allowsAfter(earlier.size())) {
      throw new NoAttemptLeftException(quiz.getAttemptsAllowed());
    }
    if (!quiz.isOpenAt(now)) {
      throw new QuizNotOpenException();
    }
    if (attempts.isPaused(quizId)) {
      throw new QuizPausedException();
    }
    refuseWrong(password, quiz);
    return begin(quiz, person, earlier.size() + 1, now);
  }

  private void refuseWrong(String password, Quiz quiz) {
    if (quiz.admits(password)) {
      return;
    }
    if (!misses.mayTry(caller.personId())) {
      throw WrongQuizPasswordException.waitAMinute();
    }
    misses.miss(caller.personId());
    throw WrongQuizPasswordException.tryAgain();
  }

  /** The caller's attempt with the answers that count so far. */
  @SignedIn
  public AttemptView view(String publicId) {
    QuizAttempt attempt = own(attempts.find(publicId));
    Instant now = now();
    AnswerLog log = attempts.log(attempt.id());
    return new AttemptView(
        attempt, attempt.statusAt(now), sheets.of(attempt, log, Afterwards.NOTHING, false), now);
  }

  /** The times of the caller's attempt, which change while it runs. */
  @SignedIn
  public AttemptTimes times(String publicId) {
    return new AttemptTimes(own(attempts.find(publicId)), now());
  }

  /**
   * Shows how the answer to a question that counts so far is marked, as far as the quiz shows that
   * while it is being answered. Unless the attempt is practice, the answer is final from then on.
   */
  @SignedIn
  public AskedQuestion check(String publicId, long question) {
    QuizAttempt attempt = own(attempts.lock(publicId));
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
    return takeWriter(own(attempts.lock(publicId)));
  }

  /**
   * Keeps an answer. It may be acknowledged as soon as this returns, for the transaction is then
   * committed.
   *
   * @throws AnswerConflictException if another answer is kept under the same key, or the writer is
   *     not one that this attempt has given out
   */
  @SignedIn
  public SavedAnswer save(String publicId, AnswerKey key, List<String> given, Instant givenAt) {
    QuizAttempt attempt = own(attempts.lock(publicId));
    long version = attempt.plan().versionOf(key.question());
    if (version == 0) {
      throw new NotFoundException("question " + key.question());
    }
    if (key.writer() > attempt.getWriter()) {
      // A number that is not known here any more, such as after a restored backup: the device gets
      // another one and loses nothing.
      throw new AnswerConflictException();
    }
    Answer answer = answers.read(attempt, key.question(), given);
    AnswerEntry held =
        attempts.findAnswer(attempt.id(), key).map(AttemptAnswer::entry).orElse(null);
    AnswerReceipt receipt = AnswerReceipt.of(held == null ? null : held.answer(), answer);
    if (receipt == AnswerReceipt.CONFLICT) {
      throw new AnswerConflictException();
    }
    Instant now = now();
    AnswerStanding standing =
        held == null ? attempt.standingAt(now, key.question()) : held.standing();
    if (receipt == AnswerReceipt.SAVED) {
      attempts.add(
          new AttemptAnswer(
              attempt.id(),
              new AnswerEntry(key, answer, plausible(givenAt, attempt, now), now, standing)));
    }
    return new SavedAnswer(receipt, standing, attempt.getWriter(), new AttemptTimes(attempt, now));
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
    QuizAttempt attempt = own(attempts.lock(publicId));
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
    QuizAttempt attempt = own(attempts.lock(publicId));
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
    close(attempt, log, now);
    return new Submission(AttemptStatus.SUBMITTED, List.of());
  }

  /** Ends the attempt from a plain form, which has brought all its answers. */
  @SignedIn
  public void submitForm(String publicId) {
    QuizAttempt attempt = own(attempts.lock(publicId));
    if (attempt.score() == null) {
      close(attempt, attempts.log(attempt.id()), now());
    }
  }

  /** What the caller's attempt came to; empty while it is being answered. */
  @SignedIn
  public Optional<AttemptResult> result(String publicId) {
    QuizAttempt attempt = own(attempts.find(publicId));
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
            provisional ? sum(questions) : attempt.score(),
            provisional,
            log.inGrace().size(),
            log.beside().size(),
            log.afterClose().size(),
            log.afterCheck().size(),
            disclosure.attemptsLeft(attempt, now),
            disclosure.shown(attempt, now)));
  }

  /** Answers to a quiz that arrived after the close and that nobody has admitted. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<LateAnswer> lateAnswers(long quizId) {
    Quiz quiz = quizzes.find(quizId).orElseThrow(() -> new NotFoundException("quiz " + quizId));
    caller.requireCourseStaff(quiz.getCourseId());
    List<QuizAttempt> found = attempts.listWithLateAnswers(quizId);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Long, String> names =
        enrollments.participantsOf(quiz.getCourseId()).stream()
            .collect(Collectors.toMap(ParticipantRow::personId, ParticipantRow::nameUk));
    List<LateAnswer> late = new ArrayList<>();
    for (QuizAttempt attempt : found) {
      for (AnswerEntry entry : attempts.log(attempt.id()).afterClose()) {
        AnswerKey key = entry.key();
        late.add(
            new LateAnswer(
                attempt.getPublicId(),
                attempt.getNumber(),
                names.getOrDefault(attempt.getPersonId(), "–"),
                versions.get(attempt.plan().versionOf(key.question())),
                entry.answer(),
                key.question(),
                key.writer(),
                key.sequence(),
                entry.givenAt(),
                entry.receivedAt()));
      }
    }
    return late;
  }

  /** Lets an answer count that arrived after the close, and scores its attempt anew. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void admit(String publicId, AnswerKey key, String reason) {
    QuizAttempt attempt =
        attempts.lock(publicId).orElseThrow(() -> new NotFoundException("attempt"));
    caller.requireCourseStaff(attempt.getQuiz().getCourseId());
    if (reason == null || reason.isBlank()) {
      throw new InvalidInputException("quiz.refused.noReason");
    }
    AnswerLog before = attempts.log(attempt.id());
    if (before.afterClose().stream().noneMatch(entry -> entry.key().equals(key))) {
      throw new NotFoundException("late answer");
    }
    attempts.add(new AnswerAdmission(attempt.id(), key, now(), caller.personId(), reason.strip()));
    // An attempt that waits for its score will count the answer by itself.
    if (attempt.score() != null) {
      RescoredAttempt rescored = records.admitted(publicId, reason.strip());
      audit.record(
          new AuditTrail.Change(
              "quiz.admit",
              "QuizAttempt",
              publicId,
              rescored.before().percent() + "%",
              rescored.after().percent() + "%",
              reason.strip()));
    }
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
        .ifPresent(attempt -> close(attempt, attempts.log(attempt.id()), now));
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
    int number = attempts.listOf(quizId, personId).size() + 1;
    QuizAttempt attempt = attempts.find(begin(quiz, personId, number, startedAt)).orElseThrow();
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
    close(attempt, new AnswerLog(entries), endedAt);
    return attempt.getPublicId();
  }

  private String begin(Quiz quiz, long person, int number, Instant now) {
    String publicId = secrets.token(PUBLIC_ID_BYTES);
    // The public id is random; so is what is made of it.
    long seed = SeededShuffle.seedFor(publicId.hashCode(), quiz.getId() * 31 + number);
    List<AttemptPlan.Item> items = contents.draw(quiz, seed);
    if (items.isEmpty()) {
      throw new QuizNotOpenException();
    }
    var attempt =
        new QuizAttempt(
            publicId, quiz, person, number, seed, quiz.clockFrom(now), extraMinutes(quiz, person));
    attempt.ask(AttemptPlan.of(items, quiz.isShuffleQuestions(), seed));
    return attempts.addOrFind(attempt);
  }

  private int extraMinutes(Quiz quiz, long person) {
    List<ExtraTime> given = runs.listStanding(quiz.getId());
    if (given.isEmpty()) {
      return 0;
    }
    String region = roster.find(quiz.getCourseId(), person).map(RosterRow::regionCode).orElse(null);
    return given.stream()
        .filter(extra -> extra.covers(person, region))
        .mapToInt(ExtraTime::getMinutes)
        .sum();
  }

  private int takeWriter(QuizAttempt attempt) {
    int writer = attempt.takeWriter();
    browser
        .of(BROWSER)
        .ifPresent(mark -> attempts.add(new AttemptDevice(attempt.id(), writer, mark, now())));
    return writer;
  }

  private void close(QuizAttempt attempt, AnswerLog log, Instant now) {
    Score score = sum(sheets.of(attempt, log, sheets.rulingsFor(attempt), false));
    attempt.submit(score, now);
  }

  static Score sum(List<AskedQuestion> questions) {
    return questions.stream().map(AskedQuestion::score).reduce(Score.ZERO, Score::plus);
  }

  private QuizEntry entryOf(Quiz quiz, long person) {
    List<QuizAttempt> taken = attempts.listOf(quiz.getId(), person);
    Instant now = now();
    Optional<QuizAttempt> last = last(taken);
    QuizSize size = contents.size(quiz);
    boolean later = now.isBefore(KyivTime.instant(quiz.getOpensAt()));
    return new QuizEntry(
        quiz,
        QuizEntryState.of(
            later,
            quiz.isOpenAt(now),
            quiz.isPaused(),
            last.map(attempt -> attempt.statusAt(now)).orElse(null),
            quiz.allowsAfter(taken.size())),
        size.questions(),
        size.points(),
        taken.size(),
        last.map(QuizAttempt::getPublicId).orElse(null),
        counted(quiz, taken));
  }

  private static Integer counted(Quiz quiz, List<QuizAttempt> taken) {
    List<Score> scores = taken.stream().map(QuizAttempt::score).filter(Objects::nonNull).toList();
    return scores.isEmpty() ? null : quiz.getCounting().of(scores).percent();
  }

  private static Optional<QuizAttempt> last(List<QuizAttempt> taken) {
    return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() - 1));
  }

  private Quiz published(long quizId) {
    return quizzes
        .find(quizId)
        .filter(Quiz::isPublished)
        .orElseThrow(() -> new NotFoundException("quiz " + quizId));
  }

  /** Another person's attempt does not exist for the caller. */
  private QuizAttempt own(Optional<QuizAttempt> found) {
    return found
        .filter(attempt -> attempt.getPersonId() == caller.personId())
        .orElseThrow(() -> new NotFoundException("attempt"));
  }

  /** A device's clock may say anything; what cannot be is as good as nothing. */
  private static Instant plausible(Instant givenAt, QuizAttempt attempt, Instant now) {
    boolean possible =
        givenAt != null && givenAt.isAfter(attempt.getStartedAt()) && !givenAt.isAfter(now);
    return possible ? givenAt.truncatedTo(ChronoUnit.MILLIS) : null;
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
