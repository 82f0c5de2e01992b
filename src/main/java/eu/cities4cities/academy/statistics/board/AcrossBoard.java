package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Several courses beside each other, and all of them together.
 *
 * @param measures the figures that are told of each, in their order
 * @param courses the courses, the latest first
 * @param people different people with a seat in any of them
 * @param several those with a seat in more than one
 * @param regions what each region has of all courses, by its code
 * @param genders who said what of their gender, over the courses in which nothing of it is hidden
 * @param communities how many communities have people with a seat
 * @param peak the most people at once
 * @param quiz results of the quiz
 * @param heat who was present, by region and hour
 * @param community the name of the community whose people are looked at, or null
 */
public record AcrossBoard(
    List<Measure> measures,
    List<Line> courses,
    long people,
    long several,
    Map<String, Map<Measure, Long>> regions,
    Map<String, FigureValue> genders,
    long communities,
    AcrossPeak peak,
    AcrossQuiz quiz,
    AcrossHeat heat,
    String community) {

  /**
   * A course with its figures.
   *
   * @param series what the editions of one course have in common
   */
  public record Line(
      long id,
      String slug,
      String titleUk,
      String titleEn,
      LocalDate firstDay,
      LocalDate lastDay,
      long series,
      Map<Measure, FigureValue> figures) {
    /** The title in a language. */
    public String title(Language language) {
      return language.choose(titleUk, titleEn);
    }

    /** A figure as a number; what was not counted yet is nothing. */
    public long number(Measure measure) {
      FigureValue value = figures.get(measure);
      return value == null ? 0 : value.number();
    }

    /**
     * A figure's share of everybody registered, in whole percent rounded down; null where it does
     * not count people.
     */
    public Integer percent(Measure measure) {
      if (measure.table() != Measure.Table.PEOPLE) {
        return null;
      }
      long registered = number(Measure.REGISTERED);
      return registered == 0 ? 0 : (int) (100 * number(measure) / registered);
    }
  }

  /** What the lines add up to. */
  public Map<Measure, Long> totals() {
    Map<Measure, Long> totals = new EnumMap<>(Measure.class);
    for (Measure measure : measures) {
      totals.put(measure, courses.stream().mapToLong(line -> line.number(measure)).sum());
    }
    return totals;
  }
}
