package eu.cities4cities.academy.quiz;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;

/** A quiz's settings as they are being edited. */
public class QuizForm implements Serializable {
  private static final int USUAL_PASS_PERCENT = 60;
  private static final int USUAL_LIMIT = 30;
  private static final int USUAL_GRACE = 15;

  private Long id;
  private long version;

  @NotBlank
  @Size(max = 200)
  private String titleUk = "";

  @Size(max = 200)
  private String titleEn = "";

  @NotNull private LocalDateTime opensAt;
  @NotNull private LocalDateTime closesAt;

  @Min(1)
  @Max(600)
  private Integer timeLimitMinutes = USUAL_LIMIT;

  @Min(0)
  @Max(20)
  private int attemptsAllowed = 2;

  @Min(0)
  @Max(100)
  private int passPercent = USUAL_PASS_PERCENT;

  @Min(0)
  @Max(240)
  private int graceMinutes = USUAL_GRACE;

  private boolean shuffleQuestions = true;
  private boolean shuffleChoices = true;
  @NotNull private AttemptCounting counting = AttemptCounting.BEST;
  private boolean practice;

  @Size(max = 60)
  private String password = "";

  @NotNull private ShownFrom showScore = ShownFrom.SUBMITTED;
  @NotNull private ShownFrom showMarks = ShownFrom.SUBMITTED;
  @NotNull private ShownFrom showKey = ShownFrom.LAST_ATTEMPT;
  @NotNull private ShownFrom showFeedback = ShownFrom.LAST_ATTEMPT;
  private boolean counts = true;
  private boolean published;

  /** A new quiz with the usual settings, not yet published. */
  public QuizForm() {}

  /** The settings of a quiz that exists. */
  public QuizForm(Quiz quiz) {
    id = quiz.getId();
    version = quiz.getVersion();
    titleUk = quiz.getTitleUk();
    titleEn = quiz.getTitleEn();
    opensAt = quiz.getOpensAt();
    closesAt = quiz.getClosesAt();
    timeLimitMinutes = quiz.getTimeLimitMinutes();
    attemptsAllowed = quiz.getAttemptsAllowed();
    passPercent = quiz.getPassPercent();
    graceMinutes = quiz.getGraceMinutes();
    shuffleQuestions = quiz.isShuffleQuestions();
    shuffleChoices = quiz.isShuffleChoices();
    counting = quiz.getCounting();
    practice = quiz.isPractice();
    password = quiz.asksPassword() ? quiz.getPassword() : "";
    showScore = quiz.getShowScore();
    showMarks = quiz.getShowMarks();
    showKey = quiz.getShowKey();
    showFeedback = quiz.getShowFeedback();
    counts = quiz.isCounts();
    published = quiz.isPublished();
  }

  /** The password to ask for, or null where none is typed in. */
  String password() {
    return password == null || password.isBlank() ? null : password.strip();
  }

  /** Null for a quiz that does not exist yet. */
  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public void setTitleUk(String titleUk) {
    this.titleUk = titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public LocalDateTime getOpensAt() {
    return opensAt;
  }

  public void setOpensAt(LocalDateTime opensAt) {
    this.opensAt = opensAt;
  }

  public LocalDateTime getClosesAt() {
    return closesAt;
  }

  public void setClosesAt(LocalDateTime closesAt) {
    this.closesAt = closesAt;
  }

  public Integer getTimeLimitMinutes() {
    return timeLimitMinutes;
  }

  public void setTimeLimitMinutes(Integer timeLimitMinutes) {
    this.timeLimitMinutes = timeLimitMinutes;
  }

  public int getAttemptsAllowed() {
    return attemptsAllowed;
  }

  public void setAttemptsAllowed(int attemptsAllowed) {
    this.attemptsAllowed = attemptsAllowed;
  }

  public int getPassPercent() {
    return passPercent;
  }

  public void setPassPercent(int passPercent) {
    this.passPercent = passPercent;
  }

  public int getGraceMinutes() {
    return graceMinutes;
  }

  public void setGraceMinutes(int graceMinutes) {
    this.graceMinutes = graceMinutes;
  }

  public boolean isShuffleQuestions() {
    return shuffleQuestions;
  }

  public void setShuffleQuestions(boolean shuffleQuestions) {
    this.shuffleQuestions = shuffleQuestions;
  }

  public boolean isShuffleChoices() {
    return shuffleChoices;
  }

  public void setShuffleChoices(boolean shuffleChoices) {
    this.shuffleChoices = shuffleChoices;
  }

  public AttemptCounting getCounting() {
    return counting;
  }

  public void setCounting(AttemptCounting counting) {
    this.counting = counting;
  }

  public boolean isPractice() {
    return practice;
  }

  public void setPractice(boolean practice) {
    this.practice = practice;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public ShownFrom getShowScore() {
    return showScore;
  }

  public void setShowScore(ShownFrom showScore) {
    this.showScore = showScore;
  }

  public ShownFrom getShowMarks() {
    return showMarks;
  }

  public void setShowMarks(ShownFrom showMarks) {
    this.showMarks = showMarks;
  }

  public ShownFrom getShowKey() {
    return showKey;
  }

  public void setShowKey(ShownFrom showKey) {
    this.showKey = showKey;
  }

  public ShownFrom getShowFeedback() {
    return showFeedback;
  }

  public void setShowFeedback(ShownFrom showFeedback) {
    this.showFeedback = showFeedback;
  }

  public boolean isCounts() {
    return counts;
  }

  public void setCounts(boolean counts) {
    this.counts = counts;
  }

  public boolean isPublished() {
    return published;
  }

  public void setPublished(boolean published) {
    this.published = published;
  }
}
