package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.quiz.AskedQuestion;
import eu.cities4cities.academy.quiz.AttemptRecords;
import eu.cities4cities.academy.quiz.Quiz;
import eu.cities4cities.academy.quiz.TakenAttempt;
import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Results of a quiz for those who run its course: people, communities, questions, what is odd. */
@Service
public class QuizAnalysisService {
  static final int MOST_SIGNALS = 500;
  private static final int BANDS = 10;
  private static final int ALL = 100_000;

  @Inject private ResultRepository results;
  @Inject private AttemptRecords records;
  @Inject private PersonService people;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  /** A part of the people who took the quiz; {@code first} counts from 0. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<PersonResult> people(
      long quizId, String search, boolean byResult, int first, int size) {
    Quiz quiz = staffs(quizId);
    return results.people(quizId, quiz.getCounting(), search, byResult, first, size);
  }

  /** How many people {@link #people} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int countPeople(long quizId, String search) {
    return results.countPeople(quizId, staffs(quizId).getCounting(), search);
  }

  /** A part of the communities of those who took the quiz, the best first. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<CommunityResult> communities(long quizId, int first, int size) {
    Quiz quiz = staffs(quizId);
    return results.communities(quizId, quiz.getCounting(), quiz.getPassPercent(), first, size);
  }

  /** How many communities {@link #communities} finds. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public int countCommunities(long quizId) {
    return results.countCommunities(quizId, staffs(quizId).getCounting());
  }

  /** What the first attempts of all people say about the questions. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public QuizFigures figures(long quizId) {
    staffs(quizId);
    return figures(firstAttempts(quizId));
  }

  /**
   * Everything that a download holds; who took it and when is kept.
   *
   * @param file what is taken, such as {@code results.xlsx}
   */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public QuizResultFile forDownload(long quizId, String file) {
    Quiz quiz = staffs(quizId);
    List<PersonResult> everybody = results.people(quizId, quiz.getCounting(), "", false, 0, ALL);
    audit.record(
        new AuditTrail.Change(
            "quiz.download",
            "Quiz",
            String.valueOf(quizId),
            null,
            file + ", " + everybody.size(),
            null));
    return new QuizResultFile(
        quiz.getPassPercent(),
        everybody,
        results.communities(quizId, quiz.getCounting(), quiz.getPassPercent(), 0, ALL),
        figures(firstAttempts(quizId)));
  }

  /** Browsers in which more than one person answered. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<SharedDevice> sharedDevices(long quizId) {
    staffs(quizId);
    Map<String, Set<Long>> byDevice = new LinkedHashMap<>();
    Set<Long> ids = new HashSet<>();
    for (Object[] row : results.sharedDevices(quizId, MOST_SIGNALS)) {
      long person = ((Number) row[1]).longValue();
      ids.add(person);
      byDevice.computeIfAbsent((String) row[0], device -> new HashSet<>()).add(person);
    }
    Map<Long, String> names = people.names(ids);
    return byDevice.values().stream()
        .map(owners -> new SharedDevice(names(owners, names)))
        .sorted((one, other) -> other.people().size() - one.people().size())
        .toList();
  }

  /** Pairs of people with the same wrong answers; of a pair, the attempts most alike. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public List<AlikePair> alike(long quizId) {
    staffs(quizId);
    Map<Long, Long> owners = new HashMap<>();
    List<SameErrors.Answered> answered = new ArrayList<>();
    for (TakenAttempt attempt : counting(quizId)) {
      owners.put(attempt.id(), attempt.personId());
      answered.add(answered(attempt));
    }
    List<SameErrors.Pair> pairs = SameErrors.among(answered, MOST_SIGNALS);
    Set<Long> ids = new HashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(owners.get(pair.one()), owners.get(pair.other()))));
    Map<Long, String> names = people.names(ids);
    return pairs.stream()
        .map(
            pair ->
                new AlikePair(
                    names.getOrDefault(owners.get(pair.one()), "–"),
                    names.getOrDefault(owners.get(pair.other()), "–"),
                    pair.same(),
                    pair.different()))
        .toList();
  }

  private static List<String> names(Collection<Long> ids, Map<Long, String> names) {
    return ids.stream().map(id -> names.getOrDefault(id, "–")).sorted().toList();
  }

  private static SameErrors.Answered answered(TakenAttempt attempt) {
    Map<Long, Answer> answers = new HashMap<>();
    Map<Long, Answer> wrong = new HashMap<>();
    for (AskedQuestion asked : attempt.questions()) {
      if (asked.isAnswered() && !asked.content().kind().isGradedByHand()) {
        answers.put(asked.question(), asked.answer());
        if (!asked.score().isFull()) {
          wrong.put(asked.question(), asked.answer());
        }
      }
    }
    return new SameErrors.Answered(attempt.id(), attempt.personId(), answers, wrong);
  }

  /** In practice answers are changed until they are right, which says nothing about a question. */
  private List<TakenAttempt> counting(long quizId) {
    return records.listSubmitted(quizId).stream().filter(each -> !each.practice()).toList();
  }

  private List<TakenAttempt> firstAttempts(long quizId) {
    Map<Long, TakenAttempt> first = new LinkedHashMap<>();
    for (TakenAttempt attempt : counting(quizId)) {
      first.merge(
          attempt.personId(),
          attempt,
          (one, other) -> one.number() <= other.number() ? one : other);
    }
    return List.copyOf(first.values());
  }

  private static QuizFigures figures(List<TakenAttempt> attempts) {
    List<Sheet> sheets = attempts.stream().map(QuizAnalysisService::sheet).toList();
    Map<Long, QuestionContent> contents = new HashMap<>();
    attempts.forEach(
        attempt ->
            attempt.questions().forEach(asked -> contents.put(asked.question(), asked.content())));
    ItemAnalysis analysis = ItemAnalysis.of(sheets);
    List<QuestionFigures> questions = new ArrayList<>();
    analysis.items().stream()
        .sorted((one, other) -> Long.compare(one.question(), other.question()))
        .forEach(
            item ->
                questions.add(
                    new QuestionFigures(
                        questions.size() + 1, contents.get(item.question()), item)));
    int[] bands = new int[BANDS];
    sheets.forEach(sheet -> bands[Math.min(BANDS - 1, (int) (sheet.share() * BANDS))]++);
    return new QuizFigures(analysis, questions, bands);
  }

  /** What is asked and graded; a text between questions and what waits for a grader is left out. */
  private static Sheet sheet(TakenAttempt attempt) {
    List<Sheet.Mark> marks = new ArrayList<>();
    for (AskedQuestion asked : attempt.questions()) {
      Score score = asked.score();
      if (score.total() > 0 && !asked.isAwaitsGrader()) {
        marks.add(new Sheet.Mark(asked.question(), score, given(asked)));
      }
    }
    return new Sheet(marks);
  }

  /** Choices are counted one by one, everything else as a whole. */
  private static List<Answer> given(AskedQuestion asked) {
    if (!asked.isAnswered()) {
      return List.of();
    }
    return asked.content().interaction() instanceof Choices
        ? asked.answer().values().stream().map(Answer::of).toList()
        : List.of(asked.answer());
  }

  private Quiz staffs(long quizId) {
    Quiz quiz = records.quiz(quizId);
    caller.requireCourseStaff(quiz.getCourseId());
    return quiz;
  }
}
