package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.CourseCopied;
import eu.cities4cities.academy.course.CourseMoved;
import eu.cities4cities.academy.quiz.bank.BankEntry;
import eu.cities4cities.academy.quiz.bank.BankService;
import eu.cities4cities.academy.quiz.bank.CurrentVersion;
import eu.cities4cities.academy.quiz.bank.InvalidQuestionException;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Preparing quizzes: settings, questions and their versions. */
@Service
public class QuizService {
  @Inject private QuizRepository quizzes;
  @Inject private QuestionVersions versions;
  @Inject private QuestionBank bank;
  @Inject private BankService banks;
  @Inject private QuizContents contents;
  @Inject private Event<QuizCopied> copies;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /** The first quiz of a course, for those who run the course. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Optional<Quiz> findOf(long courseId) {
    caller.requireCourseStaff(courseId);
    return quizzes.listOf(courseId).stream().findFirst();
  }

  /** The quizzes of a course by their opening, for those who run the course. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<QuizRow> list(long courseId) {
    caller.requireCourseStaff(courseId);
    return quizzes.listOf(courseId).stream()
        .map(
            quiz ->
                new QuizRow(
                    quiz.getId(),
                    quiz.getTitleUk(),
                    quiz.getTitleEn(),
                    quiz.isPublished(),
                    quiz.isPractice()))
        .toList();
  }

  /** A quiz of that course, for those who run the course. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Quiz get(long courseId, long quizId) {
    Quiz quiz = mine(quizId);
    if (quiz.getCourseId() != courseId) {
      throw new NotFoundException("quiz " + quizId);
    }
    return quiz;
  }

  /**
   * Creates or changes a quiz.
   *
   * @return its id
   * @throws StaleException if somebody else changed it meanwhile
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long save(long courseId, QuizForm form) {
    caller.requireCourseStaff(courseId);
    check(form);
    if (form.getId() == null) {
      return add(courseId, form);
    }
    Quiz quiz = mine(form.getId());
    if (quiz.getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    String before = quiz.summary();
    quiz.set(form);
    record("quiz.settings", quiz, before, quiz.summary());
    return quiz.getId();
  }

  /**
   * Writes a question into the course's bank and puts it at the quiz's end.
   *
   * @return the question's id
   * @throws InvalidQuestionException if it cannot be asked as it is
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long addQuestion(long quizId, BankEntry entry) {
    Quiz quiz = mine(quizId);
    long question = banks.save(quiz.getCourseId(), null, entry);
    place(quiz, question);
    return question;
  }

  /** Creates a quiz with its questions, for a sample or an import. */
  @Internal
  public long create(long courseId, QuizForm form, List<QuestionContent> contents) {
    check(form);
    long id = add(courseId, form);
    Quiz quiz = quizzes.find(id).orElseThrow();
    contents.forEach(content -> place(quiz, bank.add(courseId, BankEntry.of(content))));
    return id;
  }

  /** The fixed questions of a quiz by id, for a sample or an import. */
  @Internal
  public Map<Long, QuestionContent> contents(long quizId) {
    Map<Long, QuestionContent> said = new LinkedHashMap<>();
    for (CurrentVersion item : fixed(quizzes.find(quizId).orElseThrow())) {
      said.put(item.question(), versions.get(item.version()));
    }
    return said;
  }

  /** The questions that a quiz may ask, fixed or drawn, each once and in its order. */
  @Internal
  public List<Long> askable(long quizId) {
    return contents.places(quizzes.find(quizId).orElseThrow()).stream()
        .flatMap(place -> place.choices().stream())
        .map(CurrentVersion::question)
        .distinct()
        .toList();
  }

  /** A quiz moves with its course. */
  void move(@Observes CourseMoved moved) {
    quizzes.listOf(moved.courseId()).forEach(quiz -> quiz.move(moved.days()));
  }

  /**
   * A copied course gets copies of the questions as they are asked now and of the quizzes; where it
   * has no set hours, they are open from its first day to its last.
   */
  void copy(@Observes CourseCopied copied) {
    QuestionBank.Copied questions = bank.copy(copied.fromId(), copied.toId());
    for (Quiz quiz : quizzes.listOf(copied.fromId())) {
      Quiz copy = quiz.copyFor(copied.toId());
      if (copied.selfPaced()) {
        copy.open(copied.firstDay().atStartOfDay(), KyivTime.endOf(copied.lastDay()));
      } else {
        copy.move(copied.days());
      }
      quizzes.add(copy);
      contents.places(quiz).stream()
          .map(QuizContents.Place::slot)
          .map(slot -> slot.copyFor(copy, questions.questions(), questions.categories()))
          .forEach(quizzes::add);
      copies.fire(new QuizCopied(quiz.getId(), copy.getId()));
    }
  }

  private static void check(QuizForm form) {
    boolean skipped =
        KyivTime.isSkipped(form.getOpensAt()) || KyivTime.isSkipped(form.getClosesAt());
    if (skipped) {
      throw new InvalidInputException("quiz.refused.skippedHour");
    }
    if (!form.getOpensAt().isBefore(form.getClosesAt())) {
      throw new InvalidInputException("quiz.refused.closesBeforeOpening");
    }
  }

  private long add(long courseId, QuizForm form) {
    Quiz quiz = new Quiz(courseId);
    quiz.set(form);
    quizzes.add(quiz);
    return quiz.getId();
  }

  private void place(Quiz quiz, long question) {
    List<QuizSlot> slots = quizzes.listSlots(quiz.getId());
    quizzes.add(QuizSlot.of(quiz, slots.size() + 1, new SlotOrder(slots).lastPage(), question));
  }

  private List<CurrentVersion> fixed(Quiz quiz) {
    return contents.places(quiz).stream()
        .filter(place -> !place.slot().isDrawn())
        .flatMap(place -> place.choices().stream())
        .toList();
  }

  private Quiz mine(long quizId) {
    Quiz quiz = quizzes.find(quizId).orElseThrow(() -> new NotFoundException("quiz " + quizId));
    caller.requireCourseStaff(quiz.getCourseId());
    return quiz;
  }

  private void record(String action, Quiz quiz, String before, String after) {
    audit.record(
        new AuditTrail.Change(action, "Quiz", String.valueOf(quiz.getId()), before, after, null));
  }
}
