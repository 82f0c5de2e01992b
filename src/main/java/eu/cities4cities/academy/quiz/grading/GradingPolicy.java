package eu.cities4cities.academy.quiz.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How a quiz is graded by hand, where that was chosen. */
@Entity
@Table(name = "grading_policy")
public class GradingPolicy {
  @Id
  @Column(name = "quiz_id")
  private long quizId;

  private boolean blind;

  @Column(name = "second_grader")
  private boolean secondGrader;

  @Column(name = "limit_percent")
  private int limitPercent;

  @Version private long version;

  protected GradingPolicy() {}

  GradingPolicy(long quizId) {
    this.quizId = quizId;
  }

  void set(GradingRule rule) {
    blind = rule.blind();
    secondGrader = rule.secondGrader();
    limitPercent = rule.limitPercent();
  }

  GradingRule rule() {
    return new GradingRule(blind, secondGrader, limitPercent);
  }
}
