package eu.cities4cities.academy.quiz.interchange;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The exact question, put beside its form in a format that says less. Other systems pass over it;
 * the Academy takes it, but only while the question beside it still is the one that was written: a
 * question that was edited elsewhere is read as it stands.
 */
final class Seal {
  /** How it is called in files. */
  static final String NAME = "academy";

  private Seal() {}

  /** The seal of a question that would be read differently without it. */
  static Optional<String> of(QuestionContent exact, QuestionContent read) {
    if (exact.equals(read)) {
      return Optional.empty();
    }
    byte[] json = exact.toJson().getBytes(StandardCharsets.UTF_8);
    return Optional.of(mark(read) + " " + Base64.getEncoder().encodeToString(json));
  }

  /** The exact question, if this is the seal of the one that was read. */
  static Optional<QuestionContent> open(String seal, QuestionContent read) {
    String[] parts = seal.strip().split(" ", 2);
    if (parts.length < 2 || !parts[0].equals(mark(read))) {
      return Optional.empty();
    }
    try {
      String json = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      try (JsonReader reader = JSON.createReader(new StringReader(json))) {
        return Optional.of(QuestionContent.of(reader.readObject()));
      }
    } catch (RuntimeException e) {
      // A seal that somebody wrote by hand: what stands beside it counts.
      return Optional.empty();
    }
  }

  private static String mark(QuestionContent read) {
    return Secrets.sha256(read.toJson().getBytes(StandardCharsets.UTF_8));
  }
}
