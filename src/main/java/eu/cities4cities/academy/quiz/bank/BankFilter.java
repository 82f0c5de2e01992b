package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionKind;
import java.io.Serializable;

/**
 * Which questions of a bank are wanted.
 *
 * @param search a piece of the text or the name; empty for any
 * @param kind null for any
 * @param categoryId null for any, {@value #NO_CATEGORY} for those in none
 * @param tag empty for any
 */
public record BankFilter(String search, QuestionKind kind, Long categoryId, String tag, Show show)
    implements Serializable {
  /** Stands for questions that are in no category. */
  public static final long NO_CATEGORY = 0;

  /** All that may be asked. */
  public static final BankFilter ALL = new BankFilter("", null, null, "", Show.ASKED);

  /** Which part of the bank is shown. */
  public enum Show {
    /** What may be asked. */
    ASKED,
    /** What may be asked and asks the same as another question. */
    TWINS,
    /** What is not asked any more. */
    RETIRED
  }
}
