package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Picture;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The cover picture of a course, as we have encoded it. */
@Entity
@Table(name = "course_cover")
public class CourseCover {
  @Id private Long courseId;
  private String hash;
  private int width;
  private int height;
  private String altUk;
  private String altEn;
  @Lob private byte[] image;

  protected CourseCover() {}

  CourseCover(long courseId, Picture picture, String altUk, String altEn) {
    this.courseId = courseId;
    show(picture);
    describe(altUk, altEn);
  }

  /** Replaces the picture. */
  final void show(Picture picture) {
    hash = picture.hash();
    width = picture.width();
    height = picture.height();
    image = picture.jpeg();
  }

  /** Replaces what it says to readers who do not see it. */
  final void describe(String uk, String en) {
    altUk = uk;
    altEn = en;
  }

  CourseCover copyFor(long otherCourseId) {
    CourseCover copy = new CourseCover();
    copy.courseId = otherCourseId;
    copy.hash = hash;
    copy.width = width;
    copy.height = height;
    copy.image = image.clone();
    copy.describe(altUk, altEn);
    return copy;
  }

  public String getAltUk() {
    return altUk;
  }

  public String getAltEn() {
    return altEn;
  }
}
