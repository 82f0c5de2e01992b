package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.TrueFalse;
import java.io.Serializable;

/** A statement that is true or false. */
public class TrueFalseForm implements Serializable {
  private boolean right = true;
  private WordsForm feedbackTrue = new WordsForm();
  private WordsForm feedbackFalse = new WordsForm();

  void show(TrueFalse shown) {
    right = shown.right();
    feedbackTrue = new WordsForm(shown.feedbackTrue());
    feedbackFalse = new WordsForm(shown.feedbackFalse());
  }

  TrueFalse interaction() {
    return new TrueFalse(right, feedbackTrue.words(), feedbackFalse.words());
  }

  public boolean isRight() {
    return right;
  }

  public void setRight(boolean right) {
    this.right = right;
  }

  public WordsForm getFeedbackTrue() {
    return feedbackTrue;
  }

  public WordsForm getFeedbackFalse() {
    return feedbackFalse;
  }
}
