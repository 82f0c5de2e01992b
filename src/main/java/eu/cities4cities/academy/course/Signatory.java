package eu.cities4cities.academy.course;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Somebody who signs for the course, with their office. */
@Embeddable
public class Signatory implements Serializable {
  private String nameUk = "";
  private String nameEn = "";
  private String officeUk = "";
  private String officeEn = "";

  public Signatory() {}

  /** A signatory with all that is printed. */
  public Signatory(String nameUk, String nameEn, String officeUk, String officeEn) {
    this.nameUk = nameUk;
    this.nameEn = nameEn;
    this.officeUk = officeUk;
    this.officeEn = officeEn;
  }

  public String getNameUk() {
    return nameUk;
  }

  public String getNameEn() {
    return nameEn;
  }

  public String getOfficeUk() {
    return officeUk;
  }

  public String getOfficeEn() {
    return officeEn;
  }
}
