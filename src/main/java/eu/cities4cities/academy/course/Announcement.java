package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;

/** Something the staff of a course tells its people, in one language or both. */
@Entity
@Table(name = "announcement")
public class Announcement {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  private String audience = AudienceChoice.ALL;
  private String titleUk = "";
  private String titleEn = "";
  private String textUk = "";
  private String textEn = "";
  private boolean byMail = true;

  @Enumerated(EnumType.STRING)
  private AnnouncementStatus status = AnnouncementStatus.DRAFT;

  private LocalDateTime sendAt;
  private Instant sentAt;
  private int receivers;
  private Instant correctedAt;
  private Instant withdrawnAt;
  private Instant createdAt;
  @Version private long version;

  protected Announcement() {}

  /** A new draft. */
  Announcement(Course course, Instant createdAt) {
    this.course = course;
    this.createdAt = createdAt;
  }

  /** Takes over what was typed. */
  void write(AnnouncementForm form) {
    audience = form.getAudience();
    byMail = form.isByMail();
    writeWords(form);
  }

  /** Puts other words in the place of those that were sent. */
  void correct(AnnouncementForm form, Instant now) {
    writeWords(form);
    correctedAt = now;
  }

  private void writeWords(AnnouncementForm form) {
    titleUk = form.getTitleUk();
    titleEn = form.getTitleEn();
    textUk = form.getTextUk();
    textEn = form.getTextEn();
  }

  /** To be sent at that Kyiv time. */
  void schedule(LocalDateTime at) {
    sendAt = at;
    status = AnnouncementStatus.SCHEDULED;
  }

  /** Not to be sent after all: a draft again. */
  void unschedule() {
    sendAt = null;
    status = AnnouncementStatus.DRAFT;
  }

  void sent(int people, Instant now) {
    receivers = people;
    sentAt = now;
    status = AnnouncementStatus.SENT;
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
    status = AnnouncementStatus.WITHDRAWN;
  }

  /** The language in which a reader of that language gets it: theirs, or the only one there is. */
  Language languageFor(Language reader) {
    boolean there = reader == Language.UK ? !textUk.isEmpty() : !textEn.isEmpty();
    return there ? reader : reader == Language.UK ? Language.EN : Language.UK;
  }

  /** The title as a reader of that language gets it. */
  String titleFor(Language reader) {
    return languageFor(reader) == Language.UK ? titleUk : titleEn;
  }

  /** The text as a reader of that language gets it. */
  String textFor(Language reader) {
    return languageFor(reader) == Language.UK ? textUk : textEn;
  }

  /** What the keys of its letters begin with. */
  String letterKeys() {
    return "announcement:" + id + ":";
  }

  Long getId() {
    return id;
  }

  Course getCourse() {
    return course;
  }

  String getAudience() {
    return audience;
  }

  String getTitleUk() {
    return titleUk;
  }

  String getTitleEn() {
    return titleEn;
  }

  String getTextUk() {
    return textUk;
  }

  String getTextEn() {
    return textEn;
  }

  boolean isByMail() {
    return byMail;
  }

  AnnouncementStatus getStatus() {
    return status;
  }

  LocalDateTime getSendAt() {
    return sendAt;
  }

  Instant getSentAt() {
    return sentAt;
  }

  int getReceivers() {
    return receivers;
  }

  Instant getCorrectedAt() {
    return correctedAt;
  }

  Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  long getVersion() {
    return version;
  }
}
