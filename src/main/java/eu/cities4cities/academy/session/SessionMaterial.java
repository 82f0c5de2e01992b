package eu.cities4cities.academy.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file or a link that belongs to a session. */
@Entity
@Table(name = "session_material")
class SessionMaterial {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long sessionId;
  private int position;

  @Enumerated(EnumType.STRING)
  private MaterialKind kind;

  private String titleUk;
  private String titleEn;
  private Long fileId;
  private String url;

  protected SessionMaterial() {}

  private SessionMaterial(
      long sessionId, int position, MaterialKind kind, String titleUk, String titleEn) {
    this.sessionId = sessionId;
    this.position = position;
    this.kind = kind;
    this.titleUk = titleUk;
    this.titleEn = titleEn;
  }

  static SessionMaterial ofFile(
      long sessionId, int position, String titleUk, String titleEn, long fileId) {
    SessionMaterial material =
        new SessionMaterial(sessionId, position, MaterialKind.FILE, titleUk, titleEn);
    material.fileId = fileId;
    return material;
  }

  static SessionMaterial ofLink(
      long sessionId, int position, String titleUk, String titleEn, String url) {
    SessionMaterial material =
        new SessionMaterial(sessionId, position, MaterialKind.LINK, titleUk, titleEn);
    material.url = url;
    return material;
  }

  SessionMaterial copyTo(long otherSessionId) {
    SessionMaterial copy = new SessionMaterial(otherSessionId, position, kind, titleUk, titleEn);
    copy.fileId = fileId;
    copy.url = url;
    return copy;
  }

  Long getId() {
    return id;
  }

  long getSessionId() {
    return sessionId;
  }

  int getPosition() {
    return position;
  }

  void setPosition(int position) {
    this.position = position;
  }

  MaterialKind getKind() {
    return kind;
  }

  String getTitleUk() {
    return titleUk;
  }

  String getTitleEn() {
    return titleEn;
  }

  Long getFileId() {
    return fileId;
  }

  String getUrl() {
    return url;
  }
}
