package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.CorrectedKey;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.quiz.question.SeededShuffle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lays an attempt's plan, its answers and what was decided afterwards side by side. */
@ApplicationScoped
class AttemptSheets {
  @Inject private QuestionVersions versions;
  @Inject private HandMarkRepository decisions;

  /** What was decided about one attempt. */
  Afterwards afterwards(QuizAttempt attempt) {
    return new Afterwards(rulings(attempt.getQuiz().getId()), decisions.marksOf(attempt.id()));
  }

  /** The rulings alone: what there is when an attempt has just ended. */
  private Afterwards rulingsFor(QuizAttempt attempt) {
    return new Afterwards(rulings(attempt.getQuiz().getId()), Map.of());
  }

  /** What an attempt that ends now comes to, before anybody has graded anything of it. */
  Score score(QuizAttempt attempt, AnswerLog log) {
    return sum(of(attempt, log, rulingsFor(attempt), false));
  }

  /** What the questions' answers earn together. */
  static Score sum(List<AskedQuestion> questions) {
    return questions.stream().map(AskedQuestion::score).reduce(Score.ZERO, Score::plus);
  }

  /** By the version asked in that quiz, how its answers are marked instead. */
  Map<Long, Ruling> rulings(long quizId) {
    Map<Long, Ruling> rulings = new HashMap<>();
    // The latest decision about a version counts.
    decisions
        .listCorrections(quizId)
        .forEach(each -> rulings.put(each.getFromVersion(), each.ruling()));
    return rulings;
  }

  /**
   * The questions of an attempt in its order, with the answers that count.
   *
   * @param atDeadline whether only what had arrived at the deadline counts
   */
  List<AskedQuestion> of(
      QuizAttempt attempt, AnswerLog log, Afterwards afterwards, boolean atDeadline) {
    AttemptPlan plan = attempt.plan();
    Set<Long> wanted = new HashSet<>(plan.versions());
    plan.versions().stream()
        .map(afterwards.rulings()::get)
        .filter(Objects::nonNull)
        .map(Ruling::version)
        .forEach(wanted::add);
    Map<Long, QuestionContent> contents = versions.get(wanted);
    boolean shuffle = attempt.getQuiz().isShuffleChoices();
    List<AskedQuestion> asked = new ArrayList<>();
    int number = 1;
    for (AttemptPlan.Item item : plan.items()) {
      QuestionContent content = contents.get(item.version());
      Optional<Ruling> ruling = Optional.ofNullable(afterwards.rulings().get(item.version()));
      Optional<QuestionContent> corrected =
          ruling.flatMap(made -> CorrectedKey.apply(content, contents.get(made.version())));
      Optional<AnswerKey> key = log.counted(item.question()).map(AnswerEntry::key);
      asked.add(
          new AskedQuestion(
              number,
              item.page(),
              attempt.isChecked(item.question()),
              item.question(),
              item.worth(corrected.orElse(content))
                  .shown(SeededShuffle.seedFor(attempt.seed(), item.question()), shuffle),
              atDeadline ? log.answerAtDeadline(item.question()) : log.answer(item.question()),
              key.map(AnswerKey::writer).orElse(0),
              key.map(AnswerKey::sequence).orElse(0),
              corrected.flatMap(found -> ruling).map(Ruling::kind).orElse(null),
              key.flatMap(afterwards::markOf).orElse(null)));
      number += content.kind().isAsked() ? 1 : 0;
    }
    return asked;
  }
}
