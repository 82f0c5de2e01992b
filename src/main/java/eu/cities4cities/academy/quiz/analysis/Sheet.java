package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.question.Answer;
import java.util.List;

/** What one person got for each question they were asked. */
record Sheet(List<Mark> marks) {
  /**
   * One answer.
   *
   * @param got points earned
   * @param of points possible, more than 0
   * @param given what was answered, in the parts that are counted; empty for nothing
   */
  record Mark(long question, double got, double of, List<Answer> given) {
    double share() {
      return got / of;
    }
  }

  double got() {
    return marks.stream().mapToDouble(Mark::got).sum();
  }

  double of() {
    return marks.stream().mapToDouble(Mark::of).sum();
  }

  /** The part of all points that was got. */
  double share() {
    double of = of();
    return of == 0 ? 0 : got() / of;
  }

  Mark mark(long question) {
    return marks.stream().filter(mark -> mark.question() == question).findFirst().orElse(null);
  }
}
