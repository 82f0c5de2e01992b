package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Says remarks in words. */
@ApplicationScoped
public class RemarkWords {
  @Inject private Texts texts;

  /** The remark as a sentence. */
  public String say(Remark remark, Language language) {
    String details =
        remark.details().stream()
            .map(detail -> detail(remark.kind(), detail, language))
            .collect(Collectors.joining(", "));
    return texts.get(language, "interchange.remark." + remark.kind().name(), details);
  }

  private String detail(Remark.Kind kind, String detail, Language language) {
    return switch (kind) {
      case NOT_CARRIED, OTHERS_READ_LESS -> texts.get(language, "interchange.part." + detail);
      case HAS_PROBLEMS -> texts.get(language, "QuestionProblem." + detail);
      default -> detail;
    };
  }
}
