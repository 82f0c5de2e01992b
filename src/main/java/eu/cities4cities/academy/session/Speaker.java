package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/** Somebody who speaks in a course: a person of the Academy, or a guest without an account. */
@Entity
@Table(name = "speaker")
class Speaker {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long courseId;
  private Long personId;
  private String nameUk;
  private String nameEn;
  private String roleUk;
  private String roleEn;
  private String bioUk;
  private String bioEn;
  private String photoHash;

  @Version private long version;

  protected Speaker() {}

  Speaker(long courseId, Long personId, String nameUk, String nameEn) {
    this.courseId = courseId;
    this.personId = personId;
    call(nameUk, nameEn);
  }

  /** Says whose account this is; null for a guest. */
  void link(Long person) {
    personId = person;
  }

  /** Names the speaker; without an English name the Ukrainian one is written in Latin letters. */
  final void call(String uk, String en) {
    nameUk = uk;
    nameEn = en;
  }

  void describe(String asUk, String asEn, String aboutUk, String aboutEn) {
    roleUk = asUk;
    roleEn = asEn;
    bioUk = aboutUk;
    bioEn = aboutEn;
  }

  /** Shows that photograph, or none. */
  void show(String hash) {
    photoHash = hash;
  }

  /** Whether both are the same person, or guests of the same name. */
  boolean isSame(Speaker other) {
    return Objects.equals(personId, other.personId) && nameUk.equals(other.nameUk);
  }

  Speaker copyFor(long otherCourseId) {
    Speaker copy = new Speaker(otherCourseId, personId, nameUk, nameEn);
    copy.describe(roleUk, roleEn, bioUk, bioEn);
    copy.show(photoHash);
    return copy;
  }

  Long getId() {
    return id;
  }

  long getCourseId() {
    return courseId;
  }

  /** The person's account; null for a guest. */
  Long getPersonId() {
    return personId;
  }

  String getNameUk() {
    return nameUk;
  }

  String getNameEn() {
    return nameEn;
  }

  String getRoleUk() {
    return roleUk;
  }

  String getRoleEn() {
    return roleEn;
  }

  String getBioUk() {
    return bioUk;
  }

  String getBioEn() {
    return bioEn;
  }

  String getPhotoHash() {
    return photoHash;
  }

  long getVersion() {
    return version;
  }

  SpeakerName name() {
    return new SpeakerName(id, nameUk, nameEn);
  }
}
