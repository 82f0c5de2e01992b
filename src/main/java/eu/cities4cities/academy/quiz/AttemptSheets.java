package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.CorrectedKey;
import eu.cities4cities.academy.quiz.question.QuestionContent;
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
    return new Afterwards(keys(attempt.getQuiz().getId()), decisions.marksOf(attempt.id()));
  }

  /** The corrected keys alone: what there is when an attempt has just ended. */
  Afterwards keysFor(QuizAttempt attempt) {
    return new Afterwards(keys(attempt.getQuiz().getId()), Map.of());
  }

  /** By the version asked in that quiz, the version whose key marks its answers. */
  Map<Long, Long> keys(long quizId) {
    Map<Long, Long> keys = new HashMap<>();
    // The latest decision about a version counts.
    decisions
        .listCorrections(quizId)
        .forEach(each -> keys.put(each.getFromVersion(), each.getToVersion()));
    return keys;
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
        .map(afterwards.keys()::get)
        .filter(Objects::nonNull)
        .forEach(wanted::add);
    Map<Long, QuestionContent> contents = versions.get(wanted);
    boolean shuffle = attempt.getQuiz().isShuffleChoices();
    List<AskedQuestion> asked = new ArrayList<>();
    int number = 1;
    for (AttemptPlan.Item item : plan.items()) {
      QuestionContent content = contents.get(item.version());
      Optional<QuestionContent> corrected =
          Optional.ofNullable(afterwards.keys().get(item.version()))
              .map(contents::get)
              .flatMap(key -> CorrectedKey.apply(content, key));
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
              corrected.isPresent(),
              afterwards.marks().get(item.question())));
      number += content.kind().isAsked() ? 1 : 0;
    }
    return asked;
  }
}
