package eu.cities4cities.academy.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Questions for tests: choices 1 to n, some of them right. */
final class Questions {
  private Questions() {}

  static QuestionContent single(int choices, int right) {
    return question(QuestionKind.SINGLE, 1, false, 0, choices, Set.of(right));
  }

  static QuestionContent multiple(int points, int penalty, int choices, Set<Integer> right) {
    return question(QuestionKind.MULTIPLE, points, true, penalty, choices, right);
  }

  static QuestionContent question(
      QuestionKind kind,
      int points,
      boolean partial,
      int penalty,
      int choices,
      Set<Integer> right) {
    List<Choice> list = new ArrayList<>();
    for (int id = 1; id <= choices; id++) {
      list.add(new Choice(id, "вибір " + id, "choice " + id, right.contains(id), "", ""));
    }
    return new QuestionContent(kind, "Питання", "Question", points, partial, penalty, "", "", list);
  }
}
