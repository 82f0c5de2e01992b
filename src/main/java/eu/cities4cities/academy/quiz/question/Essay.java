package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text is written, and a person grades it.
 *
 * @param fewestWords shown as advice; 0 for no advice
 * @param mostWords shown as advice; 0 for no advice
 */
public record Essay(int fewestWords, int mostWords, Rubric rubric) implements Interaction {
  /** The longest text that is taken, in signs. */
  public static final int LONGEST = 30_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’ʼ-][\\p{L}\\p{N}]+)*");

  @Override
  public QuestionKind kind() {
    return QuestionKind.ESSAY;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    if (given.size() > 1) {
      return Optional.empty();
    }
    String text =
        given.isEmpty()
            ? ""
            : Normalizer.normalize(given.get(0).replace("\r\n", "\n"), Normalizer.Form.NFC);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(text.isBlank() ? Answer.NONE : Answer.of(text.stripTrailing()));
  }

  /** How many words the answer has. */
  public static long words(Answer answer) {
    return WORD.matcher(answer.text()).results().count();
  }

  @Override
  public Share mark(Answer answer) {
    return Share.NOTHING;
  }

  @Override
  public Answer key() {
    return Answer.NONE;
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    return answer.values();
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (fewestWords < 0 || mostWords < 0 || mostWords > 0 && mostWords < fewestWords) {
      found.add(QuestionProblem.WORDS_OUT_OF_RANGE);
    }
    return found;
  }

  @Override
  public JsonObject ask(Language language) {
    return JSON.createObjectBuilder()
        .add("fewestWords", fewestWords)
        .add("mostWords", mostWords)
        .build();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("fewestWords", fewestWords)
        .add("mostWords", mostWords)
        .add("rubric", rubric.toJson())
        .build();
  }

  static Essay of(JsonObject json) {
    return new Essay(json.getInt("fewestWords"), json.getInt("mostWords"), Rubric.of(json));
  }
}
