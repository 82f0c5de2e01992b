package eu.cities4cities.academy.session;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A session of the programme as it is edited, with the version it was read in. */
public class SessionForm implements Serializable {
  private Long id;
  private long version;
  private LocalDate day;
  private LocalTime from;
  private LocalTime to;
  private String titleUk;
  private String titleEn;
  private String speaker;
  private String meetingUrl;

  /** An empty form for a new session. */
  public SessionForm() {}

  /** The session's id, or null for one that is added. */
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalTime getFrom() {
    return from;
  }

  public void setFrom(LocalTime from) {
    this.from = from;
  }

  public LocalTime getTo() {
    return to;
  }

  public void setTo(LocalTime to) {
    this.to = to;
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

  public String getSpeaker() {
    return speaker;
  }

  public void setSpeaker(String speaker) {
    this.speaker = speaker;
  }

  public String getMeetingUrl() {
    return meetingUrl;
  }

  public void setMeetingUrl(String meetingUrl) {
    this.meetingUrl = meetingUrl;
  }

  LocalDateTime startsAt() {
    return LocalDateTime.of(day, from);
  }

  LocalDateTime endsAt() {
    return LocalDateTime.of(day, to);
  }
}
