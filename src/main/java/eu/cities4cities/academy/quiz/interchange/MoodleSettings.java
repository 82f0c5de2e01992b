package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.shared.Language;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a question of Moodle says about itself and questions of the Academy cannot say. */
final class MoodleSettings {
  /** What Moodle itself says where nobody wrote anything. */
  private static final Set<String> USUAL_FEEDBACK =
      Set.of(
          "Your answer is correct.",
          "Your answer is partially correct.",
          "Your answer is incorrect.",
          "Ваша відповідь правильна",
          "Ваша відповідь частково правильна",
          "Ваша відповідь неправильна");

  private static final List<String> COMBINED_FEEDBACK =
      List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback");

  /** The penalties for another try that Moodle sets where nobody chose one. */
  private static final List<BigDecimal> USUAL_PENALTIES =
      List.of(new BigDecimal("0.3333333"), new BigDecimal("0.1"), BigDecimal.ZERO);

  private static final Set<String> USUAL_NUMBERING = Set.of("", "abc", "none");

  private MoodleSettings() {}

  /** The parts of the question that stay behind because somebody set them. */
  static Set<Part> lost(XmlElement question) {
    Set<Part> lost = EnumSet.noneOf(Part.class);
    if (question.children("hint").stream().anyMatch(hint -> !hint.text("text").isEmpty())) {
      lost.add(Part.HINTS);
    }
    if (COMBINED_FEEDBACK.stream().anyMatch(name -> isWritten(question.child(name)))) {
      lost.add(Part.FEEDBACK);
    }
    if (!question.text("responsetemplate").isEmpty()) {
      lost.add(Part.TEXT);
    }
    if (isUnusualPenalty(question.text("penalty"))) {
      lost.add(Part.PENALTY);
    }
    if (Set.of("0", "false").contains(question.text("shuffleanswers"))) {
      lost.add(Part.FIXED_ORDER);
    }
    if (!USUAL_NUMBERING.contains(question.text("answernumbering"))) {
      lost.add(Part.NUMBERING);
    }
    return lost;
  }

  private static boolean isWritten(Optional<XmlElement> feedback) {
    String said =
        feedback.map(each -> SaidHtml.of(each.text("text")).words().in(Language.EN)).orElse("");
    return !said.isEmpty() && !USUAL_FEEDBACK.contains(said);
  }

  private static boolean isUnusualPenalty(String written) {
    return Decimals.read(written)
        .filter(
            penalty -> USUAL_PENALTIES.stream().noneMatch(usual -> usual.compareTo(penalty) == 0))
        .isPresent();
  }
}
