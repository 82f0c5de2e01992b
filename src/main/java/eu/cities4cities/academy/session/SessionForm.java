package eu.cities4cities.academy.session;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A session of the programme as it is edited, with the version it was read in. */
public class SessionForm implements Serializable {
  /** The languages in which sessions are held and interpreted: ours and our partners'. */
  static final List<String> LANGUAGES =
      List.of("uk", "en", "de", "fr", "pl", "es", "it", "ro", "cs", "sk", "hu", "lt", "lv", "et");

  private Long id;
  private long version;
  private LocalDate day;
  private LocalTime from;
  private LocalTime to;
  private String titleUk;
  private String titleEn;
  private List<Long> speakerIds = new ArrayList<>();
  private String newSpeaker;
  private String meetingUrl;
  private String spokenLanguage = "uk";
  private String interpretationLanguage;
  private String interpretationUrl;
  private String signLanguageUrl;
  private String soundUrl;
  private String backupUrl;

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

  /** The speakers in the order in which they are named. */
  public List<Long> getSpeakerIds() {
    return speakerIds;
  }

  public void setSpeakerIds(List<Long> speakerIds) {
    this.speakerIds = speakerIds == null ? new ArrayList<>() : new ArrayList<>(speakerIds);
  }

  /** The name of a guest who is not among the course's speakers yet. */
  public String getNewSpeaker() {
    return newSpeaker;
  }

  public void setNewSpeaker(String newSpeaker) {
    this.newSpeaker = newSpeaker;
  }

  public String getMeetingUrl() {
    return meetingUrl;
  }

  public void setMeetingUrl(String meetingUrl) {
    this.meetingUrl = meetingUrl;
  }

  /** The language it is held in, as ISO 639-1 names it. */
  public String getSpokenLanguage() {
    return spokenLanguage;
  }

  public void setSpokenLanguage(String spokenLanguage) {
    this.spokenLanguage = spokenLanguage;
  }

  /** The language it is interpreted into, or null. */
  public String getInterpretationLanguage() {
    return interpretationLanguage;
  }

  public void setInterpretationLanguage(String interpretationLanguage) {
    this.interpretationLanguage = interpretationLanguage;
  }

  public String getInterpretationUrl() {
    return interpretationUrl;
  }

  public void setInterpretationUrl(String interpretationUrl) {
    this.interpretationUrl = interpretationUrl;
  }

  public String getSignLanguageUrl() {
    return signLanguageUrl;
  }

  public void setSignLanguageUrl(String signLanguageUrl) {
    this.signLanguageUrl = signLanguageUrl;
  }

  public String getSoundUrl() {
    return soundUrl;
  }

  public void setSoundUrl(String soundUrl) {
    this.soundUrl = soundUrl;
  }

  public String getBackupUrl() {
    return backupUrl;
  }

  public void setBackupUrl(String backupUrl) {
    this.backupUrl = backupUrl;
  }

  /** Takes over how a session is heard and seen. */
  void setWays(SessionWays ways) {
    spokenLanguage = ways.spokenLanguage();
    interpretationLanguage = ways.interpretationLanguage();
    interpretationUrl = ways.interpretationUrl();
    signLanguageUrl = ways.signLanguageUrl();
    soundUrl = ways.soundUrl();
    backupUrl = ways.backupUrl();
  }

  SessionWays ways() {
    return new SessionWays(
        spokenLanguage == null || spokenLanguage.isBlank() ? "uk" : spokenLanguage,
        orNull(interpretationLanguage),
        orNull(interpretationUrl),
        orNull(signLanguageUrl),
        orNull(soundUrl),
        orNull(backupUrl),
        null);
  }

  /** The languages that are chosen. */
  List<String> languages() {
    return Stream.of(spokenLanguage, interpretationLanguage)
        .filter(code -> code != null && !code.isBlank())
        .toList();
  }

  /** All addresses of the form, empty ones included. */
  List<String> addresses() {
    return Arrays.asList(meetingUrl, interpretationUrl, signLanguageUrl, soundUrl, backupUrl);
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  LocalDateTime startsAt() {
    return LocalDateTime.of(day, from);
  }

  /** The end; an hour before that of the start is one after midnight. */
  LocalDateTime endsAt() {
    return LocalDateTime.of(to.isAfter(from) ? day : day.plusDays(1), to);
  }
}
