package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything one version of a question says and how it is marked; it never changes once somebody
 * has seen it.
 *
 * @param points what a fully right answer is worth, 1 to {@value #MOST_POINTS}; 0 where nothing is
 *     asked
 * @param feedback what is said to everybody afterwards
 */
public record QuestionContent(
    Words text, int points, Words feedback, List<Picture> pictures, Interaction interaction)
    implements Serializable {

  /** The most points one question may be worth. */
  public static final int MOST_POINTS = 100;

  /** The longest text in one language, in signs: lists keep it in 65,535 bytes. */
  public static final int LONGEST_TEXT = 20_000;

  /** The longest question with its answers and everything else, in signs of its JSON. */
  public static final int LONGEST_WHOLE = 200_000;

  /** Keeps the pictures from being changed. */
  public QuestionContent {
    pictures = List.copyOf(pictures);
  }

  /** A question without pictures. */
  public static QuestionContent of(Words text, int points, Interaction interaction) {
    return new QuestionContent(text, points, Words.NONE, List.of(), interaction);
  }

  /** How it is answered. */
  public QuestionKind kind() {
    return interaction.kind();
  }

  /** The question in the language asked for, or in the other one where that is missing. */
  public String text(Language language) {
    return text.in(language);
  }

  /** What is said to everybody after the quiz, or an empty text. */
  public String feedback(Language language) {
    return feedback.in(language);
  }

  /** The same question in the order in which the attempt of that seed shows it. */
  public QuestionContent shown(long seed, boolean choices) {
    return new QuestionContent(text, points, feedback, pictures, interaction.shown(seed, choices));
  }

  /** Whether a quiz may make it worth other points; where a rubric adds up to them it may not. */
  public boolean mayWeigh() {
    return kind().isAsked() && rubric().equals(Rubric.NONE);
  }

  /** The same question worth that many points. */
  public QuestionContent worth(int otherPoints) {
    return new QuestionContent(text, otherPoints, feedback, pictures, interaction);
  }

  /** What was given to this question, in its one form; empty if it cannot have been. */
  public Optional<Answer> read(List<String> given) {
    return interaction.read(given);
  }

  /** What the answer earns: a function of this version and the answer, and of nothing else. */
  public Score score(Answer answer) {
    return Score.of(points, interaction.mark(answer));
  }

  /** What has to be mended before the question can be asked; empty when nothing has. */
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (text.isEmpty() && kind() != QuestionKind.CLOZE) {
      found.add(QuestionProblem.NO_TEXT);
    }
    int fewest = kind().isAsked() ? 1 : 0;
    int most = kind().isAsked() ? MOST_POINTS : 0;
    if (points < fewest || points > most) {
      found.add(QuestionProblem.POINTS_OUT_OF_RANGE);
    }
    if (pictures.stream().anyMatch(picture -> picture.alternative().isEmpty())) {
      found.add(QuestionProblem.PICTURE_WITHOUT_WORDS);
    }
    if (!rubric().fits(points)) {
      found.add(QuestionProblem.RUBRIC_DOES_NOT_ADD_UP);
    }
    found.addAll(interaction.problems());
    if (isTooLong(found.isEmpty())) {
      found.add(QuestionProblem.TOO_LONG);
    }
    return found;
  }

  /** Only what is right otherwise is written as a whole to be measured. */
  private boolean isTooLong(boolean isRight) {
    return Math.max(text.uk().length(), text.en().length()) > LONGEST_TEXT
        || isRight && toJson().length() > LONGEST_WHOLE;
  }

  /** The stored files that it shows, by id. */
  public Set<Long> files() {
    Set<Long> files = new TreeSet<>();
    pictures.forEach(picture -> files.add(picture.file()));
    if (interaction instanceof Hotspot hotspot) {
      files.add(hotspot.picture().file());
    }
    return files;
  }

  /** By what a person grades it; without criteria where nobody does. */
  public Rubric rubric() {
    if (interaction instanceof Essay essay) {
      return essay.rubric();
    }
    return interaction instanceof FileUpload upload ? upload.rubric() : Rubric.NONE;
  }

  /** Everything as JSON, as it is kept. */
  public String toJson() {
    return JSON.createObjectBuilder()
        .add("kind", kind().name())
        .add("text", text.toJson())
        .add("points", points)
        .add("feedback", feedback.toJson())
        .add("pictures", Lists.toJson(pictures, Picture::toJson))
        .add("interaction", interaction.toJson())
        .build()
        .toString();
  }

  /** Reads what {@link #toJson()} wrote. */
  public static QuestionContent of(JsonObject json) {
    return new QuestionContent(
        Words.of(json.getJsonObject("text")),
        json.getInt("points"),
        Words.of(json.getJsonObject("feedback")),
        Lists.of(json, "pictures", Picture::of),
        Interaction.of(
            QuestionKind.valueOf(json.getString("kind")), json.getJsonObject("interaction")));
  }
}
