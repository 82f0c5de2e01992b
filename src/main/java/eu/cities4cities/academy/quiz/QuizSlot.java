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
import java.time.Instant;
import java.util.Map;

/** A place in a quiz: one question, or some that are drawn at random from the bank. */
@Entity
@Table(name = "quiz_slot")
public class QuizSlot {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "quiz_id")
  private Quiz quiz;

  private int position;
  private int page = 1;

  @Column(name = "question_id")
  private Long questionId;

  private int draws = 1;

  @Column(name = "category_id")
  private Long categoryId;

  private String tag;
  private Integer points;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Column(name = "had_page")
  private boolean hadPage;

  protected QuizSlot() {}

  private QuizSlot(Quiz quiz, int position, int page) {
    this.quiz = quiz;
    this.position = position;
    this.page = page;
  }

  /** One question, the same for everybody. */
  static QuizSlot of(Quiz quiz, int position, int page, long questionId) {
    QuizSlot slot = new QuizSlot(quiz, position, page);
    slot.questionId = questionId;
    return slot;
  }

  /** So many questions drawn from the category (null: any) and with the tag (null: any). */
  static QuizSlot drawing(
      Quiz quiz, int position, int page, int draws, Long categoryId, String tag) {
    QuizSlot slot = new QuizSlot(quiz, position, page);
    slot.draws = draws;
    slot.categoryId = categoryId;
    slot.tag = tag;
    return slot;
  }

  /** The same place in a copy of the quiz, with the copies of questions and categories. */
  QuizSlot copyFor(Quiz other, Map<Long, Long> questions, Map<Long, Long> categories) {
    QuizSlot copy = new QuizSlot(other, position, page);
    copy.questionId = questionId == null ? null : questions.get(questionId);
    copy.draws = draws;
    copy.categoryId = categoryId == null ? null : categories.get(categoryId);
    copy.tag = tag;
    copy.points = points;
    return copy;
  }

  /**
   * Takes it out of the quiz; it remembers where it stood.
   *
   * @param ownPage whether its page goes with it
   */
  void remove(Instant now, boolean ownPage) {
    removedAt = now;
    hadPage = ownPage;
  }

  /** Puts it back into the quiz. */
  void putBack(int place, int onPage) {
    removedAt = null;
    position = place;
    page = onPage;
  }

  void moveTo(int place) {
    position = place;
  }

  void turnTo(int otherPage) {
    page = otherPage;
  }

  /** Makes each of its questions worth that many points, or what the question says (null). */
  void weigh(Integer each) {
    points = each;
  }

  /** Draws so many questions from there. */
  void draw(int count, Long category, String withTag) {
    draws = count;
    categoryId = category;
    tag = withTag;
  }

  /** Points that each question is worth here; null for what the question says itself. */
  public Integer getPoints() {
    return points;
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

  /** The page of the quiz on which it is shown, from 1. */
  public int getPage() {
    return page;
  }

  /** Whether it had its page for itself when it was taken out. */
  boolean hadPage() {
    return hadPage;
  }

  /** Whether its questions are drawn at random. */
  public boolean isDrawn() {
    return questionId == null;
  }

  /** The one question; null where questions are drawn. */
  public Long getQuestionId() {
    return questionId;
  }

  /** How many questions it stands for. */
  public int getDraws() {
    return draws;
  }

  /** Where they are drawn from; null for anywhere. */
  public Long getCategoryId() {
    return categoryId;
  }

  /** The tag that they must have; null for none. */
  public String getTag() {
    return tag;
  }
}
