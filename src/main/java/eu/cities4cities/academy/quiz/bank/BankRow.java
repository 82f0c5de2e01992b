package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.FormulaText;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A question in the list of its bank.
 *
 * @param categoryId null where it is in none
 * @param versions how often it has been written
 * @param twins how many others ask the same
 * @param uses the quizzes that ask it in a place of its own
 */
public record BankRow(
    long id,
    String name,
    QuestionKind kind,
    Words text,
    int points,
    Long categoryId,
    List<String> tags,
    int versions,
    int twins,
    boolean retired,
    Instant changedAt,
    List<QuestionUse> uses)
    implements Serializable {
  private static final int LINE = 160;

  /** The question's text in one line, in the language asked for or in the other one. */
  public String line(Language language) {
    String line = FormulaText.plain(text.in(language)).replaceAll("\\s+", " ");
    return line.length() > LINE ? line.substring(0, LINE).strip() + "…" : line;
  }

  /** Whether the reader of that language gets the other one. */
  public boolean isBorrowedIn(Language language) {
    return text.isBorrowedIn(language);
  }

  BankRow with(List<QuestionUse> found) {
    return new BankRow(
        id, name, kind, text, points, categoryId, tags, versions, twins, retired, changedAt, found);
  }
}
