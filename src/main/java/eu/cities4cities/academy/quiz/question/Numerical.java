package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number is typed; with units, a unit behind it.
 *
 * @param units the units in which the number may be given; empty where it has none
 * @param unitPenaltyPercent how much of the share a missing or unknown unit takes away, 0 to 100
 */
public record Numerical(List<Accepted> accepted, List<Unit> units, int unitPenaltyPercent)
    implements Interaction {
  private static final int MOST_DIGITS = 100;

  /**
   * A number that is accepted.
   *
   * @param value in the unit whose factor is 1
   * @param tolerance how far the answer may be from it, the limits included
   * @param weight what it is worth, see {@link Weight}
   * @param feedback what is said to someone whose number fits
   */
  public record Accepted(BigDecimal value, BigDecimal tolerance, int weight, Words feedback)
      implements Serializable {

    private boolean fits(BigDecimal number) {
      return number.subtract(value).abs().compareTo(tolerance) <= 0;
    }

    private JsonObject toJson() {
      return JSON.createObjectBuilder()
          .add("value", value.toString())
          .add("tolerance", tolerance.toString())
          .add("weight", weight)
          .add("feedback", feedback.toJson())
          .build();
    }

    private static Accepted of(JsonObject json) {
      return new Accepted(
          new BigDecimal(json.getString("value")),
          new BigDecimal(json.getString("tolerance")),
          json.getInt("weight"),
          Words.of(json.getJsonObject("feedback")));
    }
  }

  /**
   * A unit.
   *
   * @param name as it is typed
   * @param factor what one of it is in the unit whose factor is 1
   */
  public record Unit(String name, BigDecimal factor) implements Serializable {
    private JsonObject toJson() {
      return JSON.createObjectBuilder().add("name", name).add("factor", factor.toString()).build();
    }

    private static Unit of(JsonObject json) {
      return new Unit(json.getString("name"), new BigDecimal(json.getString("factor")));
    }
  }

  /** Keeps the lists from being changed. */
  public Numerical {
    accepted = List.copyOf(accepted);
    units = List.copyOf(units);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.NUMERICAL;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    return ShortAnswer.line(given);
  }

  @Override
  public Share mark(Answer answer) {
    return TypedNumber.read(answer.text()).map(this::mark).orElse(Share.NOTHING);
  }

  private Share mark(TypedNumber typed) {
    if (units.isEmpty()) {
      return typed.unit().isEmpty() ? share(typed.number()) : Share.NOTHING;
    }
    return unit(typed.unit())
        .map(unit -> share(typed.number().multiply(unit.factor())))
        .orElseGet(() -> share(typed.number()).lessPercent(unitPenaltyPercent));
  }

  private Share share(BigDecimal number) {
    return Share.ofWeight(match(number).map(Accepted::weight).orElse(0));
  }

  private Optional<Accepted> match(BigDecimal number) {
    return accepted.stream()
        .filter(each -> each.fits(number))
        .reduce((best, next) -> next.weight() > best.weight() ? next : best);
  }

  /** The accepted number that the answer is taken for. */
  public Optional<Accepted> match(Answer answer) {
    return TypedNumber.read(answer.text())
        .flatMap(
            typed ->
                match(
                    typed
                        .number()
                        .multiply(unit(typed.unit()).map(Unit::factor).orElse(BigDecimal.ONE))));
  }

  private Optional<Unit> unit(String name) {
    String wanted = TextForm.fold(name, true);
    return units.stream()
        .filter(unit -> TextForm.fold(unit.name(), true).equals(wanted))
        .findFirst();
  }

  @Override
  public List<Words> remarks(Answer answer) {
    return match(answer).map(Accepted::feedback).stream().toList();
  }

  /** The unit behind the number that was given; empty where there is none or another one. */
  public String unitOf(Answer answer) {
    return TypedNumber.read(answer.text())
        .flatMap(typed -> unit(typed.unit()))
        .map(Unit::name)
        .orElse("");
  }

  /** What was given without {@link #unitOf its unit}. */
  public String withoutUnit(Answer answer) {
    String text = answer.text();
    return TypedNumber.read(text)
        .filter(typed -> unit(typed.unit()).isPresent())
        .map(typed -> text.substring(0, text.length() - typed.unit().length()).strip())
        .orElse(text);
  }

  @Override
  public Answer key() {
    String unit =
        units.stream()
            .filter(each -> each.factor().compareTo(BigDecimal.ONE) == 0)
            .findFirst()
            .map(each -> " " + each.name())
            .orElse("");
    return accepted.stream()
        .filter(each -> Share.ofWeight(each.weight()).equals(Share.EVERYTHING))
        .findFirst()
        .map(each -> Answer.of(each.value().toPlainString() + unit))
        .orElse(Answer.NONE);
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    return answer.values();
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (accepted.isEmpty()) {
      found.add(QuestionProblem.NO_ACCEPTED_ANSWER);
    } else if (accepted.stream()
        .noneMatch(each -> Share.ofWeight(each.weight()).equals(Share.EVERYTHING))) {
      found.add(QuestionProblem.NO_FULL_ANSWER);
    }
    if (accepted.stream()
        .anyMatch(each -> each.weight() < 0 || !Weight.isPossible(each.weight()))) {
      found.add(QuestionProblem.WEIGHT_OUT_OF_RANGE);
    }
    if (accepted.stream().anyMatch(each -> isTooLong(each.value()) || isTooLong(each.tolerance()))
        || units.stream().anyMatch(unit -> isTooLong(unit.factor()))) {
      found.add(QuestionProblem.NUMBER_TOO_LONG);
    }
    if (accepted.stream().anyMatch(each -> each.tolerance().signum() < 0)) {
      found.add(QuestionProblem.TOLERANCE_BELOW_ZERO);
    }
    if (unitPenaltyPercent < 0 || unitPenaltyPercent > 100) {
      found.add(QuestionProblem.PENALTY_OUT_OF_RANGE);
    }
    if (units.stream().anyMatch(unit -> unit.factor().signum() <= 0)) {
      found.add(QuestionProblem.UNIT_FACTOR_NOT_ABOVE_ZERO);
    }
    if (Lists.anyTwo(
        units, (a, b) -> TextForm.fold(a.name(), true).equals(TextForm.fold(b.name(), true)))) {
      found.add(QuestionProblem.UNIT_TWICE);
    }
    return found;
  }

  /** A power of ten is typed in a few signs, but reckoned with in as many digits as it has. */
  private static boolean isTooLong(BigDecimal number) {
    return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
  }

  @Override
  public JsonObject ask(Language language) {
    JsonArrayBuilder names = JSON.createArrayBuilder();
    units.forEach(unit -> names.add(unit.name()));
    return JSON.createObjectBuilder().add("units", names).build();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("accepted", Lists.toJson(accepted, Accepted::toJson))
        .add("units", Lists.toJson(units, Unit::toJson))
        .add("unitPenaltyPercent", unitPenaltyPercent)
        .build();
  }

  static Numerical of(JsonObject json) {
    return new Numerical(
        Lists.of(json, "accepted", Accepted::of),
        Lists.of(json, "units", Unit::of),
        json.getInt("unitPenaltyPercent"));
  }
}
