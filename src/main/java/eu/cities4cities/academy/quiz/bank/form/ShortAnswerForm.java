package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import java.io.Serializable;

/** Words that are accepted. */
public class ShortAnswerForm implements Serializable {
  private static final int USUAL = 3;

  private boolean caseMatters;
  private final Rows<Row> accepted = new Rows<>(Row::new, USUAL, 3 * Interaction.MOST_PARTS);

  /** One accepted form. */
  public static class Row implements Serializable {
    private String text = "";
    private String percent = "100";
    private final WordsForm feedback;

    Row() {
      feedback = new WordsForm();
    }

    Row(ShortAnswer.Accepted shown) {
      text = shown.text();
      percent = Typed.percent(shown.weight());
      feedback = new WordsForm(shown.feedback());
    }

    private boolean isBlank() {
      return text.isBlank() && feedback.isBlank();
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text == null ? "" : text;
    }

    public String getPercent() {
      return percent;
    }

    public void setPercent(String percent) {
      this.percent = percent == null ? "" : percent;
    }

    public WordsForm getFeedback() {
      return feedback;
    }
  }

  void show(ShortAnswer shown) {
    caseMatters = shown.caseMatters();
    accepted.show(shown.accepted(), Row::new);
  }

  ShortAnswer interaction() {
    return new ShortAnswer(
        caseMatters,
        accepted.filled(Row::isBlank).stream()
            .map(
                row ->
                    new ShortAnswer.Accepted(
                        row.text, Typed.weight(row.percent), row.feedback.words()))
            .toList());
  }

  public Rows<Row> getAccepted() {
    return accepted;
  }

  public boolean isCaseMatters() {
    return caseMatters;
  }

  public void setCaseMatters(boolean caseMatters) {
    this.caseMatters = caseMatters;
  }
}
