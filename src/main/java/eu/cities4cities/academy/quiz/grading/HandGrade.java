package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.AnswerKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One grader's points and words for one answer. */
@Entity
@Table(name = "hand_grade")
public class HandGrade {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "attempt_id")
  private long attemptId;

  @Column(name = "question_id")
  private long questionId;

  private int writer;
  private int sequence;
  private int place;

  @Column(name = "grader_id")
  private long graderId;

  private int hundredths;

  /** Hundredths for each criterion in the rubric's order, with commas between. */
  private String criteria;

  private String words;

  @Column(name = "graded_at")
  private Instant gradedAt;

  @Version private long version;

  protected HandGrade() {}

  HandGrade(long attemptId, AnswerKey answer, int place, long graderId) {
    this.attemptId = attemptId;
    questionId = answer.question();
    writer = answer.writer();
    sequence = answer.sequence();
    this.place = place;
    this.graderId = graderId;
  }

  void give(List<Integer> points, String said, Instant now) {
    hundredths = points.stream().mapToInt(Integer::intValue).sum();
    criteria = points.stream().map(String::valueOf).collect(Collectors.joining(","));
    words = said;
    gradedAt = now;
  }

  Long id() {
    return id;
  }

  /** In which order the graders came, from 1. */
  public int getPlace() {
    return place;
  }

  public long getGraderId() {
    return graderId;
  }

  /** The points in hundredths. */
  public int getHundredths() {
    return hundredths;
  }

  /** The points for each criterion in hundredths; one number where there is no rubric. */
  public List<Integer> points() {
    return criteria.isEmpty()
        ? List.of()
        : Arrays.stream(criteria.split(",")).map(Integer::valueOf).toList();
  }

  /** What the grader says to the person, or an empty text. */
  public String getWords() {
    return words;
  }

  public Instant getGradedAt() {
    return gradedAt;
  }
}
