package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.List;

/** By what a person grades an answer; without criteria the points are given as a whole. */
public record Rubric(List<Criterion> criteria) implements Serializable {
  /** No criteria. */
  public static final Rubric NONE = new Rubric(List.of());

  /**
   * One thing that is looked at.
   *
   * @param points what it may earn, at least 1
   */
  public record Criterion(int id, Words name, int points) implements Serializable {
    private JsonObject toJson() {
      return JSON.createObjectBuilder()
          .add("id", id)
          .add("name", name.toJson())
          .add("points", points)
          .build();
    }

    private static Criterion of(JsonObject json) {
      return new Criterion(
          json.getInt("id"), Words.of(json.getJsonObject("name")), json.getInt("points"));
    }
  }

  /** Keeps the criteria from being changed. */
  public Rubric {
    criteria = List.copyOf(criteria);
  }

  /** Whether the criteria can be graded and their points add up to the question's. */
  boolean fits(int points) {
    return criteria.isEmpty()
        || criteria.stream().allMatch(each -> each.points() > 0 && !each.name().isEmpty())
            && criteria.stream().mapToInt(Criterion::points).sum() == points;
  }

  JsonArray toJson() {
    return Lists.toJson(criteria, Criterion::toJson);
  }

  static Rubric of(JsonObject json) {
    return new Rubric(Lists.of(json, "rubric", Criterion::of));
  }
}
