package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A question of a feedback survey, in both languages. */
@Entity
@Table(name = "survey_question")
class SurveyQuestion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long surveyId;
  private int place;

  @Enumerated(EnumType.STRING)
  private SurveyQuestionKind kind;

  private String textUk;
  private String textEn;
  private String optionsUk;
  private String optionsEn;
  private boolean required;

  protected SurveyQuestion() {}

  SurveyQuestion(long surveyId, int place, SurveyForm.Question form) {
    this.surveyId = surveyId;
    this.place = place;
    this.kind = form.getKind();
    this.textUk = form.getTextUk();
    this.textEn = form.getTextEn();
    this.optionsUk = kind == SurveyQuestionKind.CHOICE ? form.getOptionsUk() : null;
    this.optionsEn = kind == SurveyQuestionKind.CHOICE ? form.getOptionsEn() : null;
    this.required = form.isRequired();
  }

  /** What is asked, in that language. */
  String text(Language language) {
    return language.choose(textUk, textEn);
  }

  /** What there is to choose from, in that language; empty for other kinds. */
  List<String> options(Language language) {
    return optionsUk == null ? List.of() : language.choose(optionsUk, optionsEn).lines().toList();
  }

  Long getId() {
    return id;
  }

  SurveyQuestionKind getKind() {
    return kind;
  }

  String getTextUk() {
    return textUk;
  }

  String getTextEn() {
    return textEn;
  }

  String getOptionsUk() {
    return optionsUk;
  }

  String getOptionsEn() {
    return optionsEn;
  }

  boolean isRequired() {
    return required;
  }
}
