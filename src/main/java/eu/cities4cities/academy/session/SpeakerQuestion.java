package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A question to the speaker of a session; its votes are kept beside and counted here. */
@Entity
@Table(name = "speaker_question")
class SpeakerQuestion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "course_session_id")
  private CourseSession session;

  private Long personId;
  private String askedAs;
  private String text;
  private int votes;
  private Instant askedAt;
  private Instant answeredAt;
  private Instant hiddenAt;
  private String hiddenReason;

  protected SpeakerQuestion() {}

  /**
   * A question.
   *
   * @param askedAs the name to show; null for a question without a name
   */
  SpeakerQuestion(
      CourseSession session, long personId, String askedAs, String text, Instant askedAt) {
    this.session = session;
    this.personId = personId;
    this.askedAs = askedAs;
    this.text = text;
    this.askedAt = askedAt;
  }

  void setAnsweredAt(Instant answeredAt) {
    this.answeredAt = answeredAt;
  }

  /** Takes the question from the board, for that reason. */
  void hide(String reason, Instant now) {
    hiddenAt = now;
    hiddenReason = reason;
  }

  /** Brings a hidden question back. */
  void unhide() {
    hiddenAt = null;
    hiddenReason = null;
  }

  Long getId() {
    return id;
  }

  CourseSession getSession() {
    return session;
  }

  Long getPersonId() {
    return personId;
  }

  String getAskedAs() {
    return askedAs;
  }

  String getText() {
    return text;
  }

  int getVotes() {
    return votes;
  }

  Instant getAskedAt() {
    return askedAt;
  }

  Instant getAnsweredAt() {
    return answeredAt;
  }

  Instant getHiddenAt() {
    return hiddenAt;
  }

  String getHiddenReason() {
    return hiddenReason;
  }
}
