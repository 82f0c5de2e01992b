package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A partner's logo on the certificates of a course. */
@Entity
@Table(name = "paper_logo")
public class PaperLogo {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long courseId;
  private int position;
  private String sha256;
  private String nameUk;
  private String nameEn;

  protected PaperLogo() {}

  PaperLogo(long courseId, int position, String sha256, String nameUk, String nameEn) {
    this.courseId = courseId;
    this.position = position;
    this.sha256 = sha256;
    this.nameUk = nameUk;
    this.nameEn = nameEn;
  }

  public Long getId() {
    return id;
  }

  int getPosition() {
    return position;
  }

  /** The hash of the picture. */
  public String getSha256() {
    return sha256;
  }

  /** Whose logo it is, in Ukrainian. */
  public String getNameUk() {
    return nameUk;
  }

  /** Whose logo it is, in English. */
  public String getNameEn() {
    return nameEn;
  }

  PrintedLogo printed() {
    return new PrintedLogo(sha256, nameUk, nameEn);
  }

  PaperLogo copyFor(long otherCourse) {
    return new PaperLogo(otherCourse, position, sha256, nameUk, nameEn);
  }
}
