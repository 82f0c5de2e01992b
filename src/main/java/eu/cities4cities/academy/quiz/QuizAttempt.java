package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Score;
import eu.cities4cities.academy.shared.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** One person's attempt at a quiz: what is asked, until when, and in the end the score. */
@Entity
@Table(name = "quiz_attempt")
public class QuizAttempt {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "public_id")
  private String publicId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "quiz_id")
  private Quiz quiz;

  @Column(name = "person_id")
  private long personId;

  private int number;
  private long seed;
  private String plan;

  /** What the plan says, once somebody has asked; a plan never changes. */
  @Transient private AttemptPlan read;

  @Column(name = "started_at")
  private Instant startedAt;

  private Instant deadline;

  @Column(name = "grace_seconds")
  private int graceSeconds;

  @Column(name = "collected_at")
  private Instant collectedAt;

  @Enumerated(EnumType.STRING)
  private AttemptStatus status;

  @Column(name = "paused_at")
  private Instant pausedAt;

  @Column(name = "extra_minutes")
  private int extraMinutes;

  private boolean practice;

  /** The questions checked while answering, with commas between. */
  private String checked = "";

  private int writer;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  private Long got;
  private Long total;

  protected QuizAttempt() {}

  QuizAttempt(
      String publicId,
      Quiz quiz,
      long personId,
      int number,
      long seed,
      AttemptClock usual,
      int extraMinutes) {
    AttemptClock clock = usual.extended(Duration.ofMinutes(extraMinutes));
    this.publicId = publicId;
    this.quiz = quiz;
    this.personId = personId;
    this.number = number;
    this.seed = seed;
    startedAt = clock.startedAt();
    deadline = clock.deadline();
    graceSeconds = (int) clock.grace().toSeconds();
    collectedAt = clock.collectedAt();
    status = AttemptStatus.OPEN;
    practice = quiz.isPractice();
    this.extraMinutes = extraMinutes;
  }

  /** Writes down what the attempt asks; done once, when it starts. */
  void ask(AttemptPlan asked) {
    plan = asked.written();
  }

  /** Fills in the values of a new row in the order of the repository's insert. */
  Query bindTo(Query insert) {
    var converter = new InstantConverter();
    return insert
        .setParameter(1, publicId)
        .setParameter(2, quiz.getId())
        .setParameter(3, personId)
        .setParameter(4, number)
        .setParameter(5, seed)
        .setParameter(6, plan)
        .setParameter(7, converter.convertToDatabaseColumn(startedAt))
        .setParameter(8, converter.convertToDatabaseColumn(deadline))
        .setParameter(9, graceSeconds)
        .setParameter(10, converter.convertToDatabaseColumn(collectedAt))
        .setParameter(11, extraMinutes)
        .setParameter(12, practice);
  }

  /** Gives the next device its number; from now on it is the one that answers. */
  int takeWriter() {
    return ++writer;
  }

  /** Closes the attempt with its one score. */
  void submit(Score score, Instant now) {
    if (status == AttemptStatus.SUBMITTED) {
      throw new IllegalStateException("An attempt is scored once");
    }
    status = AttemptStatus.SUBMITTED;
    submittedAt = now;
    pausedAt = null;
    got = score.got();
    total = score.total();
  }

  /** Replaces the score, because a late answer has been admitted. */
  void rescore(Score score) {
    got = score.got();
    total = score.total();
  }

  AttemptClock clock() {
    return new AttemptClock(startedAt, deadline, Duration.ofSeconds(graceSeconds), pausedAt);
  }

  /** Notes that the person gets to see how this question was marked. */
  void check(long question) {
    if (!isChecked(question)) {
      checked = checked.isEmpty() ? String.valueOf(question) : checked + "," + question;
    }
  }

  /** Whether the person has seen how this question was marked. */
  boolean isChecked(long question) {
    return Arrays.asList(checked.split(",")).contains(String.valueOf(question));
  }

  AttemptPlan plan() {
    if (read == null) {
      read = AttemptPlan.parse(plan);
    }
    return read;
  }

  /** Where the attempt stands: submitted once it is scored, else as its clock says. */
  public AttemptStatus statusAt(Instant now) {
    if (status == AttemptStatus.SUBMITTED) {
      return status;
    }
    // Collecting goes on until the score is there, even if that is a little after the grace.
    return clock().statusAt(now) == AttemptStatus.OPEN
        ? AttemptStatus.OPEN
        : AttemptStatus.COLLECTING;
  }

  /**
   * What becomes of an answer to the question that arrives now. In practice it may be changed after
   * it has been checked, for nothing counts.
   */
  AnswerStanding standingAt(Instant now, long question) {
    if (status == AttemptStatus.SUBMITTED) {
      return AnswerStanding.AFTER_CLOSE;
    }
    return !practice && isChecked(question) ? AnswerStanding.AFTER_CHECK : clock().standingAt(now);
  }

  /** The score, or null until the attempt is submitted. */
  public Score score() {
    return got == null ? null : new Score(got, total);
  }

  Long id() {
    return id;
  }

  long seed() {
    return seed;
  }

  /** The id shown outside; it cannot be guessed. */
  public String getPublicId() {
    return publicId;
  }

  public Quiz getQuiz() {
    return quiz;
  }

  public long getPersonId() {
    return personId;
  }

  /** Counts the person's attempts at this quiz from 1. */
  public int getNumber() {
    return number;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  public Instant getDeadline() {
    return deadline;
  }

  public Instant getCollectedAt() {
    return collectedAt;
  }

  /** The newest device's number; 0 before the first device answers. */
  public int getWriter() {
    return writer;
  }

  /** Since when its clock stands still, or null while it runs. */
  public Instant getPausedAt() {
    return pausedAt;
  }

  /** Minutes added to what the quiz gives everybody. */
  public int getExtraMinutes() {
    return extraMinutes;
  }

  /** Whether it was practice when it started, so that it never counts. */
  public boolean isPractice() {
    return practice;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }
}
