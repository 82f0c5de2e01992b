package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.TextForm;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Secrets;
import java.util.regex.Pattern;

/**
 * What two questions have in common that ask the same: their text without case, blanks and
 * punctuation, whichever of the letters that look alike it was typed with.
 */
public final class Fingerprint {
  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+|ʼ");

  private Fingerprint() {}

  /** The fingerprint of what is asked; the answers do not matter. */
  public static String of(QuestionContent content) {
    String asked = said(content.text());
    if (content.interaction() instanceof Cloze cloze) {
      asked += said(cloze.passage());
    }
    String folded = TextForm.fold(asked, false);
    return Secrets.sha256(OTHER_SIGNS.matcher(folded).replaceAll(""));
  }

  private static String said(Words words) {
    return words.uk().isEmpty() ? words.en() : words.uk();
  }
}
