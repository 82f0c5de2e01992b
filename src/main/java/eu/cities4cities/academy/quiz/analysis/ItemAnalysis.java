package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.question.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people's sheets say about the questions, by classical test theory. A figure is null where
 * too little is known for it.
 *
 * @param mean the mean part of all points that people got
 * @param deviation the standard deviation of that part
 * @param alpha Cronbach's α over the questions that everybody was asked
 * @param common how many questions everybody was asked
 */
public record ItemAnalysis(
    int people, Double mean, Double deviation, Double alpha, int common, List<Item> items) {
  /** How much of the people make the upper and the lower group (Kelley 1939). */
  private static final double GROUP = 0.27;

  /**
   * One question.
   *
   * @param asked how many people were asked it
   * @param answered how many of them answered anything
   * @param facility the mean part of its points that people got
   * @param discrimination that part in the upper group less that in the lower one
   * @param correlation of its points with all other points of the sheet; for a question that is
   *     either right or wrong, the point-biserial one
   * @param given what was answered, the most frequent first
   */
  public record Item(
      long question,
      int asked,
      int answered,
      Double facility,
      Double discrimination,
      Double correlation,
      List<Given> given) {}

  /**
   * One answer to a question.
   *
   * @param people who gave it
   * @param upper the part of the upper group that gave it, or null
   * @param lower the part of the lower group that gave it, or null
   */
  public record Given(Answer answer, int people, Double upper, Double lower) {}

  /** Analyses sheets; their order does not matter. */
  static ItemAnalysis of(List<Sheet> sheets) {
    double[] shares = sheets.stream().mapToDouble(Sheet::share).toArray();
    Set<Long> questions = new LinkedHashSet<>();
    sheets.forEach(sheet -> sheet.marks().forEach(mark -> questions.add(mark.question())));
    double[] upper = weights(shares, 1);
    double[] lower = weights(shares, -1);
    List<Item> items =
        questions.stream().map(question -> item(question, sheets, upper, lower)).toList();
    List<Long> common =
        items.stream().filter(item -> item.asked() == sheets.size()).map(Item::question).toList();
    Double variance = Sample.variance(shares);
    return new ItemAnalysis(
        sheets.size(),
        Sample.mean(shares),
        variance == null ? null : Math.sqrt(variance),
        alpha(common, sheets),
        common.size(),
        items);
  }

  private static Double alpha(List<Long> common, List<Sheet> sheets) {
    double[][] points = new double[common.size()][];
    for (int i = 0; i < points.length; i++) {
      long question = common.get(i);
      points[i] = sheets.stream().mapToDouble(sheet -> sheet.mark(question).got()).toArray();
    }
    return points.length == 0 ? null : Sample.alpha(points);
  }

  private static Item item(long question, List<Sheet> sheets, double[] upper, double[] lower) {
    List<Double> got = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    Map<Answer, double[]> given = new LinkedHashMap<>();
    double[] groups = new double[2];
    double[] earned = new double[2];
    double shares = 0;
    int answered = 0;
    for (int i = 0; i < sheets.size(); i++) {
      Sheet.Mark mark = sheets.get(i).mark(question);
      if (mark == null) {
        continue;
      }
      Sheet sheet = sheets.get(i);
      got.add(mark.share());
      rest.add(sheet.shareWithout(mark));
      shares += mark.share();
      answered += mark.given().isEmpty() ? 0 : 1;
      groups[0] += upper[i];
      groups[1] += lower[i];
      earned[0] += upper[i] * mark.share();
      earned[1] += lower[i] * mark.share();
      for (Answer answer : mark.given()) {
        double[] counts = given.computeIfAbsent(answer, any -> new double[3]);
        counts[0]++;
        counts[1] += upper[i];
        counts[2] += lower[i];
      }
    }
    boolean both = groups[0] > 0 && groups[1] > 0 && got.size() > 1;
    return new Item(
        question,
        got.size(),
        answered,
        shares / got.size(),
        both ? earned[0] / groups[0] - earned[1] / groups[1] : null,
        Sample.correlation(array(got), array(rest)),
        given.entrySet().stream()
            .map(
                entry ->
                    new Given(
                        entry.getKey(),
                        (int) entry.getValue()[0],
                        part(entry.getValue()[1], groups[0]),
                        part(entry.getValue()[2], groups[1])))
            .sorted(
                Comparator.comparing(Given::people)
                    .reversed()
                    .thenComparing(each -> each.answer().written()))
            .toList());
  }

  private static Double part(double of, double group) {
    return group == 0 ? null : of / group;
  }

  /**
   * How far each person belongs to the group at one end: 1 or 0, and between them for people with
   * equal results at its border, who share the places that are left; so no order decides.
   */
  private static double[] weights(double[] shares, int end) {
    double[] weights = new double[shares.length];
    double places = Math.max(1, GROUP * shares.length);
    double[] sorted = Arrays.stream(shares).map(share -> end * share).sorted().toArray();
    int last = sorted.length - (int) Math.ceil(places);
    if (sorted.length == 0) {
      return weights;
    }
    double border = sorted[last];
    long beyond = Arrays.stream(sorted).filter(share -> share > border).count();
    long level = Arrays.stream(sorted).filter(share -> share == border).count();
    for (int i = 0; i < shares.length; i++) {
      double share = end * shares[i];
      weights[i] = share > border ? 1 : share == border ? (places - beyond) / level : 0;
    }
    return weights;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
