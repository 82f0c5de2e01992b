package eu.cities4cities.academy.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A question's place in its quiz; what it says is in its versions. */
@Entity
@Table(name = "question")
public class Question {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "quiz_id")
  private Quiz quiz;

  private int position;
  private boolean retired;

  @Column(name = "current_version")
  private Long currentVersion;

  protected Question() {}

  Question(Quiz quiz, int position) {
    this.quiz = quiz;
    this.position = position;
  }

  /** From now on new attempts are asked that version. */
  void ask(QuestionVersion version) {
    currentVersion = version.getId();
  }

  /** New attempts are not asked it any more; attempts that were keep it. */
  void retire() {
    retired = true;
  }

  void moveTo(int place) {
    position = place;
  }

  public Long getId() {
    return id;
  }

  public Quiz getQuiz() {
    return quiz;
  }

  public int getPosition() {
    return position;
  }

  public boolean isRetired() {
    return retired;
  }

  /** The id of the version that new attempts are asked. */
  public long getCurrentVersion() {
    return currentVersion == null ? 0 : currentVersion;
  }
}
