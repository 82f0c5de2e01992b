package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.course.CourseCopied;
import eu.cities4cities.academy.course.CourseMoved;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionProblem;
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
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Preparing quizzes: settings, questions and their versions. */
@Service
public class QuizService {
  @Inject private QuizRepository quizzes;
  @Inject private QuestionVersions versions;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The first quiz of a course, for those who run the course. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Optional<Quiz> findOf(long courseId) {
    caller.requireCourseStaff(courseId);
    return quizzes.listOf(courseId).stream().findFirst();
  }

  /** The questions that new attempts are asked, in order. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<QuestionRow> questions(long quizId) {
    Quiz quiz = mine(quizId);
    List<Question> questions = quizzes.listQuestions(quiz.getId());
    Map<Long, QuestionContent> contents =
        versions.get(questions.stream().map(Question::getCurrentVersion).toList());
    List<QuestionRow> rows = new ArrayList<>();
    for (Question question : questions) {
      rows.add(
          new QuestionRow(
              rows.size() + 1, question.getId(), contents.get(question.getCurrentVersion())));
    }
    return rows;
  }

  /** What a question of that quiz says now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public QuestionContent question(long quizId, long questionId) {
    return versions.get(questionOf(quizId, questionId).getCurrentVersion());
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
   * Adds a question (without an id) or gives one a new version; what somebody has been asked stays.
   *
   * @return the question's id
   * @throws InvalidQuestionException if it cannot be asked as it is
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long saveQuestion(long quizId, Long questionId, QuestionContent content) {
    Quiz quiz = mine(quizId);
    if (questionId == null) {
      return addQuestion(quiz, content);
    }
    Question question = questionOf(quizId, questionId);
    if (versions.get(question.getCurrentVersion()).equals(content)) {
      return questionId;
    }
    addVersion(question, content);
    record("quiz.question", quiz, "question " + questionId, "new version");
    return questionId;
  }

  /** Takes a question out: new attempts are not asked it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void retire(long quizId, long questionId) {
    Question question = questionOf(quizId, questionId);
    question.retire();
    record("quiz.question", question.getQuiz(), "question " + questionId, "retired");
  }

  /** Moves a question up (-1) or down (1) by one place. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void move(long quizId, long questionId, int step) {
    questionOf(quizId, questionId);
    List<Question> questions = new ArrayList<>(quizzes.listQuestions(quizId));
    int from = 0;
    while (questions.get(from).getId() != questionId) {
      from++;
    }
    int to = Math.max(0, Math.min(questions.size() - 1, from + step));
    questions.add(to, questions.remove(from));
    for (int place = 0; place < questions.size(); place++) {
      questions.get(place).moveTo(place + 1);
    }
  }

  /** Creates a quiz with its questions, for a sample or an import. */
  @Internal
  public long create(long courseId, QuizForm form, List<QuestionContent> contents) {
    check(form);
    long id = add(courseId, form);
    Quiz quiz = quizzes.find(id).orElseThrow();
    contents.forEach(content -> addQuestion(quiz, content));
    return id;
  }

  /** The questions of a quiz by id, for a sample or an import. */
  @Internal
  public Map<Long, QuestionContent> contents(long quizId) {
    Map<Long, QuestionContent> contents = new LinkedHashMap<>();
    for (Question question : quizzes.listQuestions(quizId)) {
      contents.put(question.getId(), versions.get(question.getCurrentVersion()));
    }
    return contents;
  }

  /** A quiz moves with its course. */
  void move(@Observes CourseMoved moved) {
    quizzes.listOf(moved.courseId()).forEach(quiz -> quiz.move(moved.days()));
  }

  /**
   * A copied course gets copies of the quizzes with their questions as they are asked now; where it
   * has no set hours, they are open from its first day to its last.
   */
  void copy(@Observes CourseCopied copied) {
    for (Quiz quiz : quizzes.listOf(copied.fromId())) {
      Quiz copy = quiz.copyFor(copied.toId());
      if (copied.selfPaced()) {
        copy.open(copied.firstDay().atStartOfDay(), KyivTime.endOf(copied.lastDay()));
      } else {
        copy.move(copied.days());
      }
      quizzes.add(copy);
      copyQuestions(quiz, copy);
    }
  }

  private void copyQuestions(Quiz from, Quiz to) {
    List<Question> questions = quizzes.listQuestions(from.getId());
    Map<Long, QuestionContent> contents =
        versions.get(questions.stream().map(Question::getCurrentVersion).toList());
    for (Question question : questions) {
      Question copy = new Question(to, question.getPosition());
      quizzes.add(copy);
      keepVersion(copy, contents.get(question.getCurrentVersion()));
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

  private long addQuestion(Quiz quiz, QuestionContent content) {
    refuseUnaskable(content);
    int position =
        quizzes.listQuestions(quiz.getId()).stream().mapToInt(Question::getPosition).max().orElse(0)
            + 1;
    Question question = new Question(quiz, position);
    quizzes.add(question);
    addVersion(question, content);
    return question.getId();
  }

  private void addVersion(Question question, QuestionContent content) {
    refuseUnaskable(content);
    keepVersion(question, content);
  }

  private void keepVersion(Question question, QuestionContent content) {
    int number = quizzes.lastNumber(question.getId()) + 1;
    var version = new QuestionVersion(question, number, content, clock.instant());
    quizzes.add(version);
    question.ask(version);
  }

  private static void refuseUnaskable(QuestionContent content) {
    Set<QuestionProblem> problems = content.problems();
    if (!problems.isEmpty()) {
      throw new InvalidQuestionException(problems);
    }
  }

  private Quiz mine(long quizId) {
    Quiz quiz = quizzes.find(quizId).orElseThrow(() -> new NotFoundException("quiz " + quizId));
    caller.requireCourseStaff(quiz.getCourseId());
    return quiz;
  }

  private Question questionOf(long quizId, long questionId) {
    Quiz quiz = mine(quizId);
    return quizzes
        .findQuestion(questionId)
        .filter(question -> question.getQuiz().getId().equals(quiz.getId()))
        .filter(question -> !question.isRetired())
        .orElseThrow(() -> new NotFoundException("question " + questionId));
  }

  private void record(String action, Quiz quiz, String before, String after) {
    audit.record(
        new AuditTrail.Change(action, "Quiz", String.valueOf(quiz.getId()), before, after, null));
  }
}
