package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A choice as it is stored with its question version. */
@Embeddable
public class ChoiceRow {
  private int number;

  @Column(name = "is_right")
  private boolean right;

  @Column(name = "text_uk")
  private String textUk;

  @Column(name = "text_en")
  private String textEn;

  @Column(name = "feedback_uk")
  private String feedbackUk;

  @Column(name = "feedback_en")
  private String feedbackEn;

  protected ChoiceRow() {}

  ChoiceRow(Choice choice) {
    number = choice.id();
    right = choice.right();
    textUk = choice.textUk();
    textEn = choice.textEn();
    feedbackUk = choice.feedbackUk();
    feedbackEn = choice.feedbackEn();
  }

  Choice choice() {
    return new Choice(number, textUk, textEn, right, feedbackUk, feedbackEn);
  }
}
