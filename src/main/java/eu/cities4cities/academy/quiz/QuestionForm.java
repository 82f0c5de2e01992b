package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Words;
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
    textUk = content.text().uk();
    textEn = content.text().en();
    points = content.points();
    feedbackUk = content.feedback().uk();
    feedbackEn = content.feedback().en();
    if (content.interaction() instanceof Choices taken) {
      partialCredit = taken.marking() == Marking.EQUAL_SHARES;
      penaltyPercent = taken.penaltyPercent();
      taken.choices().forEach(choice -> choices.add(new ChoiceForm(choice)));
    }
  }

  /** Adds empty rows, up to the most choices that a question may have. */
  public final void addRows(int rows) {
    for (int row = 0; row < rows && choices.size() < Interaction.MOST_PARTS; row++) {
      choices.add(new ChoiceForm());
    }
  }

  /** Whether another row may be added. */
  public boolean isRoomForMore() {
    return choices.size() < Interaction.MOST_PARTS;
  }

  /** What was typed, as a question; it may still have problems. */
  public QuestionContent content() {
    List<Choice> typed = new ArrayList<>();
    for (ChoiceForm choice : choices) {
      if (!choice.isBlank()) {
        typed.add(choice.choice(typed.size() + 1));
      }
    }
    boolean several = kind == QuestionKind.MULTIPLE;
    Marking marking = several && partialCredit ? Marking.EQUAL_SHARES : Marking.ALL_OR_NOTHING;
    return new QuestionContent(
        new Words(textUk, textEn),
        points,
        new Words(feedbackUk, feedbackEn),
        List.of(),
        new Choices(several, marking, penaltyPercent, typed));
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
