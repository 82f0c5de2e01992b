package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An order to issue certificates to all who qualified at its start. Its items are the truth: a
 * worker that holds the lease works through those that wait, and whoever comes next goes on.
 */
@Entity
@Table(name = "certificate_run")
public class CertificateRun {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "started_by")
  private Person startedBy;

  @Enumerated(EnumType.STRING)
  private RunPurpose purpose;

  @Enumerated(EnumType.STRING)
  private CertificateKind kind;

  private String reason;
  private Instant startedAt;
  private Instant finishedAt;
  private Integer running = 1;
  private String leaseOwner;
  private Instant leaseUntil;
  private String waitsFor;
  private Instant waitsSince;
  private Instant waitsUntil;
  private int tries;
  private Instant pausedAt;

  protected CertificateRun() {}

  private CertificateRun(Course course, Person startedBy, Instant startedAt) {
    this.course = course;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  /** A run that awards certificates of a kind. */
  static CertificateRun award(
      Course course, CertificateKind kind, Person startedBy, Instant startedAt) {
    CertificateRun run = new CertificateRun(course, startedBy, startedAt);
    run.purpose = RunPurpose.AWARD;
    run.kind = kind;
    return run;
  }

  /** A run that prints the course's corrected title. */
  static CertificateRun erratum(Course course, String reason, Person startedBy, Instant startedAt) {
    CertificateRun run = new CertificateRun(course, startedBy, startedAt);
    run.purpose = RunPurpose.ERRATUM;
    run.reason = reason;
    return run;
  }

  public RunPurpose getPurpose() {
    return purpose;
  }

  /** The kind that is awarded; null for an erratum. */
  public CertificateKind getKind() {
    return kind;
  }

  /** Why the run was ordered; null where the rule says it. */
  public String getReason() {
    return reason;
  }

  public Long getId() {
    return id;
  }

  public Course getCourse() {
    return course;
  }

  public Person getStartedBy() {
    return startedBy;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  /** When the last item was done, or null while it runs. */
  public Instant getFinishedAt() {
    return finishedAt;
  }

  public boolean isRunning() {
    return running != null;
  }

  /** The key of the message that says what the run waits for; null if it goes on. */
  public String getWaitsFor() {
    return waitsFor;
  }

  /** Since when nothing could be issued, or null. */
  public Instant getWaitsSince() {
    return waitsSince;
  }

  /** When it tries again, or null. */
  public Instant getWaitsUntil() {
    return waitsUntil;
  }

  /** When an organizer has paused it, or null. */
  public Instant getPausedAt() {
    return pausedAt;
  }

  public boolean isPaused() {
    return pausedAt != null;
  }

  /** It cannot go on now, and tries again after a while. */
  void waitFor(SigningUnavailableException halt, Instant now) {
    waitsFor = halt.key();
    waitsSince = waitsSince == null ? now : waitsSince;
    waitsUntil = now.plus(halt.pause(tries, now));
    tries++;
  }

  /** It has gone on: whatever it waited for is there. */
  void goOn() {
    waitsFor = null;
    waitsSince = null;
    waitsUntil = null;
    tries = 0;
  }

  /** Some came and the next was refused: it goes on waiting, and asks again as soon as at first. */
  void trickle() {
    tries = 0;
  }

  /** It goes on from here when an organizer says so, and not before. */
  void pause(Instant now) {
    pausedAt = now;
  }

  /** It goes on at once, whatever it waited for before. */
  void resume() {
    pausedAt = null;
    goOn();
  }

  /** Nobody works on it any more; whoever comes next may. */
  void release() {
    leaseOwner = null;
    leaseUntil = null;
  }

  /** All its rows are done. */
  void finish(Instant now) {
    running = null;
    finishedAt = now;
    release();
    goOn();
  }
}
