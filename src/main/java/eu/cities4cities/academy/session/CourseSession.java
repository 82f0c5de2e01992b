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
  private String spokenLanguage = "uk";
  private String interpretationLanguage;
  private LocalDateTime startsAt;
  private LocalDateTime endsAt;
  private LocalDateTime movedFrom;
  private String meetingUrl;
  private String interpretationUrl;
  private String signLanguageUrl;
  private String soundUrl;
  private String backupUrl;
  private Instant backupSince;
  private String recordingUrl;
  private Long recordingFileId;
  private Instant startedAt;
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private CourseSessionStatus status = CourseSessionStatus.SCHEDULED;

  private int calendarSequence;

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

  /** The planned start, Kyiv wall time. */
  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  /** The planned end, Kyiv wall time. */
  public LocalDateTime getEndsAt() {
    return endsAt;
  }

  /** Plans it for other times before anybody has been told the present ones. */
  public void plan(LocalDateTime from, LocalDateTime until) {
    startsAt = from;
    endsAt = until;
  }

  /**
   * Plans it for other times although people know the present ones; back at the start that they
   * were told first it is as if it had never been moved.
   */
  public void move(LocalDateTime from, LocalDateTime until) {
    LocalDateTime first = movedFrom == null ? startsAt : movedFrom;
    plan(from, until);
    movedFrom = first.equals(from) ? null : first;
    if (status.isPlanned()) {
      status = movedFrom == null ? CourseSessionStatus.SCHEDULED : CourseSessionStatus.MOVED;
    }
  }

  /** The start that people were told first, Kyiv wall time; null if it stands. */
  public LocalDateTime getMovedFrom() {
    return movedFrom;
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

  /** How it is heard and seen beside its meeting. */
  public SessionWays getWays() {
    return new SessionWays(
        spokenLanguage,
        interpretationLanguage,
        interpretationUrl,
        signLanguageUrl,
        soundUrl,
        backupUrl,
        backupSince);
  }

  /** Sets how it is heard and seen; whether everybody is on the backup stays as it is. */
  public void setWays(SessionWays ways) {
    spokenLanguage = ways.spokenLanguage();
    interpretationLanguage = ways.interpretationLanguage();
    interpretationUrl = ways.interpretationUrl();
    signLanguageUrl = ways.signLanguageUrl();
    soundUrl = ways.soundUrl();
    backupUrl = ways.backupUrl();
    if (backupUrl == null) {
      backupSince = null;
    }
  }

  /** Sends everybody to the backup from now on, or back to the meeting with null. */
  public void setBackupSince(Instant since) {
    backupSince = since;
  }

  /** Where the recording is watched elsewhere, or null. */
  public String getRecordingUrl() {
    return recordingUrl;
  }

  /** The recording in the Academy's keeping, or null. */
  public Long getRecordingFileId() {
    return recordingFileId;
  }

  /** Sets the recording: an address elsewhere, a file here, or neither. */
  public void setRecording(String url, Long fileId) {
    recordingUrl = url;
    recordingFileId = fileId;
  }

  /** Rises with each change that a calendar shows. */
  public int getCalendarSequence() {
    return calendarSequence;
  }

  /** Something that calendars show has changed. */
  public void nextSequence() {
    calendarSequence++;
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

  /** It takes place after all. */
  public void restore() {
    status = movedFrom == null ? CourseSessionStatus.SCHEDULED : CourseSessionStatus.MOVED;
  }

  public long getVersion() {
    return version;
  }
}
