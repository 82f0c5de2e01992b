package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.io.Serializable;
import java.time.LocalDateTime;

/** An announcement as its writer types it. */
public class AnnouncementForm implements Serializable {
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_TEXT = 8_000;

  private Long id;
  private long version;
  private String audience = AudienceChoice.ALL;
  private String titleUk = "";
  private String titleEn = "";
  private String textUk = "";
  private String textEn = "";
  private boolean byMail = true;
  private LocalDateTime sendAt;

  /** The form of an announcement. */
  static AnnouncementForm of(Announcement announcement) {
    AnnouncementForm form = new AnnouncementForm();
    form.id = announcement.getId();
    form.version = announcement.getVersion();
    form.audience = announcement.getAudience();
    form.titleUk = announcement.getTitleUk();
    form.titleEn = announcement.getTitleEn();
    form.textUk = announcement.getTextUk();
    form.textEn = announcement.getTextEn();
    form.byMail = announcement.isByMail();
    form.sendAt = announcement.getSendAt();
    return form;
  }

  /** Refuses what nobody could read: a title without its text, or no language at all. */
  void check() {
    if (titleUk.isEmpty() != textUk.isEmpty() || titleEn.isEmpty() != textEn.isEmpty()) {
      throw new InvalidInputException("course.announcement.half");
    }
    if (textUk.isEmpty() && textEn.isEmpty()) {
      throw new InvalidInputException("course.announcement.empty");
    }
    if (titleUk.length() > LONGEST_TITLE || titleEn.length() > LONGEST_TITLE) {
      throw new InvalidInputException("course.announcement.longTitle", LONGEST_TITLE);
    }
    if (textUk.length() > LONGEST_TEXT || textEn.length() > LONGEST_TEXT) {
      throw new InvalidInputException("course.announcement.longText", LONGEST_TEXT);
    }
  }

  /** The announcement's id; null for a new one. */
  public Long getId() {
    return id;
  }

  void saved(long savedId, long savedVersion) {
    id = savedId;
    version = savedVersion;
  }

  long getVersion() {
    return version;
  }

  public String getAudience() {
    return audience;
  }

  public void setAudience(String audience) {
    this.audience = audience;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public void setTitleUk(String titleUk) {
    this.titleUk = line(titleUk);
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = line(titleEn);
  }

  public String getTextUk() {
    return textUk;
  }

  public void setTextUk(String textUk) {
    this.textUk = text(textUk);
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String textEn) {
    this.textEn = text(textEn);
  }

  public boolean isByMail() {
    return byMail;
  }

  public void setByMail(boolean byMail) {
    this.byMail = byMail;
  }

  /** When it is to be sent, Kyiv time; null for now. */
  public LocalDateTime getSendAt() {
    return sendAt;
  }

  public void setSendAt(LocalDateTime sendAt) {
    this.sendAt = sendAt;
  }

  /** A subject stands in a letter's header: one line. */
  private static String line(String typed) {
    return text(typed).replaceAll("\\s+", " ");
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n").strip();
  }
}
