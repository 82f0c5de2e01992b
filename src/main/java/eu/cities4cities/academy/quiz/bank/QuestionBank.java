package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionProblem;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions of courses, for the services of this room; who may do what is decided there. */
@Service
public class QuestionBank {
  @Inject private QuestionRepository questions;
  @Inject private QuestionVersions versions;
  @Inject private Clock clock;

  /** What became of questions and categories in the copy of a course, by their ids. */
  public record Copied(Map<Long, Long> questions, Map<Long, Long> categories) {}

  /**
   * Puts a question into the bank of a course.
   *
   * @return its id
   * @throws InvalidQuestionException if it cannot be asked as it is
   */
  @Internal
  public long add(long courseId, BankEntry entry) {
    refuseUnaskable(entry.content());
    return keep(courseId, entry);
  }

  /**
   * Gives a question a new version, unless it says the same as before.
   *
   * @return whether there is a new one
   * @throws InvalidQuestionException if it cannot be asked so
   */
  @Internal
  public boolean revise(long questionId, QuestionContent content) {
    Question question = get(questionId);
    if (versions.get(question.getCurrentVersion()).equals(content)) {
      return false;
    }
    refuseUnaskable(content);
    addVersion(question, content);
    return true;
  }

  /** The question of that id, retired or not. */
  @Internal
  public Optional<Question> find(long questionId) {
    return questions.find(questionId);
  }

  /** The questions of these ids, retired or not, in no order. */
  @Internal
  public List<Question> list(Collection<Long> ids) {
    return questions.list(ids);
  }

  /** The versions asked now of those among these questions that are not retired, in no order. */
  @Internal
  public List<CurrentVersion> current(Collection<Long> ids) {
    return questions.listCurrent(ids);
  }

  /** All questions of a course that may be asked, the oldest first. */
  @Internal
  public List<Question> listOf(long courseId) {
    return questions.listOf(courseId);
  }

  /** What the questions of a course that may be asked ask, see {@link Fingerprint}. */
  @Internal
  public Set<String> fingerprints(long courseId) {
    return questions.listFingerprints(courseId);
  }

  /**
   * The questions from which some are drawn, the oldest first: of the category or one under it and
   * with the tag, where such are given.
   */
  @Internal
  public List<CurrentVersion> drawable(long courseId, Long categoryId, String tag) {
    return questions.listDrawable(courseId, categoryId, tag, null);
  }

  /** Whether a question is among those from which some are drawn. */
  @Internal
  public boolean isDrawable(long courseId, Long categoryId, String tag, long questionId) {
    return !questions.listDrawable(courseId, categoryId, tag, questionId).isEmpty();
  }

  /** The categories of a course, the oldest first. */
  @Internal
  public List<QuestionCategory> categories(long courseId) {
    return questions.listCategories(courseId);
  }

  /** The categories of a course by their ids, each as the way to it from the top. */
  @Internal
  public Map<Long, List<QuestionCategory>> categoryPaths(long courseId) {
    Map<Long, QuestionCategory> known = new LinkedHashMap<>();
    questions.listCategories(courseId).forEach(each -> known.put(each.getId(), each));
    Map<Long, List<QuestionCategory>> paths = new LinkedHashMap<>();
    for (QuestionCategory category : known.values()) {
      LinkedList<QuestionCategory> path = new LinkedList<>();
      for (var at = category; at != null; at = known.get(at.getParentId())) {
        path.addFirst(at);
      }
      paths.put(category.getId(), path);
    }
    return paths;
  }

  /** That category of a course; empty where the course has none of that id. */
  @Internal
  public Optional<QuestionCategory> findCategory(long courseId, long categoryId) {
    return questions.findCategory(categoryId).filter(each -> each.getCourseId() == courseId);
  }

  /**
   * Adds a category.
   *
   * @param parentId null at the top
   * @return its id
   */
  @Internal
  public long addCategory(long courseId, Long parentId, Words name) {
    var category = new QuestionCategory(courseId, parentId, name);
    questions.add(category);
    return category.getId();
  }

  /** Copies what may be asked, as it is now, with its categories and tags. */
  @Internal
  public Copied copy(long fromCourse, long toCourse) {
    Map<Long, Long> categories = new HashMap<>();
    List<QuestionCategory> found = questions.listCategories(fromCourse);
    for (QuestionCategory category : found) {
      categories.put(category.getId(), addCategory(toCourse, null, category.name()));
    }
    for (QuestionCategory category : found) {
      if (category.getParentId() != null) {
        questions
            .findCategory(categories.get(category.getId()))
            .orElseThrow()
            .moveUnder(categories.get(category.getParentId()));
      }
    }
    Map<Long, Long> copies = new HashMap<>();
    List<Question> asked = questions.listOf(fromCourse);
    Map<Long, QuestionContent> contents =
        versions.get(asked.stream().map(Question::getCurrentVersion).toList());
    for (Question question : asked) {
      copies.put(
          question.getId(),
          keep(
              toCourse,
              new BankEntry(
                  contents.get(question.getCurrentVersion()),
                  question.getName(),
                  categories.get(question.getCategoryId()),
                  question.getTags())));
    }
    return new Copied(copies, categories);
  }

  private long keep(long courseId, BankEntry entry) {
    Question question = new Question(courseId);
    question.call(entry.name());
    question.moveTo(entry.categoryId());
    question.tag(entry.tags());
    questions.add(question);
    addVersion(question, entry.content());
    return question.getId();
  }

  private void addVersion(Question question, QuestionContent content) {
    int number = questions.lastNumber(question.getId()) + 1;
    var version = new QuestionVersion(question, number, content, clock.instant());
    questions.add(version);
    question.ask(version);
  }

  private static void refuseUnaskable(QuestionContent content) {
    Set<QuestionProblem> problems = content.problems();
    if (!problems.isEmpty()) {
      throw new InvalidQuestionException(problems);
    }
  }

  private Question get(long questionId) {
    return questions
        .find(questionId)
        .orElseThrow(() -> new NotFoundException("question " + questionId));
  }
}
