package eu.cities4cities.academy.session.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The meeting of one session at a meeting service, and what is still to be done about it. */
@Entity
@Table(name = "session_meeting")
public class SessionMeeting {
  private static final int LONGEST_FAULT = 300;
  private static final int MOST_DOUBLINGS = 6;

  @Id private Long sessionId;

  @Enumerated(EnumType.STRING)
  private MeetingKind service;

  private String name;
  private String givenName;
  private String toldPlan;
  private Instant overAt;
  private Instant reportedAt;
  private int strangers;
  private int tries;
  private String fault;
  private Instant dueAt;
  private String leaseOwner;
  private Instant leaseUntil;

  protected SessionMeeting() {}

  SessionMeeting(long sessionId, String name) {
    this.sessionId = sessionId;
    this.name = name;
  }

  public Long getSessionId() {
    return sessionId;
  }

  public MeetingKind getService() {
    return service;
  }

  /** Another service, or the same chosen again: everything about it begins anew. */
  void choose(MeetingKind chosen, Instant now) {
    service = chosen;
    givenName = null;
    toldPlan = null;
    reportedAt = null;
    overAt = null;
    // Only Zoom's meetings need anything done ahead and afterwards.
    again(chosen == MeetingKind.ZOOM ? now : null);
  }

  /** What the meeting is called at its service. */
  String calledThere() {
    return givenName == null ? name : givenName;
  }

  /** True once the service has the meeting. */
  public boolean isPrepared() {
    return givenName != null;
  }

  void prepared(String given, String plan) {
    givenName = given;
    toldPlan = plan;
  }

  /** Whether the service knows the meeting as it is planned now. */
  boolean isTold(Meeting meeting) {
    return meeting.plan().equals(toldPlan);
  }

  /** The service has been told how the meeting is planned. */
  void told(String plan) {
    toldPlan = plan;
  }

  /** When the service said that the meeting was over, or null. */
  public Instant getOverAt() {
    return overAt;
  }

  void over(Instant at) {
    overAt = overAt == null || at.isAfter(overAt) ? at : overAt;
  }

  /** When the service's own account of who was there came, or null. */
  public Instant getReportedAt() {
    return reportedAt;
  }

  /** How many of those who were there nobody could be sure about. */
  public int getStrangers() {
    return strangers;
  }

  void reported(Instant now, int unknown) {
    reportedAt = now;
    strangers = unknown;
    again(null);
  }

  /** What went wrong at the last attempt, or null. */
  public String getFault() {
    return fault;
  }

  /** When the worker looks at it next, or null. */
  Instant getDueAt() {
    return dueAt;
  }

  /** The worker looks at it then, whoever is at work on it now. */
  void due(Instant at) {
    dueAt = at;
  }

  /**
   * Whether it became due after it had been taken for so long, so that the work is not all done.
   */
  boolean becameDueDuring(Duration lease) {
    return dueAt != null && leaseUntil != null && dueAt.isAfter(leaseUntil.minus(lease));
  }

  int getTries() {
    return tries;
  }

  /** All went well; the worker looks again then, or never. */
  void again(Instant next) {
    dueAt = next;
    fault = null;
    tries = 0;
    release();
  }

  /** It did not work; the worker tries again, ever more seldom. */
  void failed(String what, Instant now) {
    fault =
        what == null || what.length() <= LONGEST_FAULT ? what : what.substring(0, LONGEST_FAULT);
    dueAt = now.plus(Duration.ofMinutes(1L << Math.min(tries, MOST_DOUBLINGS)));
    tries++;
    release();
  }

  /** Nobody is at work on it any more. */
  void release() {
    leaseOwner = null;
    leaseUntil = null;
  }

  /** The one taking of it under which somebody is at work, or null. */
  String getLeaseOwner() {
    return leaseOwner;
  }
}
