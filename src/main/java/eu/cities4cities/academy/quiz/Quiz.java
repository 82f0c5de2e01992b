package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

  @Column(name = "one_at_a_time")
  private boolean oneAtATime = true;

  @Enumerated(EnumType.STRING)
  private AttemptCounting counting = AttemptCounting.BEST;

  private boolean practice;
  private String password;

  @Enumerated(EnumType.STRING)
  @Column(name = "show_score")
  private ShownFrom showScore = ShownFrom.SUBMITTED;

  @Enumerated(EnumType.STRING)
  @Column(name = "show_marks")
  private ShownFrom showMarks = ShownFrom.SUBMITTED;

  @Enumerated(EnumType.STRING)
  @Column(name = "show_key")
  private ShownFrom showKey = ShownFrom.LAST_ATTEMPT;

  @Enumerated(EnumType.STRING)
  @Column(name = "show_feedback")
  private ShownFrom showFeedback = ShownFrom.LAST_ATTEMPT;

  private boolean counts;
  private boolean published;

  @Column(name = "paused_at")
  private Instant pausedAt;

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
    counting = form.getCounting();
    practice = form.isPractice();
    password = form.password();
    showScore = form.getShowScore();
    showMarks = form.getShowMarks();
    showKey = form.getShowKey();
    showFeedback = form.getShowFeedback();
    counts = form.isCounts() && !practice;
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
    copy.oneAtATime = oneAtATime;
    copy.counting = counting;
    copy.practice = practice;
    copy.password = password;
    copy.showScore = showScore;
    copy.showMarks = showMarks;
    copy.showKey = showKey;
    copy.showFeedback = showFeedback;
    copy.counts = counts;
    copy.published = published;
    return copy;
  }

  /** Shows one question at a time, or all that stand on one of its pages. */
  void showOneAtATime(boolean one) {
    oneAtATime = one;
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
        + ", counting "
        + counting
        + ", practice "
        + practice
        + ", password "
        + asksPassword()
        + ", shows score "
        + showScore
        + ", marks "
        + showMarks
        + ", key "
        + showKey
        + ", feedback "
        + showFeedback
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

  /**
   * Whether it is open, so that attempts may be started while it is not paused; the closing itself
   * is too late. A pause stops the way to the closing too.
   */
  public boolean isOpenAt(Instant now) {
    return published && !now.isBefore(KyivTime.instant(opensAt)) && !isOverAt(now);
  }

  /** Whether it has closed. */
  boolean isOverAt(Instant now) {
    Instant moment = pausedAt == null ? now : pausedAt;
    return !moment.isBefore(KyivTime.instant(closesAt));
  }

  /** Stops the clock for everybody; false if it stands still already. */
  boolean pause(Instant now) {
    if (pausedAt != null) {
      return false;
    }
    pausedAt = now;
    return true;
  }

  /**
   * Lets the clock run again. The closing is later by as much as the pause took, in whole minutes
   * rounded up.
   */
  void resume(Instant now) {
    if (!isOverAt(pausedAt)) {
      closesAt = closesAt.plusMinutes(Duration.between(pausedAt, now).plusSeconds(59).toMinutes());
    }
    pausedAt = null;
  }

  /** When what is shown about attempts; in practice everything at once. */
  public Disclosure disclosure() {
    return practice
        ? Disclosure.AT_ONCE
        : new Disclosure(showScore, showMarks, showKey, showFeedback);
  }

  /** Whether somebody with this password may start; spaces around it and its case do not matter. */
  boolean admits(String given) {
    return password == null || given != null && password.equalsIgnoreCase(given.strip());
  }

  /** Whether starting an attempt takes a password. */
  public boolean asksPassword() {
    return password != null;
  }

  /** How many more attempts it allows after so many; the greatest number where it sets no limit. */
  public int attemptsLeft(int used) {
    return isUnlimited() ? Integer.MAX_VALUE : Math.max(0, attemptsAllowed - used);
  }

  /** Whether it may be taken as often as people like. */
  public boolean isUnlimited() {
    return attemptsAllowed == 0;
  }

  /** Whether somebody who has used so many attempts may start another. */
  public boolean allowsAfter(int used) {
    return isUnlimited() || used < attemptsAllowed;
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

  /** How often a person may take it; 0 for as often as they like. */
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

  /** Whether one question is shown at a time, however its places are divided into pages. */
  public boolean isOneAtATime() {
    return oneAtATime;
  }

  /** Which of a person's attempts counts. */
  public AttemptCounting getCounting() {
    return counting;
  }

  /** Whether it is for practice: answers are checked at once, and nothing counts. */
  public boolean isPractice() {
    return practice;
  }

  /** What has to be typed to start an attempt, or null. */
  String getPassword() {
    return password;
  }

  ShownFrom getShowScore() {
    return showScore;
  }

  ShownFrom getShowMarks() {
    return showMarks;
  }

  ShownFrom getShowKey() {
    return showKey;
  }

  ShownFrom getShowFeedback() {
    return showFeedback;
  }

  /** Since when the clock stands still for everybody, or null while it runs. */
  public Instant getPausedAt() {
    return pausedAt;
  }

  /** Whether the clock stands still for everybody. */
  public boolean isPaused() {
    return pausedAt != null;
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
