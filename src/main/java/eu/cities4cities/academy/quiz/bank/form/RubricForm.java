package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Rubric;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** By what an answer is graded. */
public class RubricForm implements Serializable {
  private final Rows<Row> criteria = new Rows<>(Row::new, 2, Interaction.MOST_PARTS);

  /** One criterion. */
  public static class Row implements Serializable {
    private final int id;
    private final WordsForm name;
    private int points = 1;

    Row() {
      id = 0;
      name = new WordsForm();
    }

    Row(Rubric.Criterion shown) {
      id = shown.id();
      name = new WordsForm(shown.name());
      points = shown.points();
    }

    private boolean isBlank() {
      return name.isBlank();
    }

    public WordsForm getName() {
      return name;
    }

    public int getPoints() {
      return points;
    }

    public void setPoints(int points) {
      this.points = points;
    }
  }

  void show(Rubric shown) {
    criteria.show(shown.criteria(), Row::new);
  }

  /** Criteria keep their numbers, under which they have been graded. */
  Rubric rubric() {
    List<Rubric.Criterion> typed = new ArrayList<>();
    int last = criteria.getList().stream().mapToInt(row -> row.id).max().orElse(0);
    for (Row row : criteria.filled(Row::isBlank)) {
      typed.add(new Rubric.Criterion(row.id > 0 ? row.id : ++last, row.name.words(), row.points));
    }
    return new Rubric(typed);
  }

  public Rows<Row> getCriteria() {
    return criteria;
  }
}
