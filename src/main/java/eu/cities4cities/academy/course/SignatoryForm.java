package eu.cities4cities.academy.course;

import java.io.Serializable;
import java.util.stream.Stream;

/** Somebody who signs for the course, as typed. */
public class SignatoryForm implements Serializable {
  private String nameUk = "";
  private String nameEn = "";
  private String officeUk = "";
  private String officeEn = "";

  public SignatoryForm() {}

  static SignatoryForm of(Signatory signatory) {
    SignatoryForm form = new SignatoryForm();
    form.nameUk = signatory.getNameUk();
    form.nameEn = signatory.getNameEn();
    form.officeUk = signatory.getOfficeUk();
    form.officeEn = signatory.getOfficeEn();
    return form;
  }

  SignatoryForm copy() {
    return of(signatory());
  }

  Signatory signatory() {
    return new Signatory(nameUk, nameEn, officeUk, officeEn);
  }

  private Stream<String> texts() {
    return Stream.of(nameUk, nameEn, officeUk, officeEn);
  }

  boolean isEmpty() {
    return texts().allMatch(String::isEmpty);
  }

  /** True if it is empty, or says all that is printed. */
  boolean isWhole() {
    return isEmpty() || texts().noneMatch(String::isEmpty);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignatoryForm form && texts().toList().equals(form.texts().toList());
  }

  @Override
  public int hashCode() {
    return texts().toList().hashCode();
  }

  @Override
  public String toString() {
    return isEmpty() ? "" : nameUk + " / " + nameEn + ", " + officeUk + " / " + officeEn;
  }

  public String getNameUk() {
    return nameUk;
  }

  public void setNameUk(String nameUk) {
    this.nameUk = text(nameUk);
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = text(nameEn);
  }

  public String getOfficeUk() {
    return officeUk;
  }

  public void setOfficeUk(String officeUk) {
    this.officeUk = text(officeUk);
  }

  public String getOfficeEn() {
    return officeEn;
  }

  public void setOfficeEn(String officeEn) {
    this.officeEn = text(officeEn);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
