package eu.cities4cities.academy.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A question as it is being edited; empty rows of choices are left out. */
public class QuestionForm implements Serializable {
  private static final int USUAL_CHOICES = 4;

  private QuestionKind kind = QuestionKind.SINGLE;
  private String textUk = "";
  private String textEn = "";
  private int points = 1;
  private boolean partialCredit = true;
  private int penaltyPercent = 100;
  private String feedbackUk = "";
  private String feedbackEn = "";
  private final List<ChoiceForm> choices = new ArrayList<>();

  /** A new question with empty choices. */
  public QuestionForm() {
    addRows(USUAL_CHOICES);
  }

  /** A question that exists. */
  public QuestionForm(QuestionContent content) {
    kind = content.kind();
    textUk = content.textUk();
    textEn = content.textEn();
    points = content.points();
    partialCredit = content.partialCredit();
    penaltyPercent = content.penaltyPercent();
    feedbackUk = content.feedbackUk();
    feedbackEn = content.feedbackEn();
    content.choices().forEach(choice -> choices.add(new ChoiceForm(choice)));
  }

  /** Adds empty rows, up to the most choices that a question may have. */
  public final void addRows(int rows) {
    for (int row = 0; row < rows && choices.size() < QuestionContent.MOST_CHOICES; row++) {
      choices.add(new ChoiceForm());
    }
  }

  /** Whether another row may be added. */
  public boolean isRoomForMore() {
    return choices.size() < QuestionContent.MOST_CHOICES;
  }

  /** What was typed, as a question; it may still have problems. */
  public QuestionContent content() {
    List<Choice> typed = new ArrayList<>();
    for (ChoiceForm choice : choices) {
      if (!choice.isBlank()) {
        typed.add(choice.choice(typed.size() + 1));
      }
    }
    return new QuestionContent(
        kind, textUk, textEn, points, partialCredit, penaltyPercent, feedbackUk, feedbackEn, typed);
  }

  public List<ChoiceForm> getChoices() {
    return choices;
  }

  public QuestionKind getKind() {
    return kind;
  }

  public void setKind(QuestionKind kind) {
    this.kind = kind;
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

  public int getPoints() {
    return points;
  }

  public void setPoints(int points) {
    this.points = points;
  }

  public boolean isPartialCredit() {
    return partialCredit;
  }

  public void setPartialCredit(boolean partialCredit) {
    this.partialCredit = partialCredit;
  }

  public int getPenaltyPercent() {
    return penaltyPercent;
  }

  public void setPenaltyPercent(int penaltyPercent) {
    this.penaltyPercent = penaltyPercent;
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
}
