package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A question about a session's recording.
 *
 * @param place 1 to 3
 * @param text the question
 * @param right its right answer
 * @param wrong a wrong one
 * @param other another wrong one
 */
public record MakeUpQuestion(int place, Words text, Words right, Words wrong, Words other)
    implements Serializable {

  /** How many there are about a session. */
  public static final int NEEDED = 3;

  /** Words in both languages. */
  public record Words(String uk, String en) implements Serializable {
    String in(Language language) {
      return language.choose(uk, en);
    }

    boolean whole() {
      return uk != null && en != null && !uk.isBlank() && !en.isBlank();
    }
  }

  boolean whole() {
    return text.whole() && right.whole() && wrong.whole() && other.whole();
  }

  /** The answers as one person sees them: always in the same order, and not in everybody's. */
  List<String> answers(Language language, long personId, long sessionId) {
    List<Words> answers = new ArrayList<>();
    for (int answer : order(personId, sessionId)) {
      answers.add(answer == 0 ? right : answer == 1 ? wrong : other);
    }
    return answers.stream().map(words -> words.in(language)).toList();
  }

  /** Whether the answer in that place of the person's order is the right one. */
  boolean isRight(int chosen, long personId, long sessionId) {
    return chosen >= 0 && chosen < 3 && order(personId, sessionId).get(chosen) == 0;
  }

  private List<Integer> order(long personId, long sessionId) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
    Collections.shuffle(order, new Random(personId * 31 * 31 + sessionId * 31 + place));
    return order;
  }
}
