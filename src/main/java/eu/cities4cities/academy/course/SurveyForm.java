package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A feedback survey as an organizer edits it. */
public class SurveyForm implements Serializable {
  private static final int MOST_QUESTIONS = 30;
  private static final int LONGEST_TEXT = 400;
  private static final int LONGEST_INTRO = 1_000;
  private static final int FEWEST_OPTIONS = 2;
  private static final int MOST_OPTIONS = 12;

  private long version;
  private String introUk = "";
  private String introEn = "";
  private LocalDateTime opensAt;
  private LocalDateTime closesAt;
  private boolean published;
  private List<Question> questions = new ArrayList<>();

  /** The form of a survey with its questions. */
  static SurveyForm of(Survey survey, List<SurveyQuestion> questions) {
    SurveyForm form = new SurveyForm();
    form.version = survey.getVersion();
    form.introUk = survey.getIntroUk();
    form.introEn = survey.getIntroEn();
    form.opensAt = survey.getOpensAt();
    form.closesAt = survey.getClosesAt();
    form.published = survey.isPublished();
    questions.forEach(question -> form.questions.add(Question.of(question)));
    return form;
  }

  /** Refuses what could not be asked. */
  void check() {
    if (opensAt == null || closesAt == null || !closesAt.isAfter(opensAt)) {
      throw new InvalidInputException("course.survey.times");
    }
    if (KyivTime.isSkipped(opensAt) || KyivTime.isSkipped(closesAt)) {
      throw new InvalidInputException("course.survey.skipped");
    }
    if (introUk.length() > LONGEST_INTRO || introEn.length() > LONGEST_INTRO) {
      throw new InvalidInputException("course.survey.longIntro", LONGEST_INTRO);
    }
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      throw new InvalidInputException("course.survey.howMany", MOST_QUESTIONS);
    }
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).check(i + 1);
    }
  }

  /** One question as it is typed. */
  public static class Question implements Serializable {
    private SurveyQuestionKind kind;
    private String textUk = "";
    private String textEn = "";
    private String optionsUk = "";
    private String optionsEn = "";
    private boolean required;

    public Question() {}

    /** A new question of that kind. */
    public Question(SurveyQuestionKind kind) {
      this.kind = kind;
      this.required = kind != SurveyQuestionKind.TEXT;
    }

    static Question of(SurveyQuestion question) {
      Question form = new Question(question.getKind());
      form.textUk = question.getTextUk();
      form.textEn = question.getTextEn();
      form.optionsUk = question.getOptionsUk() == null ? "" : question.getOptionsUk();
      form.optionsEn = question.getOptionsEn() == null ? "" : question.getOptionsEn();
      form.required = question.isRequired();
      return form;
    }

    private void check(int number) {
      if (textUk.isEmpty() || textEn.isEmpty()) {
        throw new InvalidInputException("course.survey.textNeeded", number);
      }
      if (textUk.length() > LONGEST_TEXT || textEn.length() > LONGEST_TEXT) {
        throw new InvalidInputException("course.survey.longText", number, LONGEST_TEXT);
      }
      if (kind == SurveyQuestionKind.CHOICE) {
        long uk = optionsUk.lines().count();
        if (uk != optionsEn.lines().count() || uk < FEWEST_OPTIONS || uk > MOST_OPTIONS) {
          throw new InvalidInputException(
              "course.survey.options", number, FEWEST_OPTIONS, MOST_OPTIONS);
        }
      }
    }

    public SurveyQuestionKind getKind() {
      return kind;
    }

    public String getTextUk() {
      return textUk;
    }

    public void setTextUk(String textUk) {
      this.textUk = line(textUk);
    }

    public String getTextEn() {
      return textEn;
    }

    public void setTextEn(String textEn) {
      this.textEn = line(textEn);
    }

    public String getOptionsUk() {
      return optionsUk;
    }

    /** One option a line. */
    public void setOptionsUk(String optionsUk) {
      this.optionsUk = options(optionsUk);
    }

    public String getOptionsEn() {
      return optionsEn;
    }

    /** One option a line, in the order of the Ukrainian ones. */
    public void setOptionsEn(String optionsEn) {
      this.optionsEn = options(optionsEn);
    }

    public boolean isRequired() {
      return required;
    }

    public void setRequired(boolean required) {
      this.required = required;
    }

    public boolean isChoice() {
      return kind == SurveyQuestionKind.CHOICE;
    }

    private static String options(String typed) {
      return typed == null
          ? ""
          : typed
              .lines()
              .map(String::strip)
              .filter(option -> !option.isEmpty())
              .collect(Collectors.joining("\n"));
    }
  }

  private static String line(String typed) {
    return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
  }

  long getVersion() {
    return version;
  }

  public String getIntroUk() {
    return introUk;
  }

  public void setIntroUk(String introUk) {
    this.introUk = introUk == null ? "" : introUk.strip();
  }

  public String getIntroEn() {
    return introEn;
  }

  public void setIntroEn(String introEn) {
    this.introEn = introEn == null ? "" : introEn.strip();
  }

  /** From when it may be answered, Kyiv time. */
  public LocalDateTime getOpensAt() {
    return opensAt;
  }

  public void setOpensAt(LocalDateTime opensAt) {
    this.opensAt = opensAt;
  }

  /** Until when it may be answered, Kyiv time. */
  public LocalDateTime getClosesAt() {
    return closesAt;
  }

  public void setClosesAt(LocalDateTime closesAt) {
    this.closesAt = closesAt;
  }

  public boolean isPublished() {
    return published;
  }

  public void setPublished(boolean published) {
    this.published = published;
  }

  public List<Question> getQuestions() {
    return questions;
  }
}
