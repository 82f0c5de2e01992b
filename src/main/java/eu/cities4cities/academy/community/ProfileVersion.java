package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A version of a community's profile; a closed one is never changed, but for one that is offered,
 * as long as the page on which it was written goes on sending it.
 */
@Entity
@Table(name = "community_profile_version")
public class ProfileVersion {
  /** The longest note with which a version is given back. */
  public static final int LONGEST_NOTE = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long communityId;
  private int number;

  @Enumerated(EnumType.STRING)
  private ProfileState state = ProfileState.DRAFT;

  @Convert(converter = ProfileContentConverter.class)
  private ProfileContent content = ProfileContent.EMPTY;

  private String typed;
  private String writer;
  private Long savedBy;
  private Instant savedAt;
  private Long submittedBy;
  private Instant submittedAt;
  private Long decidedBy;
  private Instant decidedAt;
  private String note;
  private Long originId;
  private String linkBefore;
  @Version private long revision;

  protected ProfileVersion() {}

  /**
   * The next version of a community's profile, being written.
   *
   * @param linkBefore its link to the portal as it is begun, or null
   */
  ProfileVersion(long communityId, int number, String linkBefore) {
    this.communityId = communityId;
    this.number = number;
    this.linkBefore = linkBefore;
  }

  /** The next version, of a community that has become a part of this one. */
  static ProfileVersion offered(long communityId, int number, long originId) {
    ProfileVersion version = new ProfileVersion(communityId, number, null);
    version.state = ProfileState.OFFERED;
    version.originId = originId;
    return version;
  }

  /**
   * Keeps what is written so far.
   *
   * @param beyond fields of its form that say more than the content, by their names
   * @param page that wrote it, or null
   */
  void write(
      ProfileContent newContent,
      Map<String, String> beyond,
      PageWriter page,
      Long person,
      Instant now) {
    if (state != ProfileState.OFFERED) {
      require(ProfileState.DRAFT);
    }
    content = newContent;
    typed = beyond.isEmpty() ? null : TypedFields.write(beyond);
    writer = page == null ? null : page.toString();
    savedBy = person;
    savedAt = now;
  }

  void submit(Long person, Instant now) {
    require(ProfileState.DRAFT);
    state = ProfileState.SUBMITTED;
    submittedBy = person;
    submittedAt = now;
  }

  void takeBack() {
    require(ProfileState.SUBMITTED);
    state = ProfileState.DRAFT;
    submittedBy = null;
    submittedAt = null;
  }

  void setAside(Long person, Instant now) {
    require(ProfileState.DRAFT);
    close(ProfileState.SET_ASIDE, person, now, null);
  }

  void publish(Long person, Instant now) {
    if (!state.open()) {
      throw new ProfileDecidedException();
    }
    close(ProfileState.PUBLISHED, person, now, null);
  }

  void giveBack(String why, Long person, Instant now) {
    require(ProfileState.SUBMITTED);
    close(ProfileState.RETURNED, person, now, why);
  }

  /** Its community is no more. */
  void end(Long person, Instant now) {
    close(ProfileState.ENDED, person, now, null);
  }

  private void close(ProfileState closed, Long person, Instant now, String why) {
    state = closed;
    decidedBy = person;
    decidedAt = now;
    note = why;
  }

  private void require(ProfileState expected) {
    if (state != expected) {
      throw new ProfileDecidedException();
    }
  }

  public Long getId() {
    return id;
  }

  public long getCommunityId() {
    return communityId;
  }

  /** 1 for a community's first, then counting. */
  public int getNumber() {
    return number;
  }

  public ProfileState getState() {
    return state;
  }

  public ProfileContent getContent() {
    return content;
  }

  /** Fields of its form that say more than the content, by their names. */
  Map<String, String> getTyped() {
    return typed == null ? Map.of() : TypedFields.read(typed);
  }

  /** The page that wrote last, or null. */
  PageWriter getWriter() {
    return PageWriter.read(writer).orElse(null);
  }

  /** The id of the person who wrote last; null for the Academy itself. */
  public Long getSavedBy() {
    return savedBy;
  }

  public Instant getSavedAt() {
    return savedAt;
  }

  public Long getSubmittedBy() {
    return submittedBy;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public Long getDecidedBy() {
    return decidedBy;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** Why it was given back, in the organizer's words; null otherwise. */
  public String getNote() {
    return note;
  }

  /** The language of the note, by its letters. */
  public String getNoteLang() {
    return Language.ofText(note).code();
  }

  /** The community's link to the portal as this version was begun, or null. */
  String getLinkBefore() {
    return linkBefore;
  }

  /** The link of whoever writes on from this version, where that one is there now. */
  String wantedLink(String present) {
    boolean own = !Objects.equals(linkBefore, content.portalUrl());
    return own && state != ProfileState.PUBLISHED ? content.portalUrl() : present;
  }

  /** The community for which it was written, if that has become a part of this one; else null. */
  public Long getOriginId() {
    return originId;
  }

  /** What a writer names to write on from here. */
  String token() {
    return id + "-" + revision;
  }
}
