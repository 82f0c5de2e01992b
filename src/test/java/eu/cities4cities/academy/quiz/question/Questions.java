package eu.cities4cities.academy.quiz.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Questions for tests: choices 1 to n, some of them right. */
public final class Questions {
  private Questions() {}

  /** A question. */
  public static QuestionContent single(int choices, int right) {
    return question(QuestionKind.SINGLE, 1, false, 0, choices, Set.of(right));
  }

  /** A question. */
  public static QuestionContent multiple(int points, int penalty, int choices, Set<Integer> right) {
    return question(QuestionKind.MULTIPLE, points, true, penalty, choices, right);
  }

  /** A question. */
  public static QuestionContent question(
      QuestionKind kind,
      int points,
      boolean partial,
      int penalty,
      int choices,
      Set<Integer> right) {
    List<Choice> list = new ArrayList<>();
    for (int id = 1; id <= choices; id++) {
      list.add(Choice.of(id, new Words("вибір " + id, "choice " + id), right.contains(id)));
    }
    boolean several = kind == QuestionKind.MULTIPLE;
    Marking marking = partial ? Marking.EQUAL_SHARES : Marking.ALL_OR_NOTHING;
    return QuestionContent.of(
        new Words("Питання", "Question"), points, new Choices(several, marking, penalty, list));
  }
}
