package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Numerical;
import java.io.Serializable;
import java.math.BigDecimal;

/** Numbers that are accepted, and their units. */
public class NumericalForm implements Serializable {
  private static final int USUAL_UNITS = 2;

  private int unitPenaltyPercent;
  private final Rows<Row> accepted = new Rows<>(Row::new, 1, Interaction.MOST_PARTS);
  private final Rows<UnitRow> units = new Rows<>(UnitRow::new, USUAL_UNITS, Interaction.MOST_PARTS);

  /** One accepted number. */
  public static class Row implements Serializable {
    private String value = "";
    private String tolerance = "0";
    private String percent = "100";
    private final WordsForm feedback;

    Row() {
      feedback = new WordsForm();
    }

    Row(Numerical.Accepted shown) {
      value = Typed.of(shown.value());
      tolerance = Typed.of(shown.tolerance());
      percent = Typed.percent(shown.weight());
      feedback = new WordsForm(shown.feedback());
    }

    private boolean isBlank() {
      return value.isBlank() && feedback.isBlank();
    }

    private Numerical.Accepted accepted() {
      return new Numerical.Accepted(
          Typed.number(value),
          tolerance.isBlank() ? BigDecimal.ZERO : Typed.number(tolerance),
          Typed.weight(percent),
          feedback.words());
    }

    public String getValue() {
      return value;
    }

    public void setValue(String value) {
      this.value = value == null ? "" : value;
    }

    public String getTolerance() {
      return tolerance;
    }

    public void setTolerance(String tolerance) {
      this.tolerance = tolerance == null ? "" : tolerance;
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

  /** One unit. */
  public static class UnitRow implements Serializable {
    private String name = "";
    private String factor = "1";

    UnitRow() {}

    UnitRow(Numerical.Unit shown) {
      name = shown.name();
      factor = Typed.of(shown.factor());
    }

    private boolean isBlank() {
      return name.isBlank();
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name == null ? "" : name;
    }

    public String getFactor() {
      return factor;
    }

    public void setFactor(String factor) {
      this.factor = factor == null ? "" : factor;
    }
  }

  void show(Numerical shown) {
    unitPenaltyPercent = shown.unitPenaltyPercent();
    accepted.show(shown.accepted(), Row::new);
    units.show(shown.units(), UnitRow::new);
  }

  Numerical interaction() {
    return new Numerical(
        accepted.filled(Row::isBlank).stream().map(Row::accepted).toList(),
        units.filled(UnitRow::isBlank).stream()
            .map(row -> new Numerical.Unit(row.name.strip(), Typed.number(row.factor)))
            .toList(),
        unitPenaltyPercent);
  }

  public Rows<Row> getAccepted() {
    return accepted;
  }

  public Rows<UnitRow> getUnits() {
    return units;
  }

  public int getUnitPenaltyPercent() {
    return unitPenaltyPercent;
  }

  public void setUnitPenaltyPercent(int unitPenaltyPercent) {
    this.unitPenaltyPercent = unitPenaltyPercent;
  }
}
