package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.io.Serializable;

/** A choice as it is being edited. */
public class ChoiceForm implements Serializable {
  private String textUk = "";
  private String textEn = "";
  private String feedbackUk = "";
  private String feedbackEn = "";
  private boolean right;

  /** An empty choice. */
  public ChoiceForm() {}

  /** A choice that exists. */
  ChoiceForm(Choice choice) {
    textUk = choice.text().uk();
    textEn = choice.text().en();
    feedbackUk = choice.feedback().uk();
    feedbackEn = choice.feedback().en();
    right = choice.right();
  }

  /** An empty row is no choice. */
  boolean isBlank() {
    return new Words(textUk, textEn).isEmpty();
  }

  Choice choice(int id) {
    return new Choice(
        id, new Words(textUk, textEn), right ? Weight.FULL : 0, new Words(feedbackUk, feedbackEn));
  }

  public String getTextUk() {
    return textUk;
  }

  public void setTextUk(String textUk) {
    this.textUk = textUk;
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String textEn) {
    this.textEn = textEn;
  }

  public String getFeedbackUk() {
    return feedbackUk;
  }

  public void setFeedbackUk(String feedbackUk) {
    this.feedbackUk = feedbackUk;
  }

  public String getFeedbackEn() {
    return feedbackEn;
  }

  public void setFeedbackEn(String feedbackEn) {
    this.feedbackEn = feedbackEn;
  }

  public boolean isRight() {
    return right;
  }

  public void setRight(boolean right) {
    this.right = right;
  }
}
