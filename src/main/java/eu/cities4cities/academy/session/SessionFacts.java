package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.AttendancePolicy;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A session as others read it: what was planned, what happened, and what is on.
 *
 * @param id the session
 * @param courseId its course
 * @param courseSlug the course's address
 * @param courseTitleUk the course's Ukrainian title
 * @param courseTitleEn the course's English title
 * @param titleUk the Ukrainian title
 * @param titleEn the English title
 * @param speakers who speaks, in the order in which they are named
 * @param startsAt the planned start, Kyiv time
 * @param endsAt the planned end, Kyiv time
 * @param meetingUrl where the meeting is, or null while nobody has entered it
 * @param startedAt when the host started it, or null
 * @param endedAt when the host ended it, or null
 * @param status what the host has pressed
 * @param version rises with each change
 * @param policy what the course asks of a person for the session to count
 * @param pauses the declared pauses
 * @param movedFrom the start that people were told first, Kyiv time; null if it stands
 * @param sequence rises with each change that a calendar shows
 * @param ways how it is heard and seen beside its meeting
 */
public record SessionFacts(
    long id,
    long courseId,
    String courseSlug,
    String courseTitleUk,
    String courseTitleEn,
    String titleUk,
    String titleEn,
    List<SpeakerProfile> speakers,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    String meetingUrl,
    Instant startedAt,
    Instant endedAt,
    CourseSessionStatus status,
    long version,
    AttendancePolicy policy,
    List<Pause> pauses,
    LocalDateTime movedFrom,
    int sequence,
    SessionWays ways)
    implements Serializable {

  /** Keeps copies of the lists. */
  public SessionFacts {
    speakers = List.copyOf(speakers);
    pauses = List.copyOf(pauses);
  }

  /**
   * A declared pause.
   *
   * @param from its first moment
   * @param until the moment the session went on; null while the pause lasts
   */
  public record Pause(Instant from, Instant until) implements Serializable {}

  /** The title in that language. */
  public String title(Language language) {
    return language.choose(titleUk, titleEn);
  }

  /** Who speaks, for readers of that language; empty if nobody is named. */
  public String speakersIn(String languageCode) {
    return speakers.stream()
        .map(speaker -> speaker.nameIn(languageCode))
        .collect(Collectors.joining(", "));
  }

  /** Where people are sent now: the backup where the host has switched to it; or null. */
  public String joinUrl() {
    return ways.onBackup() ? ways.backupUrl() : meetingUrl;
  }

  /** Whether it is still ahead, at another time than people were told first. */
  public boolean moved() {
    return status == CourseSessionStatus.MOVED;
  }

  /** The course's title in that language. */
  public String courseTitle(Language language) {
    return language.choose(courseTitleUk, courseTitleEn);
  }

  /** The day the session belongs to, by Kyiv. */
  public LocalDate day() {
    return startsAt.toLocalDate();
  }

  /** The host's start, else the planned one. */
  public Instant from() {
    return startedAt != null ? startedAt : KyivTime.instant(startsAt);
  }

  /**
   * The host's end, else the planned one; where the host started after the planned end, the planned
   * length counts from then.
   */
  public Instant until() {
    if (endedAt != null) {
      return endedAt;
    }
    Instant planned = KyivTime.instant(endsAt);
    return planned.isAfter(from())
        ? planned
        : from().plus(Duration.between(KyivTime.instant(startsAt), planned));
  }

  /**
   * Whether the session is on. Where the host has not pressed anything the timetable decides, for
   * nine hundred people must not wait for a button.
   */
  public boolean liveAt(Instant now) {
    return status == CourseSessionStatus.LIVE
        || status.isPlanned() && !now.isBefore(from()) && now.isBefore(until());
  }

  /** Whether the session is over and was not cancelled. */
  public boolean overAt(Instant now) {
    return status == CourseSessionStatus.ENDED || status.isPlanned() && !now.isBefore(until());
  }

  /** Whether the session still lies ahead. */
  public boolean aheadAt(Instant now) {
    return status.isPlanned() && now.isBefore(from());
  }

  /** Whether the session takes place no more. */
  public boolean cancelled() {
    return status == CourseSessionStatus.CANCELLED;
  }

  /** What the session is doing at a moment. */
  public SessionState stateAt(Instant now) {
    if (cancelled()) {
      return SessionState.CANCELLED;
    }
    if (pausedNow()) {
      return SessionState.PAUSED;
    }
    if (liveAt(now)) {
      return SessionState.LIVE;
    }
    return aheadAt(now) ? SessionState.AHEAD : SessionState.OVER;
  }

  /** Whether the host has declared a pause that lasts. */
  public boolean pausedNow() {
    return status == CourseSessionStatus.LIVE
        && pauses.stream().anyMatch(pause -> pause.until() == null);
  }
}
