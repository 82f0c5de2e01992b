package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Score;
import java.util.List;

/** What one person got for each question they were asked. */
record Sheet(List<Mark> marks) {
  /**
   * One answer.
   *
   * @param score what was got of more than 0 points
   * @param given what was answered, in the parts that are counted; empty for nothing
   */
  record Mark(long question, Score score, List<Answer> given) {
    /** Points got. */
    double got() {
      return (double) score.got() / Score.PARTS_PER_POINT;
    }

    double share() {
      return Sheet.share(score);
    }
  }

  /** The part of all points that was got; the same in whatever order they were asked. */
  double share() {
    return share(score());
  }

  /** The part that was got of the points of all other questions. */
  double shareWithout(Mark mark) {
    Score all = score();
    Score one = mark.score();
    return share(new Score(all.got() - one.got(), all.total() - one.total()));
  }

  private Score score() {
    return marks.stream().map(Mark::score).reduce(Score.ZERO, Score::plus);
  }

  private static double share(Score score) {
    return score.total() == 0 ? 0 : (double) score.got() / score.total();
  }

  Mark mark(long question) {
    return marks.stream().filter(mark -> mark.question() == question).findFirst().orElse(null);
  }
}
