package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything one version of a question says and how it is marked; it never changes once somebody
 * has seen it.
 *
 * @param points what a fully right answer is worth, 1 to {@value #MOST_POINTS}
 * @param partialCredit whether some of the right choices earn a share (multiple choice only)
 * @param penaltyPercent how much of a right choice's share a wrong choice takes away, 0 to 100
 */
public record QuestionContent(
    QuestionKind kind,
    String textUk,
    String textEn,
    int points,
    boolean partialCredit,
    int penaltyPercent,
    String feedbackUk,
    String feedbackEn,
    List<Choice> choices)
    implements Serializable {

  /** The most points one question may be worth. */
  public static final int MOST_POINTS = 100;

  /** The most choices a question may have: up to here every share of a point is a whole number. */
  public static final int MOST_CHOICES = 12;

  /** Replaces absent texts by empty ones and keeps the choices from being changed. */
  public QuestionContent {
    textUk = Choice.tidy(textUk);
    textEn = Choice.tidy(textEn);
    feedbackUk = Choice.tidy(feedbackUk);
    feedbackEn = Choice.tidy(feedbackEn);
    choices = List.copyOf(choices);
  }

  /** The question in the language asked for, or in the other one where that is missing. */
  public String text(Language language) {
    return language.choose(textUk, textEn);
  }

  /** What is said to everybody after the quiz, or an empty text. */
  public String feedback(Language language) {
    return language.choose(feedbackUk, feedbackEn);
  }

  /** The ids of the right choices. */
  public Set<Integer> rightChoices() {
    return choices.stream().filter(Choice::right).map(Choice::id).collect(Collectors.toSet());
  }

  /** The same question with its choices in the order that the seed decides. */
  QuestionContent shuffled(long seed) {
    return new QuestionContent(
        kind,
        textUk,
        textEn,
        points,
        partialCredit,
        penaltyPercent,
        feedbackUk,
        feedbackEn,
        SeededShuffle.of(seed, choices));
  }

  /** The choice with this id, if the question has it. */
  public Optional<Choice> choice(int id) {
    return choices.stream().filter(choice -> choice.id() == id).findFirst();
  }

  /**
   * Whether the answer could have been given: known choices, and at most one of a single choice.
   */
  public boolean accepts(Answer answer) {
    return answer.choices().stream().allMatch(id -> choice(id).isPresent())
        && (kind == QuestionKind.MULTIPLE || answer.choices().size() <= 1);
  }

  /** What has to be mended before the question can be asked; empty when nothing has. */
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (textUk.isEmpty() && textEn.isEmpty()) {
      found.add(QuestionProblem.NO_TEXT);
    }
    if (points < 1 || points > MOST_POINTS) {
      found.add(QuestionProblem.POINTS_OUT_OF_RANGE);
    }
    if (penaltyPercent < 0 || penaltyPercent > 100) {
      found.add(QuestionProblem.PENALTY_OUT_OF_RANGE);
    }
    if (choices.size() < 2) {
      found.add(QuestionProblem.TOO_FEW_CHOICES);
    }
    if (choices.size() > MOST_CHOICES) {
      found.add(QuestionProblem.TOO_MANY_CHOICES);
    }
    if (choices.stream().anyMatch(choice -> choice.text(Language.UK).isEmpty())) {
      found.add(QuestionProblem.CHOICE_WITHOUT_TEXT);
    }
    if (hasTwins()) {
      found.add(QuestionProblem.SAME_CHOICE_TWICE);
    }
    int right = rightChoices().size();
    if (right == 0) {
      found.add(QuestionProblem.NO_RIGHT_CHOICE);
    }
    if (kind == QuestionKind.SINGLE && right > 1) {
      found.add(QuestionProblem.SEVERAL_RIGHT_CHOICES);
    }
    return found;
  }

  private boolean hasTwins() {
    Set<Integer> ids = new HashSet<>();
    Set<String> uk = new HashSet<>();
    Set<String> en = new HashSet<>();
    return choices.stream()
        .anyMatch(
            choice ->
                !ids.add(choice.id())
                    || !choice.textUk().isEmpty() && !uk.add(choice.textUk())
                    || !choice.textEn().isEmpty() && !en.add(choice.textEn()));
  }
}
