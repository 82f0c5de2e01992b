package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people answered, without names. Fewer than five answers are not shown, neither of the whole
 * survey nor of one question: who knows the group would know the person.
 *
 * @param invited how many people are on the course
 * @param answered how many have answered
 * @param questions the questions with their answers; empty while there are too few
 */
public record SurveyResults(long invited, long answered, List<Question> questions) {
  /** So many answers hide each other. */
  static final int FEWEST = 5;

  private static final int SCALE = 5;
  private static final int WHOLE = 100;

  /** Keeps a copy of the questions. */
  public SurveyResults {
    questions = List.copyOf(questions);
  }

  /**
   * One answer as it was given.
   *
   * @param questionId the question
   * @param number the point of the scale from 1, or the option from 0; null for a text
   * @param text the person's own words, or null
   */
  record Given(long questionId, Integer number, String text) {}

  /**
   * A question with its answers.
   *
   * @param kind how it is answered
   * @param text what is asked
   * @param answers how many answered it
   * @param bars how many chose what; empty for texts and while there are too few
   * @param averageTenths the average of a scale in tenths, or null
   * @param texts the answers in people's own words, in the order of the alphabet
   */
  public record Question(
      SurveyQuestionKind kind,
      String text,
      int answers,
      List<Bar> bars,
      Integer averageTenths,
      List<String> texts) {}

  /**
   * How many chose one thing.
   *
   * @param label the point of the scale or the option
   * @param count how many
   * @param percent of those who answered the question, rounded down
   */
  public record Bar(String label, int count, int percent) {}

  /** Counts what was given. */
  static SurveyResults of(
      long invited,
      long answered,
      List<SurveyQuestion> questions,
      List<Given> given,
      Language language) {
    if (answered < FEWEST) {
      return new SurveyResults(invited, answered, List.of());
    }
    return new SurveyResults(
        invited,
        answered,
        questions.stream()
            .map(
                question ->
                    count(
                        question,
                        given.stream()
                            .filter(each -> each.questionId() == question.getId())
                            .toList(),
                        language))
            .toList());
  }

  private static Question count(SurveyQuestion question, List<Given> given, Language language) {
    boolean tooFew = given.size() < FEWEST;
    List<String> texts = new ArrayList<>();
    if (!tooFew && question.getKind() == SurveyQuestionKind.TEXT) {
      given.forEach(each -> texts.add(each.text()));
      Collections.sort(texts);
    }
    return new Question(
        question.getKind(),
        question.text(language),
        given.size(),
        tooFew ? List.of() : bars(labels(question, language), first(question), given),
        tooFew ? null : average(question, given),
        texts);
  }

  private static int first(SurveyQuestion question) {
    return question.getKind() == SurveyQuestionKind.SCALE ? 1 : 0;
  }

  private static List<String> labels(SurveyQuestion question, Language language) {
    if (question.getKind() == SurveyQuestionKind.SCALE) {
      List<String> points = new ArrayList<>();
      for (int point = 1; point <= SCALE; point++) {
        points.add(String.valueOf(point));
      }
      return points;
    }
    return question.options(language);
  }

  private static List<Bar> bars(List<String> labels, int first, List<Given> given) {
    Map<Integer, Integer> counts = new TreeMap<>();
    given.stream()
        .filter(each -> each.number() != null)
        .forEach(each -> counts.merge(each.number(), 1, Integer::sum));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int count = counts.getOrDefault(i + first, 0);
      bars.add(new Bar(labels.get(i), count, WHOLE * count / given.size()));
    }
    return bars;
  }

  private static Integer average(SurveyQuestion question, List<Given> given) {
    if (question.getKind() != SurveyQuestionKind.SCALE) {
      return null;
    }
    long sum = given.stream().mapToLong(Given::number).sum();
    return (int) ((2 * 10 * sum + given.size()) / (2L * given.size()));
  }
}
