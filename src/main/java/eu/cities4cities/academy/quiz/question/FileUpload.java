package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files are handed in, and a person grades them. An answer's values are the stored files' ids.
 *
 * @param mostFiles how many may be handed in, 1 to {@value #MOST_FILES}
 */
public record FileUpload(int mostFiles, Rubric rubric) implements Interaction {
  /** The most files that one question may take. */
  public static final int MOST_FILES = 5;

  @Override
  public QuestionKind kind() {
    return QuestionKind.FILE_UPLOAD;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    boolean possible =
        given.size() <= mostFiles && given.stream().allMatch(id -> id.matches("[1-9][0-9]{0,17}"));
    return possible
        ? Optional.of(new Answer(given.stream().distinct().toList()))
        : Optional.empty();
  }

  @Override
  public Share mark(Answer answer) {
    return Share.NOTHING;
  }

  @Override
  public Answer key() {
    return Answer.NONE;
  }

  /** The files' ids: their names are known where files are kept. */
  @Override
  public List<String> tell(Answer answer, Language language) {
    return answer.values();
  }

  @Override
  public Set<QuestionProblem> problems() {
    return mostFiles < 1 || mostFiles > MOST_FILES
        ? Set.of(QuestionProblem.FILES_OUT_OF_RANGE)
        : Set.of();
  }

  @Override
  public JsonObject ask(Language language) {
    return JSON.createObjectBuilder().add("mostFiles", mostFiles).build();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("mostFiles", mostFiles)
        .add("rubric", rubric.toJson())
        .build();
  }

  static FileUpload of(JsonObject json) {
    return new FileUpload(json.getInt("mostFiles"), Rubric.of(json));
  }
}
