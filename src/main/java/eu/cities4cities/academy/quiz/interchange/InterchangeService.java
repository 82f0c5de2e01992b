package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.QuizService;
import eu.cities4cities.academy.quiz.bank.BankBatches;
import eu.cities4cities.academy.quiz.bank.BankEntry;
import eu.cities4cities.academy.quiz.bank.BankService;
import eu.cities4cities.academy.quiz.bank.Question;
import eu.cities4cities.academy.quiz.bank.QuestionBank;
import eu.cities4cities.academy.quiz.bank.QuestionCategory;
import eu.cities4cities.academy.quiz.bank.QuestionPictures;
import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings questions into the bank of a course from files, and takes them out into files. */
@Service
public class InterchangeService {
  private static final int LONGEST_TAG = 60;
  private static final int MOST_TAGS = 20;

  @Inject private QuestionBank bank;
  @Inject private QuestionVersions versions;
  @Inject private QuestionPictures pictures;
  @Inject private BankBatches batches;
  @Inject private QuizService quizzes;
  @Inject private FileService files;
  @Inject private Caller caller;

  /**
   * What an import did.
   *
   * @param batch the change of the bank, by which it is undone
   */
  public record Imported(long batch, ImportPlan plan, int added) {}

  /** A file with questions, and what it could not carry. */
  public record Exported(
      String fileName, String mediaType, byte[] content, int questions, List<Remark> remarks) {}

  /**
   * Shows what a file would bring, and changes nothing.
   *
   * @throws UnreadableFileException if nothing of it can be used
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public ImportPlan preview(long courseId, byte[] file) {
    caller.requireCourseStaff(courseId);
    return plan(courseId, file);
  }

  /**
   * Brings the questions of a file into the bank.
   *
   * @param knownToo whether questions that are there already are added once more
   * @throws UnreadableFileException if nothing of it can be used
   * @throws RefusedException if nothing would be added
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Imported apply(long courseId, String fileName, byte[] file, boolean knownToo) {
    caller.requireCourseStaff(courseId);
    ImportPlan plan = plan(courseId, file);
    List<ExchangedQuestion> wanted =
        plan.rows().stream()
            .filter(
                row ->
                    row.state() == ImportPlan.State.NEW
                        || knownToo && row.state() == ImportPlan.State.KNOWN)
            .map(ImportPlan.Row::question)
            .toList();
    if (wanted.isEmpty()) {
      throw new RefusedException("interchange.nothing");
    }
    Map<String, Long> stored = new HashMap<>();
    var categories = new ImportedCategories(bank, courseId);
    List<BankEntry> entries = new ArrayList<>();
    for (ExchangedQuestion question : wanted) {
      entries.add(entry(question, stored, categories));
    }
    String name =
        fileName == null || fileName.isBlank() ? "?" : cut(fileName, BankService.LONGEST_NAME);
    long batch = batches.add(courseId, entries, name, categories.made());
    return new Imported(batch, plan, entries.size());
  }

  private ImportPlan plan(long courseId, byte[] file) {
    return ImportPlan.of(QuestionFormat.read(file), bank.fingerprints(courseId));
  }

  private BankEntry entry(
      ExchangedQuestion question, Map<String, Long> stored, ImportedCategories categories) {
    QuestionContent content =
        ExchangedQuestion.renumbered(
            question.content(), number -> store(question.file(number), stored));
    Set<String> tags =
        question.tags().stream()
            .map(tag -> cut(tag.replace(',', ' ').replaceAll("\\s+", " ").strip(), LONGEST_TAG))
            .filter(tag -> !tag.isEmpty())
            .limit(MOST_TAGS)
            .collect(Collectors.toSet());
    return new BankEntry(
        content,
        cut(question.name(), BankService.LONGEST_NAME),
        categories.at(question.category()),
        tags);
  }

  /** The same picture is kept once. */
  private long store(ExchangedFile file, Map<String, Long> stored) {
    return stored.computeIfAbsent(
        Secrets.sha256(file.content()), print -> pictures.keep(file.name(), file.content()).file());
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /**
   * Takes questions out.
   *
   * @throws RefusedException if there are none, or their pictures are too large for one file
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public Exported export(long courseId, ExportScope scope, QuestionFormat format) {
    caller.requireCourseStaff(courseId);
    List<Question> wanted = wanted(courseId, scope);
    if (wanted.isEmpty()) {
      throw new RefusedException("interchange.noQuestions");
    }
    Map<Long, List<QuestionCategory>> categories = bank.categoryPaths(courseId);
    Map<Long, QuestionContent> contents =
        versions.get(wanted.stream().map(Question::getCurrentVersion).toList());
    Map<Long, ExchangedFile> shown = shown(List.copyOf(contents.values()), format);
    List<ExchangedQuestion> questions = new ArrayList<>();
    for (Question question : wanted) {
      questions.add(
          exchanged(
              question,
              contents.get(question.getCurrentVersion()),
              categories.getOrDefault(question.getCategoryId(), List.of()),
              shown));
    }
    Writing writing = format.write(questions);
    return new Exported(
        "questions." + format.ending(),
        format.mediaType(),
        writing.file(),
        questions.size(),
        writing.remarks());
  }

  private List<Question> wanted(long courseId, ExportScope scope) {
    if (scope.quiz() != null) {
      List<Long> asked = quizzes.askable(quizzes.get(courseId, scope.quiz()).getId());
      Map<Long, Question> found =
          bank.list(asked).stream().collect(Collectors.toMap(Question::getId, Function.identity()));
      return asked.stream().map(found::get).toList();
    }
    List<Question> all = bank.listOf(courseId);
    if (scope.category() == null) {
      return all;
    }
    QuestionCategory wanted =
        bank.findCategory(courseId, scope.category())
            .orElseThrow(() -> new NotFoundException("category " + scope.category()));
    Map<Long, List<QuestionCategory>> paths = bank.categoryPaths(courseId);
    return all.stream()
        .filter(each -> paths.getOrDefault(each.getCategoryId(), List.of()).contains(wanted))
        .toList();
  }

  private static ExchangedQuestion exchanged(
      Question question,
      QuestionContent content,
      List<QuestionCategory> path,
      Map<Long, ExchangedFile> shown) {
    List<Long> own = ExchangedQuestion.filesOf(content);
    return new ExchangedQuestion(
        question.getName(),
        path.stream().map(each -> each.name().in(Language.UK)).toList(),
        new TreeSet<>(question.getTags()),
        ExchangedQuestion.renumbered(content, file -> own.indexOf(file) + 1L),
        own.stream().map(shown::get).toList());
  }

  /** The pictures of questions by their files' ids; without what is in them for a mere text. */
  private Map<Long, ExchangedFile> shown(List<QuestionContent> contents, QuestionFormat format) {
    List<Long> ids =
        contents.stream().flatMap(content -> ExchangedQuestion.filesOf(content).stream()).toList();
    List<StoredFile> found = files.list(ids.stream().distinct().toList());
    if (format.hasPictures()) {
      refuseTooLarge(ids, found);
    }
    Map<Long, ExchangedFile> shown = new HashMap<>();
    for (StoredFile file : found) {
      shown.put(
          file.getId(),
          format.hasPictures()
              ? read(file)
              : new ExchangedFile(file.getName(), file.getMediaType(), new byte[0]));
    }
    return shown;
  }

  /** A file holds a picture once for each question that shows it. */
  private static void refuseTooLarge(List<Long> shown, List<StoredFile> pictures) {
    Map<Long, Long> sizes = new HashMap<>();
    pictures.forEach(each -> sizes.put(each.getId(), each.getSize()));
    long size = shown.stream().mapToLong(id -> sizes.getOrDefault(id, 0L)).sum();
    if (size > QuestionFormat.MOST_PICTURE_BYTES) {
      throw new RefusedException(
          "interchange.largePictures", QuestionFormat.MOST_PICTURE_BYTES / 1024 / 1024);
    }
  }

  private ExchangedFile read(StoredFile file) {
    FileService.Readable readable = files.open(file.getToken());
    try {
      return new ExchangedFile(
          readable.name(), readable.mediaType(), Files.readAllBytes(readable.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
