package eu.cities4cities.academy.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumericalTest {
  /** Written out, such a number would fill the memory of whoever compares an answer with it. */
  @Test
  void aNumberThatIsTypedShortButIsLongIsRefused() {
    assertThat(asking("1e999999999", "0", "1")).contains(QuestionProblem.NUMBER_TOO_LONG);
    assertThat(asking("1e-999999999", "0", "1")).contains(QuestionProblem.NUMBER_TOO_LONG);
    assertThat(asking("1", "1e999999999", "1")).contains(QuestionProblem.NUMBER_TOO_LONG);
    assertThat(asking("1", "0", "1e999999999")).contains(QuestionProblem.NUMBER_TOO_LONG);
    assertThat(asking("6.02e23", "1e21", "1e-9")).isEmpty();
  }

  private static Set<QuestionProblem> asking(String value, String tolerance, String factor) {
    var accepted =
        new Numerical.Accepted(
            new BigDecimal(value), new BigDecimal(tolerance), Weight.FULL, Words.NONE);
    var unit = new Numerical.Unit("м", new BigDecimal(factor));
    return new Numerical(List.of(accepted), List.of(unit), 0).problems();
  }
}
