package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The way into a quiz: how each stands for the caller, and the start of an attempt. */
@Service
public class QuizEntryService {
  @Inject private QuizRepository quizzes;
  @Inject private QuizAttemptRepository attempts;
  @Inject private QuizContents contents;
  @Inject private AttemptBeginning beginning;
  @Inject private PasswordMisses misses;
  @Inject private CourseService courses;
  @Inject private EnrollmentService enrollments;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The quizzes of a course as they stand for the caller, who takes part in it. */
  @SignedIn
  public List<QuizEntry> entries(long courseId) {
    List<Quiz> published = quizzes.listOf(courseId).stream().filter(Quiz::isPublished).toList();
    Map<Long, List<QuizAttempt>> taken =
        published.isEmpty() ? Map.of() : attempts.listOfCourse(courseId, caller.personId());
    return published.stream()
        .map(quiz -> entryOf(quiz, true, taken.getOrDefault(quiz.getId(), List.of())))
        .toList();
  }

  /** A quiz as it stands for the caller; {@link NotFoundException} while it is not published. */
  @SignedIn
  public QuizEntry entry(long quizId) {
    Quiz quiz = published(quizId, quizzes.find(quizId));
    long person = caller.personId();
    return entryOf(
        quiz, enrollments.isEnrolled(quiz.getCourseId(), person), attempts.listOf(quizId, person));
  }

  /** The slug of the course to which a published quiz belongs. */
  @SignedIn
  public String courseOf(long quizId) {
    return courses.get(published(quizId, quizzes.find(quizId)).getCourseId()).getSlug();
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
    Quiz quiz = published(quizId, quizzes.findForStart(quizId));
    long person = caller.personId();
    if (!enrollments.isEnrolled(quiz.getCourseId(), person)) {
      throw new NotEnrolledException();
    }
    Optional<QuizAttempt> last = attempts.findLast(quizId, person);
    int used = last.map(QuizAttempt::getNumber).orElse(0);
    Instant now = now();
    if (last.isPresent() && last.get().statusAt(now) == AttemptStatus.OPEN) {
      return last.get().getPublicId();
    }
    if (!quiz.allowsAfter(used)) {
      throw new NoAttemptLeftException(quiz.getAttemptsAllowed());
    }
    if (!quiz.isOpenAt(now)) {
      throw new QuizNotOpenException();
    }
    if (quiz.isPaused()) {
      throw new QuizPausedException();
    }
    refuseWrong(password, quiz);
    return beginning.begin(quiz, person, used + 1, now);
  }

  private void refuseWrong(String password, Quiz quiz) {
    if (!quiz.asksPassword()) {
      return;
    }
    // Asked first: whoever guesses without end may not be told which guess was right.
    if (!misses.mayTry(caller.personId())) {
      throw WrongQuizPasswordException.waitAMinute();
    }
    if (quiz.admits(password)) {
      return;
    }
    misses.miss(caller.personId());
    throw WrongQuizPasswordException.tryAgain();
  }

  private QuizEntry entryOf(Quiz quiz, boolean enrolled, List<QuizAttempt> taken) {
    Instant now = now();
    Optional<QuizAttempt> last = last(taken);
    QuizSize size = contents.size(quiz);
    boolean later = now.isBefore(KyivTime.instant(quiz.getOpensAt()));
    return new QuizEntry(
        quiz,
        QuizEntryState.of(
            enrolled,
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

  private static Quiz published(long quizId, Optional<Quiz> found) {
    return found
        .filter(Quiz::isPublished)
        .orElseThrow(() -> new NotFoundException("quiz " + quizId));
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
