package eu.cities4cities.academy.quiz.grading;

import java.io.Serializable;

/** One criterion on the page of a grader; without a rubric, the whole answer. */
public class GradeLine implements Serializable {
  private final String name;
  private final int most;
  private Integer hundredths;

  GradeLine(String name, int most, Integer hundredths) {
    this.name = name;
    this.most = most;
    this.hundredths = hundredths;
  }

  /** What is looked at. */
  public String getName() {
    return name;
  }

  /** How many points it may earn. */
  public int getMost() {
    return most;
  }

  public Integer getHundredths() {
    return hundredths;
  }

  public void setHundredths(Integer hundredths) {
    this.hundredths = hundredths;
  }
}
