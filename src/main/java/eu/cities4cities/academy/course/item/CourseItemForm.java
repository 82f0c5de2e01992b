package eu.cities4cities.academy.course.item;

import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.RichText;
import java.io.Serializable;

/** What staff type into any item of a course: its titles, its texts, whether it is shown. */
public abstract class CourseItemForm implements Serializable {
  private static final int LONGEST_TEXT = 200_000;

  private String titleUk;
  private String titleEn;
  private String bodyUk;
  private String bodyEn;
  private boolean shown;
  private long version;

  /** Begins with what the item has. */
  protected void read(CourseItem item) {
    titleUk = item.getTitleUk();
    titleEn = item.getTitleEn();
    bodyUk = item.getBodyUk();
    bodyEn = item.getBodyEn();
    shown = item.isShown();
    version = item.getVersion();
  }

  /** Writes what was typed into the item, the texts cleaned. */
  protected void write(CourseItem item) {
    item.write(title(titleUk), title(titleEn), text(bodyUk), text(bodyEn), shown);
  }

  /**
   * The title as it is kept.
   *
   * @throws InvalidInputException if there is none
   */
  public static String title(String typed) {
    if (typed == null || typed.isBlank()) {
      throw new InvalidInputException("course.item.titles");
    }
    return typed.strip();
  }

  private static String text(String typed) {
    String text = RichText.clean(typed);
    if (text.length() > LONGEST_TEXT) {
      throw new InvalidInputException("course.item.long");
    }
    return text;
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

  public String getBodyUk() {
    return bodyUk;
  }

  public void setBodyUk(String bodyUk) {
    this.bodyUk = bodyUk;
  }

  public String getBodyEn() {
    return bodyEn;
  }

  public void setBodyEn(String bodyEn) {
    this.bodyEn = bodyEn;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }

  /** The version that was opened. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
