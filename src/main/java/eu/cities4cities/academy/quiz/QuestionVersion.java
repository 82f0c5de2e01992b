package eu.cities4cities.academy.quiz;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** One wording of a question; a row is never updated (rule 3), so there are no setters. */
@Entity
@Table(name = "question_version")
public class QuestionVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "question_id")
  private Question question;

  private int number;

  @Enumerated(EnumType.STRING)
  private QuestionKind kind;

  @Column(name = "text_uk")
  private String textUk;

  @Column(name = "text_en")
  private String textEn;

  private int points;

  @Column(name = "partial_credit")
  private boolean partialCredit;

  @Column(name = "penalty_percent")
  private int penaltyPercent;

  @Column(name = "feedback_uk")
  private String feedbackUk;

  @Column(name = "feedback_en")
  private String feedbackEn;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "question_choice", joinColumns = @JoinColumn(name = "version_id"))
  @OrderBy("number")
  private List<ChoiceRow> choices;

  protected QuestionVersion() {}

  QuestionVersion(Question question, int number, QuestionContent content, Instant createdAt) {
    this.question = question;
    this.number = number;
    this.createdAt = createdAt;
    kind = content.kind();
    textUk = content.textUk();
    textEn = content.textEn();
    points = content.points();
    partialCredit = content.partialCredit();
    penaltyPercent = content.penaltyPercent();
    feedbackUk = content.feedbackUk();
    feedbackEn = content.feedbackEn();
    choices = content.choices().stream().map(ChoiceRow::new).toList();
  }

  /** What this version says and how it is marked. */
  public QuestionContent content() {
    return new QuestionContent(
        kind,
        textUk,
        textEn,
        points,
        partialCredit,
        penaltyPercent,
        feedbackUk,
        feedbackEn,
        choices.stream().map(ChoiceRow::choice).toList());
  }

  public Long getId() {
    return id;
  }

  /** Counts the question's versions from 1. */
  public int getNumber() {
    return number;
  }
}
