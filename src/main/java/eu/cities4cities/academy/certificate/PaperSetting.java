package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How the certificates of a course look and travel, as its organizer has set it. */
@Entity
@Table(name = "paper_setting")
public class PaperSetting {
  @Id private Long courseId;
  private String design;

  @Enumerated(EnumType.STRING)
  private PaperLanguages languages = PaperLanguages.BOTH;

  private boolean attached;
  @Version private long version;

  protected PaperSetting() {}

  /** As usual: the usual design in both languages, with a link in the letter. */
  PaperSetting(long courseId) {
    this.courseId = courseId;
  }

  public Long getCourseId() {
    return courseId;
  }

  /** The name of the chosen design, or null for the usual one. */
  public String getDesign() {
    return design;
  }

  public PaperLanguages getLanguages() {
    return languages;
  }

  /** Whether the letter about a certificate carries its file and not a link only. */
  public boolean isAttached() {
    return attached;
  }

  void set(String chosenDesign, PaperLanguages chosenLanguages, boolean attach) {
    design = chosenDesign;
    languages = chosenLanguages;
    attached = attach;
  }

  PaperSetting copyFor(long otherCourse) {
    PaperSetting copy = new PaperSetting(otherCourse);
    copy.set(design, languages, attached);
    return copy;
  }
}
