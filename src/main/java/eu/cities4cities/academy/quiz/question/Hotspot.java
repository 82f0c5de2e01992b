package eu.cities4cities.academy.quiz.question;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.shared.Language;
import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on a picture is pointed at. An answer is {@code x,y} in thousandths of the picture's
 * width and height.
 */
public record Hotspot(Picture picture, List<Region> regions) implements Interaction {
  private static final Pattern POINT = Pattern.compile("(\\d{1,4}),(\\d{1,4})");

  /** Keeps the regions from being changed. */
  public Hotspot {
    regions = List.copyOf(regions);
  }

  @Override
  public QuestionKind kind() {
    return QuestionKind.HOTSPOT;
  }

  @Override
  public Optional<Answer> read(List<String> given) {
    if (given.isEmpty()) {
      return Optional.of(Answer.NONE);
    }
    Matcher point = POINT.matcher(given.get(0));
    if (given.size() > 1 || !point.matches()) {
      return Optional.empty();
    }
    int x = Integer.parseInt(point.group(1));
    int y = Integer.parseInt(point.group(2));
    return x <= Region.WHOLE && y <= Region.WHOLE
        ? Optional.of(Answer.of(x + "," + y))
        : Optional.empty();
  }

  @Override
  public Share mark(Answer answer) {
    return Share.ofWeight(at(answer).map(Region::weight).orElse(0));
  }

  /** The best region that the answer points at. */
  public Optional<Region> at(Answer answer) {
    Matcher point = POINT.matcher(answer.text());
    if (!point.matches()) {
      return Optional.empty();
    }
    int x = Integer.parseInt(point.group(1));
    int y = Integer.parseInt(point.group(2));
    return regions.stream().filter(region -> region.holds(x, y)).reduce(Hotspot::better);
  }

  /** The regions that are as right as any. */
  public List<Region> right() {
    int most = regions.stream().mapToInt(Region::weight).max().orElse(0);
    return regions.stream().filter(region -> region.weight() == most).toList();
  }

  private static Region better(Region best, Region next) {
    return next.weight() > best.weight() ? next : best;
  }

  @Override
  public Answer key() {
    return regions.stream()
        .reduce(Hotspot::better)
        .map(region -> Answer.of(region.middle()))
        .orElse(Answer.NONE);
  }

  @Override
  public List<String> tell(Answer answer, Language language) {
    Matcher point = POINT.matcher(answer.text());
    if (!point.matches()) {
      return List.of();
    }
    return List.of(
        at(answer)
            .map(region -> region.label().in(language))
            .filter(label -> !label.isEmpty())
            .orElseGet(
                () ->
                    "→ %d %%, ↓ %d %%"
                        .formatted(
                            Integer.parseInt(point.group(1)) / 10,
                            Integer.parseInt(point.group(2)) / 10)));
  }

  /** How far to the right or down an answer points, in percent with one decimal; or empty. */
  public static String percent(Answer answer, int axis) {
    if (answer.isEmpty()) {
      return "";
    }
    int thousandths = Integer.parseInt(answer.text().split(",")[axis]);
    return thousandths / 10 + "." + thousandths % 10;
  }

  @Override
  public Set<QuestionProblem> problems() {
    var found = EnumSet.noneOf(QuestionProblem.class);
    if (picture.file() <= 0) {
      found.add(QuestionProblem.NO_PICTURE);
    }
    if (picture.alternative().isEmpty()) {
      found.add(QuestionProblem.PICTURE_WITHOUT_WORDS);
    }
    if (regions.isEmpty()) {
      found.add(QuestionProblem.NO_REGION);
    } else if (!regions.stream().allMatch(Region::isPossible)) {
      found.add(QuestionProblem.REGION_NOT_ON_PICTURE);
    } else if (!mark(key()).equals(Share.EVERYTHING)) {
      found.add(QuestionProblem.NO_FULL_ANSWER);
    }
    if (!regions.stream().allMatch(region -> Weight.isPossible(region.weight()))) {
      found.add(QuestionProblem.WEIGHT_OUT_OF_RANGE);
    }
    return found;
  }

  @Override
  public JsonObject ask(Language language) {
    return JSON.createObjectBuilder()
        .add("picture", picture.file())
        .add("alternative", picture.alternative().in(language))
        .build();
  }

  @Override
  public JsonObject toJson() {
    return JSON.createObjectBuilder()
        .add("picture", picture.toJson())
        .add("regions", Lists.toJson(regions, Region::toJson))
        .build();
  }

  static Hotspot of(JsonObject json) {
    return new Hotspot(
        Picture.of(json.getJsonObject("picture")), Lists.of(json, "regions", Region::of));
  }
}
