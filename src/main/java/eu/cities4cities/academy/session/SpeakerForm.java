package eu.cities4cities.academy.session;

import java.io.Serializable;

/** A speaker as they are edited, with the version they were read in. */
public class SpeakerForm implements Serializable {
  private Long id;
  private long version;
  private String email;
  private String nameUk;
  private String nameEn;
  private String roleUk;
  private String roleEn;
  private String bioUk;
  private String bioEn;
  private String photoHash;
  private boolean withoutPhoto;

  /** An empty form for a new speaker. */
  public SpeakerForm() {}

  static SpeakerForm of(Speaker speaker, String email) {
    SpeakerForm form = new SpeakerForm();
    form.id = speaker.getId();
    form.version = speaker.getVersion();
    form.email = email;
    form.nameUk = speaker.getNameUk();
    form.nameEn = speaker.getNameEn();
    form.roleUk = speaker.getRoleUk();
    form.roleEn = speaker.getRoleEn();
    form.bioUk = speaker.getBioUk();
    form.bioEn = speaker.getBioEn();
    form.photoHash = speaker.getPhotoHash();
    return form;
  }

  /** The speaker's id, or null for one that is added. */
  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  /** The address of the account of a person of the Academy; empty for a guest. */
  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getNameUk() {
    return nameUk;
  }

  public void setNameUk(String nameUk) {
    this.nameUk = nameUk;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getRoleUk() {
    return roleUk;
  }

  public void setRoleUk(String roleUk) {
    this.roleUk = roleUk;
  }

  public String getRoleEn() {
    return roleEn;
  }

  public void setRoleEn(String roleEn) {
    this.roleEn = roleEn;
  }

  public String getBioUk() {
    return bioUk;
  }

  public void setBioUk(String bioUk) {
    this.bioUk = bioUk;
  }

  public String getBioEn() {
    return bioEn;
  }

  public void setBioEn(String bioEn) {
    this.bioEn = bioEn;
  }

  /** The photograph there is, or null. */
  public String getPhotoHash() {
    return photoHash;
  }

  /** Whether the photograph is to be taken away. */
  public boolean isWithoutPhoto() {
    return withoutPhoto;
  }

  public void setWithoutPhoto(boolean withoutPhoto) {
    this.withoutPhoto = withoutPhoto;
  }
}
