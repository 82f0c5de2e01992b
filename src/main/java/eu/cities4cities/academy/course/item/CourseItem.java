package eu.cities4cities.academy.course.item;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Something in a course that has a place, a title and a text, and is shown once it is ready. */
@MappedSuperclass
public abstract class CourseItem {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long courseId;
  private int position;
  private String titleUk;
  private String titleEn;
  private String bodyUk = "";
  private String bodyEn = "";
  private boolean shown;
  @Version private long version;

  protected CourseItem() {}

  /** An item that participants do not see yet. */
  protected CourseItem(long courseId, int position, String titleUk, String titleEn) {
    this.courseId = courseId;
    this.position = position;
    this.titleUk = titleUk;
    this.titleEn = titleEn;
  }

  /** Takes over the texts of another item, and whether it is shown. */
  protected void copyTexts(CourseItem other) {
    bodyUk = other.bodyUk;
    bodyEn = other.bodyEn;
    shown = other.shown;
  }

  /** Writes the texts, cleaned before, and whether participants see the item. */
  void write(String titleUk, String titleEn, String bodyUk, String bodyEn, boolean shown) {
    this.titleUk = titleUk;
    this.titleEn = titleEn;
    this.bodyUk = bodyUk;
    this.bodyEn = bodyEn;
    this.shown = shown;
  }

  void setPosition(int position) {
    this.position = position;
  }

  public Long getId() {
    return id;
  }

  public long getCourseId() {
    return courseId;
  }

  /** The place among the items of its kind in the course, from 1. */
  public int getPosition() {
    return position;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** The text, cleaned when it was written. */
  public String getBodyUk() {
    return bodyUk;
  }

  /** The text, cleaned when it was written. */
  public String getBodyEn() {
    return bodyEn;
  }

  /** True if participants see it. */
  public boolean isShown() {
    return shown;
  }

  public long getVersion() {
    return version;
  }
}
