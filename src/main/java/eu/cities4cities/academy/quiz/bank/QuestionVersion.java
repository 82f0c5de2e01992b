package eu.cities4cities.academy.quiz.bank;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import jakarta.json.JsonReader;
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
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

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

  /** Everything it says, as JSON: it is read and written as a whole and never searched here. */
  private String content;

  /** Taken out of the document by the database, as the points are, for what is not read whole. */
  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private QuestionKind kind;

  @Column(insertable = false, updatable = false)
  private int points;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "question_picture", joinColumns = @JoinColumn(name = "version_id"))
  @Column(name = "file_id")
  private Set<Long> files = new HashSet<>();

  protected QuestionVersion() {}

  QuestionVersion(Question question, int number, QuestionContent content, Instant createdAt) {
    this.question = question;
    this.number = number;
    this.createdAt = createdAt;
    this.content = content.toJson();
    files.addAll(content.files());
  }

  /** What this version says and how it is marked. */
  public QuestionContent content() {
    try (JsonReader reader = JSON.createReader(new StringReader(content))) {
      return QuestionContent.of(reader.readObject());
    }
  }

  public Long getId() {
    return id;
  }

  public Question getQuestion() {
    return question;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** Counts the question's versions from 1. */
  public int getNumber() {
    return number;
  }
}
