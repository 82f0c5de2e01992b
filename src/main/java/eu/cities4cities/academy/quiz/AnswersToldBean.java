package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.file.StoredFile;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;

/** How an answer is told to the person who gave it: in words, with what it earned. */
@Named
@RequestScoped
public class AnswersToldBean {
  @Inject private AttemptFileService files;
  @Inject private CurrentPage page;
  @Inject private Caller caller;

  /** The answer, a line for each of its parts. */
  public List<String> given(AskedQuestion asked) {
    return asked.getInteraction().tell(asked.answer(), caller.language());
  }

  /** The right answer, a line for each of its parts; none where the person's own is as right. */
  public List<String> key(AskedQuestion asked) {
    return asked.score().isFull()
        ? List.of()
        : asked
            .getInteraction()
            .tell(asked.getInteraction().key(caller.language()), caller.language());
  }

  /** What is said to somebody who answered so. */
  public List<String> remarks(AskedQuestion asked) {
    return asked.getInteraction().remarks(asked.answer()).stream()
        .filter(words -> !words.isEmpty())
        .map((Words words) -> words.in(caller.language()))
        .distinct()
        .toList();
  }

  /** The files handed in. */
  public List<StoredFile> filesOf(AskedQuestion asked) {
    return files.named(page.value("attempt"), asked.question(), asked.answer().values());
  }

  /** Points, with at most two places, rounded down. */
  public String points(Score score) {
    NumberFormat format = NumberFormat.getInstance(caller.language().locale());
    format.setMaximumFractionDigits(2);
    return format.format(score.gotHundredths() / 100.0);
  }

  /** How it went, as a style: all, some or none of its points, not graded yet, or left out. */
  public String mark(AskedQuestion asked) {
    if (asked.isLeftOut()) {
      return "out";
    }
    if (asked.isAwaitsGrader()) {
      return "waits";
    }
    Score score = asked.score();
    if (score.isFull()) {
      return "ok";
    }
    return score.got() > 0 ? "half" : "no";
  }

  /** The picture beside it. */
  public String icon(AskedQuestion asked) {
    return switch (mark(asked)) {
      case "waits" -> "clock";
      case "no" -> "cross";
      case "out" -> "info";
      default -> "check";
    };
  }
}
