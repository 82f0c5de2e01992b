package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** The feedback survey of a course: what is asked, and from when to when it may be answered. */
@Entity
@Table(name = "survey")
class Survey {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  private String introUk = "";
  private String introEn = "";
  private LocalDateTime opensAt;
  private LocalDateTime closesAt;
  private boolean published;
  @Version private long version;

  protected Survey() {}

  Survey(Course course) {
    this.course = course;
  }

  /** Takes over what was typed, but for the questions. */
  void write(SurveyForm form) {
    introUk = form.getIntroUk();
    introEn = form.getIntroEn();
    opensAt = form.getOpensAt();
    closesAt = form.getClosesAt();
    published = form.isPublished();
  }

  /** Whether it may be answered at that Kyiv time. */
  boolean isOpen(LocalDateTime now) {
    return published && !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  /** The words before the questions in that language. */
  String intro(Language language) {
    return language.choose(introUk, introEn);
  }

  Long getId() {
    return id;
  }

  Course getCourse() {
    return course;
  }

  String getIntroUk() {
    return introUk;
  }

  String getIntroEn() {
    return introEn;
  }

  LocalDateTime getOpensAt() {
    return opensAt;
  }

  LocalDateTime getClosesAt() {
    return closesAt;
  }

  boolean isPublished() {
    return published;
  }

  long getVersion() {
    return version;
  }
}
