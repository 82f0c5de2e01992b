package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The bank of a course for those who run it: finding questions and writing them. */
@Service
public class BankService {
  /** The longest short name of a question. */
  public static final int LONGEST_NAME = 200;

  @Inject private QuestionRepository questions;
  @Inject private BankListRepository lists;
  @Inject private QuestionBank bank;
  @Inject private QuestionVersions versions;
  @Inject private QuestionPictures pictures;
  @Inject @Any private Instance<QuestionUses> uses;
  @Inject private AuditTrail audit;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /** How many questions of a course are wanted. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long count(long courseId, BankFilter filter) {
    caller.requireCourseStaff(courseId);
    return lists.count(courseId, filter);
  }

  /** A page of them, the newest first; those that ask the same stand together. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<BankRow> list(long courseId, BankFilter filter, int first, int size) {
    caller.requireCourseStaff(courseId);
    List<BankRow> rows = lists.list(courseId, filter, first, size);
    List<Long> ids = rows.stream().map(BankRow::id).toList();
    Map<Long, List<QuestionUse>> found = new HashMap<>();
    uses.forEach(
        each ->
            each.fixedIn(ids)
                .forEach(
                    (id, some) ->
                        found.computeIfAbsent(id, any -> new ArrayList<>()).addAll(some)));
    return rows.stream().map(row -> row.with(found.getOrDefault(row.id(), List.of()))).toList();
  }

  /** The tags of a course's questions. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<String> tags(long courseId) {
    caller.requireCourseStaff(courseId);
    return lists.listTags(courseId);
  }

  /** A question with everything around it. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public BankQuestion open(long courseId, long questionId) {
    Question question = mine(courseId, questionId);
    List<QuestionUse> found = new ArrayList<>();
    for (QuestionUses each : uses) {
      found.addAll(each.fixedIn(List.of(questionId)).getOrDefault(questionId, List.of()));
      found.addAll(each.drawnIn(courseId, questionId));
    }
    return new BankQuestion(
        questionId,
        new BankEntry(
            versions.get(question.getCurrentVersion()),
            question.getName(),
            question.getCategoryId(),
            question.getTags()),
        question.getCurrentVersion(),
        questions.lastNumber(questionId),
        question.isRetired(),
        found.stream().distinct().toList());
  }

  /**
   * Adds a question or changes one; what it says becomes a new version, and what somebody has been
   * asked stays.
   *
   * @param opened the question as it was opened; null for a new one
   * @return its id
   * @throws InvalidQuestionException if it cannot be asked as it is
   * @throws StaleException if somebody else changed, moved or tagged it meanwhile
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long save(long courseId, BankQuestion opened, BankEntry given) {
    caller.requireCourseStaff(courseId);
    BankEntry entry = clean(courseId, given);
    if (opened == null) {
      long id = bank.add(courseId, entry);
      note(courseId, id, null, "version 1");
      return id;
    }
    Question question = mine(courseId, opened.id());
    if (!isAsOpened(question, opened)) {
      throw new StaleException();
    }
    if (bank.revise(opened.id(), entry.content())) {
      noteVersion(question);
    }
    question.call(entry.name());
    question.moveTo(entry.categoryId());
    question.untag(question.getTags());
    question.tag(entry.tags());
    return opened.id();
  }

  private static boolean isAsOpened(Question question, BankQuestion opened) {
    BankEntry entry = opened.entry();
    return question.getCurrentVersion() == opened.version()
        && question.getName().equals(entry.name())
        && Objects.equals(question.getCategoryId(), entry.categoryId())
        && question.getTags().equals(entry.tags());
  }

  /** The versions of a question, the newest first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<VersionRow> versions(long courseId, long questionId) {
    Question question = mine(courseId, questionId);
    return questions.listVersionsOf(questionId).stream()
        .map(
            version ->
                new VersionRow(
                    version.getId(),
                    version.getNumber(),
                    version.getCreatedAt(),
                    version.getId() == question.getCurrentVersion(),
                    version.content()))
        .toList();
  }

  /** In what an earlier version differs from what is asked now. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<VersionDifference> differences(long courseId, long questionId, int number) {
    Question question = mine(courseId, questionId);
    return VersionDifference.between(
        contentOf(questionId, number),
        versions.get(question.getCurrentVersion()),
        caller.language(),
        key -> texts.get(caller.language(), key));
  }

  /** Lets the question say again what an earlier version said; that is a new version. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public void bringBack(long courseId, long questionId, int number) {
    Question question = mine(courseId, questionId);
    if (bank.revise(questionId, contentOf(questionId, number))) {
      noteVersion(question);
    }
  }

  /** Keeps a picture for a question that is being written. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public QuestionPictures.Kept keepPicture(long courseId, String name, byte[] bytes) {
    caller.requireCourseStaff(courseId);
    return pictures.keep(name, bytes);
  }

  /** Where pictures are read, by their files' ids. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Map<Long, String> pictures(long courseId, Collection<Long> fileIds) {
    caller.requireCourseStaff(courseId);
    return pictures.addresses(fileIds);
  }

  private BankEntry clean(long courseId, BankEntry given) {
    Long category = given.categoryId();
    if (category != null && bank.findCategory(courseId, category).isEmpty()) {
      throw new NotFoundException("category " + category);
    }
    if (given.name().strip().length() > LONGEST_NAME) {
      throw new InvalidInputException("quiz.refused.longName", LONGEST_NAME);
    }
    Set<String> tags = given.tags().stream().map(BankBatches::cleanTag).collect(Collectors.toSet());
    return new BankEntry(given.content(), given.name(), category, tags);
  }

  private QuestionContent contentOf(long questionId, int number) {
    return questions.listVersionsOf(questionId).stream()
        .filter(version -> version.getNumber() == number)
        .map(QuestionVersion::content)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("version " + number));
  }

  private Question mine(long courseId, long questionId) {
    caller.requireCourseStaff(courseId);
    return questions
        .find(questionId)
        .filter(question -> question.getCourseId() == courseId)
        .orElseThrow(() -> new NotFoundException("question " + questionId));
  }

  private void noteVersion(Question question) {
    int number = questions.lastNumber(question.getId());
    note(question.getCourseId(), question.getId(), "version " + (number - 1), "version " + number);
  }

  private void note(long courseId, long questionId, String before, String after) {
    audit.record(
        new AuditTrail.Change(
            "quiz.bank.question",
            "Course",
            String.valueOf(courseId),
            before == null ? null : "question " + questionId + ": " + before,
            "question " + questionId + ": " + after,
            null));
  }
}
