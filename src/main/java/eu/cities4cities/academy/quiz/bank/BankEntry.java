package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import java.io.Serializable;
import java.util.Set;

/**
 * A question as it is put into a bank.
 *
 * @param name a short name for lists and files; may be empty
 * @param categoryId null for none
 */
public record BankEntry(QuestionContent content, String name, Long categoryId, Set<String> tags)
    implements Serializable {
  /** Keeps the tags from being changed. */
  public BankEntry {
    tags = Set.copyOf(tags);
  }

  /** A question without name, category and tags. */
  public static BankEntry of(QuestionContent content) {
    return new BankEntry(content, "", null, Set.of());
  }
}
