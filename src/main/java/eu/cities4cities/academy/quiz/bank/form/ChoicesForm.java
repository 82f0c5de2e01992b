package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Weight;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Choices of which one or several are taken. */
public class ChoicesForm implements Serializable {
  private static final int USUAL = 4;

  private Marking marking = Marking.EQUAL_SHARES;
  private int penaltyPercent = 100;
  private final Rows<Row> choices = new Rows<>(Row::new, USUAL, Interaction.MOST_PARTS);

  /** One choice. */
  public static class Row implements Serializable {
    private final int id;
    private final int weight;
    private final WordsForm text;
    private final WordsForm feedback;
    private boolean right;
    private String percent = "";

    Row() {
      id = 0;
      weight = 0;
      text = new WordsForm();
      feedback = new WordsForm();
    }

    Row(Choice choice) {
      id = choice.id();
      weight = choice.weight();
      text = new WordsForm(choice.text());
      feedback = new WordsForm(choice.feedback());
      right = choice.right();
      percent = Typed.percent(weight);
    }

    private boolean isBlank() {
      return text.isBlank() && feedback.isBlank();
    }

    private int weight(Marking marking) {
      if (marking == Marking.WEIGHTS) {
        return percent.isBlank() ? 0 : Typed.weight(percent);
      }
      boolean unchanged = id > 0 && right == weight > 0;
      return unchanged ? weight : right ? Weight.FULL : 0;
    }

    public WordsForm getText() {
      return text;
    }

    public WordsForm getFeedback() {
      return feedback;
    }

    public boolean isRight() {
      return right;
    }

    public void setRight(boolean right) {
      this.right = right;
    }

    public String getPercent() {
      return percent;
    }

    public void setPercent(String percent) {
      this.percent = percent == null ? "" : percent;
    }
  }

  void show(Choices shown) {
    marking = shown.marking();
    penaltyPercent = shown.penaltyPercent();
    choices.show(shown.choices(), Row::new);
  }

  /**
   * Choices keep their numbers: an answer given to an earlier version means the same in a new one.
   */
  Choices interaction(boolean several) {
    Marking wanted =
        !several && marking == Marking.EQUAL_SHARES && isNew() ? Marking.ALL_OR_NOTHING : marking;
    List<Choice> typed = new ArrayList<>();
    int last = choices.getList().stream().mapToInt(row -> row.id).max().orElse(0);
    for (Row row : choices.filled(Row::isBlank)) {
      int id = row.id > 0 ? row.id : ++last;
      typed.add(new Choice(id, row.text.words(), row.weight(wanted), row.feedback.words()));
    }
    return new Choices(several, wanted, penaltyPercent, typed);
  }

  private boolean isNew() {
    return choices.getList().stream().allMatch(row -> row.id == 0);
  }

  public Rows<Row> getChoices() {
    return choices;
  }

  public Marking getMarking() {
    return marking;
  }

  public void setMarking(Marking marking) {
    this.marking = marking;
  }

  public Marking[] getMarkings() {
    return Marking.values();
  }

  public int getPenaltyPercent() {
    return penaltyPercent;
  }

  public void setPenaltyPercent(int penaltyPercent) {
    this.penaltyPercent = penaltyPercent;
  }
}
