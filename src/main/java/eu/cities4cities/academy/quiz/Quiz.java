package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** A quiz of a course: when it is open, how long an attempt lasts and what passes it. */
@Entity
@Table(name = "quiz")
public class Quiz {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "course_id")
  private long courseId;

  @Column(name = "title_uk")
  private String titleUk;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "opens_at")
  private LocalDateTime opensAt;

  @Column(name = "closes_at")
  private LocalDateTime closesAt;

  @Column(name = "time_limit_minutes")
  private Integer timeLimitMinutes;

  @Column(name = "attempts_allowed")
  private int attemptsAllowed;

  @Column(name = "pass_percent")
  private int passPercent;

  @Column(name = "grace_minutes")
  private int graceMinutes;

  @Column(name = "shuffle_questions")
  private boolean shuffleQuestions;

  @Column(name = "shuffle_choices")
  private boolean shuffleChoices;

  private boolean counts;
  private boolean published;

  @Version private long version;

  protected Quiz() {}

  Quiz(long courseId) {
    this.courseId = courseId;
  }

  /** Takes over the settings; running attempts keep the deadline they started with. */
  void set(QuizForm form) {
    titleUk = form.getTitleUk().strip();
    titleEn = form.getTitleEn().strip();
    opensAt = form.getOpensAt();
    closesAt = form.getClosesAt();
    timeLimitMinutes = form.getTimeLimitMinutes();
    attemptsAllowed = form.getAttemptsAllowed();
    passPercent = form.getPassPercent();
    graceMinutes = form.getGraceMinutes();
    shuffleQuestions = form.isShuffleQuestions();
    shuffleChoices = form.isShuffleChoices();
    counts = form.isCounts();
    published = form.isPublished();
  }

  /** A quiz of another course with the same settings, opening and closing as this one. */
  Quiz copyFor(long otherCourseId) {
    Quiz copy = new Quiz(otherCourseId);
    copy.titleUk = titleUk;
    copy.titleEn = titleEn;
    copy.opensAt = opensAt;
    copy.closesAt = closesAt;
    copy.timeLimitMinutes = timeLimitMinutes;
    copy.attemptsAllowed = attemptsAllowed;
    copy.passPercent = passPercent;
    copy.graceMinutes = graceMinutes;
    copy.shuffleQuestions = shuffleQuestions;
    copy.shuffleChoices = shuffleChoices;
    copy.counts = counts;
    copy.published = published;
    return copy;
  }

  /** Opens and closes it then, by Kyiv. */
  void open(LocalDateTime from, LocalDateTime until) {
    opensAt = from;
    closesAt = until;
  }

  /** Moves opening and closing by whole days; the hours stay. */
  void move(long days) {
    opensAt = opensAt.plusDays(days);
    closesAt = closesAt.plusDays(days);
  }

  /** The settings that decide results, for the audit trail. */
  String summary() {
    return "opens "
        + opensAt
        + ", closes "
        + closesAt
        + ", limit "
        + timeLimitMinutes
        + ", attempts "
        + attemptsAllowed
        + ", pass "
        + passPercent
        + ", grace "
        + graceMinutes
        + ", counts "
        + counts
        + ", published "
        + published;
  }

  /** The clock of an attempt that starts now. */
  AttemptClock clockFrom(Instant now) {
    return AttemptClock.starting(
        now,
        timeLimitMinutes == null ? null : Duration.ofMinutes(timeLimitMinutes),
        KyivTime.instant(closesAt),
        Duration.ofMinutes(graceMinutes));
  }

  /** Whether an attempt may be started now; the closing itself is too late. */
  public boolean isOpenAt(Instant now) {
    return published
        && !now.isBefore(KyivTime.instant(opensAt))
        && now.isBefore(KyivTime.instant(closesAt));
  }

  /** The title in that language, or in the other one where it is missing. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  public Long getId() {
    return id;
  }

  public long getCourseId() {
    return courseId;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  /** Kyiv time. */
  public LocalDateTime getOpensAt() {
    return opensAt;
  }

  /** Kyiv time. */
  public LocalDateTime getClosesAt() {
    return closesAt;
  }

  /** Minutes for one attempt; null where only the closing counts. */
  public Integer getTimeLimitMinutes() {
    return timeLimitMinutes;
  }

  public int getAttemptsAllowed() {
    return attemptsAllowed;
  }

  public int getPassPercent() {
    return passPercent;
  }

  /** Minutes after the deadline in which answers given before may still arrive. */
  public int getGraceMinutes() {
    return graceMinutes;
  }

  public boolean isShuffleQuestions() {
    return shuffleQuestions;
  }

  public boolean isShuffleChoices() {
    return shuffleChoices;
  }

  /** Whether its points count for the course's award rule. */
  public boolean isCounts() {
    return counts;
  }

  /** Whether participants see it. */
  public boolean isPublished() {
    return published;
  }

  public long getVersion() {
    return version;
  }
}
