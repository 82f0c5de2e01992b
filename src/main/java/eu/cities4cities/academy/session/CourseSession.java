package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.Course;
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
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One live session of a course: planned in Kyiv wall time, happening at instants. */
@Entity
@Table(name = "course_session")
public class CourseSession {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  private String titleUk;
  private String titleEn;
  private String speaker;
  private LocalDateTime startsAt;
  private LocalDateTime endsAt;
  private String meetingUrl;
  private Instant startedAt;
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private CourseSessionStatus status = CourseSessionStatus.SCHEDULED;

  @Version private long version;

  public CourseSession() {}

  /** A planned session. */
  public CourseSession(
      Course course, String titleUk, String titleEn, LocalDateTime startsAt, LocalDateTime endsAt) {
    this.course = course;
    this.titleUk = titleUk;
    this.titleEn = titleEn;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
  }

  public Long getId() {
    return id;
  }

  public Course getCourse() {
    return course;
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

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  public String getSpeaker() {
    return speaker;
  }

  public void setSpeaker(String speaker) {
    this.speaker = speaker;
  }

  /** The planned start, Kyiv wall time. */
  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  public void setStartsAt(LocalDateTime startsAt) {
    this.startsAt = startsAt;
  }

  /** The planned end, Kyiv wall time. */
  public LocalDateTime getEndsAt() {
    return endsAt;
  }

  public void setEndsAt(LocalDateTime endsAt) {
    this.endsAt = endsAt;
  }

  /** The day by Kyiv. */
  public LocalDate getDay() {
    return startsAt.toLocalDate();
  }

  public String getMeetingUrl() {
    return meetingUrl;
  }

  public void setMeetingUrl(String meetingUrl) {
    this.meetingUrl = meetingUrl;
  }

  /** When the host started it, or null. */
  public Instant getStartedAt() {
    return startedAt;
  }

  /** When the host ended it, or null. */
  public Instant getEndedAt() {
    return endedAt;
  }

  public CourseSessionStatus getStatus() {
    return status;
  }

  /** The host starts the session. */
  public void start(Instant now) {
    startedAt = now;
    endedAt = null;
    status = CourseSessionStatus.LIVE;
  }

  /** The host ends the session. */
  public void end(Instant now) {
    endedAt = now;
    status = CourseSessionStatus.ENDED;
  }

  /** The host ended it by mistake: it goes on as if it had not been ended. */
  public void reopen() {
    endedAt = null;
    status = CourseSessionStatus.LIVE;
  }

  /** The session does not take place; it leaves both sides of every rule. */
  public void cancel() {
    status = CourseSessionStatus.CANCELLED;
  }

  public long getVersion() {
    return version;
  }
}
