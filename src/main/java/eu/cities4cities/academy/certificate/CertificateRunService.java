package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Issues certificates to all who qualify. Starting a run only writes its rows; a worker goes
 * through them under a lease, a few in each transaction, so that one who is killed is followed by
 * another without a double or a gap.
 */
@Service
public class CertificateRunService {

  private static final Duration LEASE = Duration.ofSeconds(60);

  /** How long a run that waits for somebody else's service is left alone. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final int RECENT = 6;
  private static final int MOST_FAILURES = 100;

  @Inject private CertificateRunRepository runs;
  @Inject private CertificateAwards awards;
  @Inject private CertificateErrata errata;
  @Inject private OrganizerLetters letters;
  @Inject private NameRequestService names;
  @Inject private EligibilityService eligibility;
  @Inject private CourseService courses;
  @Inject private GraduateCounts counts;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Orders certificates for all who have earned one now and do not hold it; the worker begins
   * within seconds. Where the organizer decides about names, whoever was not asked yet is asked,
   * and waits for a later run.
   *
   * @return the run's id
   * @throws NobodyQualifiesException if there is nobody to issue one to
   * @throws RunUnderWayException if the course has a run already
   * @throws RefusedException if it is too early: while people may confirm their names nobody else
   *     decides about them, and who only took part so far may still complete a course that goes on
   */
  @OnlyFor(Role.ORGANIZER)
  public long start(String courseSlug, RunOrder order) {
    Course course = courses.getBySlug(courseSlug);
    requireNoneUnderWay(course);
    if (order.kind() == CertificateKind.PARTICIPATION && !course.isOver()) {
      throw new RefusedException("certificate.run.courseGoesOn");
    }
    List<Standing> due = eligibility.listDue(course, order.kind());
    Instant now = clock.instant();
    List<Standing> decided =
        due.stream().filter(each -> order.unconfirmedToo() && each.isNameDecidable(now)).toList();
    if (order.unconfirmedToo()
        && decided.isEmpty()
        && due.stream().anyMatch(Standing::isNameAwaited)) {
      throw new RefusedException("certificate.run.namesAwaited");
    }
    List<Standing> people =
        due.stream()
            .filter(
                each ->
                    each.matters().nameConfirmed()
                        || order.unconfirmedToo() && each.isNameDecidable(now))
            .toList();
    if (people.isEmpty()) {
      throw new NobodyQualifiesException();
    }
    CertificateRun run =
        CertificateRun.award(
            runs.reference(Course.class, course.getId()),
            order.kind(),
            runs.reference(Person.class, caller.personId()),
            now);
    runs.add(run);
    runs.addPeople(run, awards.named(people));
    decided.forEach(each -> recordDecided(run, each));
    int asked = order.unconfirmedToo() ? names.askLate(course.getId()) : 0;
    audit.record(
        new AuditTrail.Change(
            "certificate.run",
            "Course",
            String.valueOf(course.getId()),
            null,
            "run "
                + run.getId()
                + ", "
                + order.kind()
                + ": "
                + people.size()
                + (order.unconfirmedToo()
                    ? ", of them names not confirmed in time: " + decided.size()
                    : "")
                + (asked > 0 ? ", asked only now: " + asked : ""),
            null));
    return run.getId();
  }

  /** The name is taken as it is registered, for its owner has let the time to confirm it pass. */
  private void recordDecided(CertificateRun run, Standing person) {
    NameAsked asked = person.matters().asked();
    audit.record(
        new AuditTrail.Change(
            "certificate.nameDecided",
            "Person",
            String.valueOf(person.personId()),
            "asked " + asked.at() + ", to answer until " + asked.decidedFrom(),
            "run " + run.getId() + ", the name as registered",
            null));
  }

  /**
   * Orders the next versions of all valid certificates whose paper has another title than the
   * course has now.
   *
   * @return the run's id
   * @throws RefusedException if there are none, or the course has a run already
   */
  @OnlyFor(Role.ORGANIZER)
  public long startErratum(String courseSlug, String reason) {
    String why = CertificateService.required(reason);
    Course course = courses.getBySlug(courseSlug);
    requireNoneUnderWay(course);
    List<Long> papers = errata.list(course);
    if (papers.isEmpty()) {
      throw new RefusedException("certificate.erratum.none");
    }
    CertificateRun run =
        CertificateRun.erratum(
            runs.reference(Course.class, course.getId()),
            why,
            runs.reference(Person.class, caller.personId()),
            clock.instant());
    runs.add(run);
    runs.addPapers(run, papers);
    audit.record(
        new AuditTrail.Change(
            "certificate.erratum",
            "Course",
            String.valueOf(course.getId()),
            null,
            "run " + run.getId() + ", certificates: " + papers.size(),
            why));
    return run.getId();
  }

  /** The titles on valid papers that differ from the course's own, each with its number. */
  @OnlyFor(Role.ORGANIZER)
  public List<OldTitle> oldTitles(String courseSlug) {
    return errata.oldTitles(courses.getBySlug(courseSlug));
  }

  private void requireNoneUnderWay(Course course) {
    runs.lockCourse(course.getId());
    if (runs.findRunning(course.getId()).isPresent()) {
      throw new RunUnderWayException();
    }
  }

  /** How far a run of a course has come; throws {@link NotFoundException}. */
  @OnlyFor(Role.ORGANIZER)
  public RunProgress progress(String courseSlug, long runId) {
    return runs.find(runId)
        .filter(run -> run.getCourse().getSlug().equals(courseSlug))
        .map(this::progress)
        .orElseThrow(() -> new NotFoundException("run " + runId));
  }

  /** How far the course's latest run has come; empty if there was none. */
  @OnlyFor(Role.ORGANIZER)
  public Optional<RunProgress> latest(String courseSlug) {
    return runs.findLatest(courses.getBySlug(courseSlug).getId()).map(this::progress);
  }

  private RunProgress progress(CertificateRun run) {
    Map<RunItemState, Long> counts = runs.countByState(run.getId());
    Set<RunItemState> done = EnumSet.of(RunItemState.ISSUED, RunItemState.FAILED);
    return new RunProgress(
        run.getId(),
        run.getCourse().getSlug(),
        run.getStartedAt(),
        run.getFinishedAt(),
        counts.values().stream().mapToLong(Long::longValue).sum(),
        counts.get(RunItemState.ISSUED),
        counts.get(RunItemState.SKIPPED),
        counts.get(RunItemState.FAILED),
        run.getWaitsFor(),
        lines(run, done, RECENT),
        lines(run, EnumSet.of(RunItemState.FAILED), MOST_FAILURES));
  }

  private List<RunProgress.Line> lines(CertificateRun run, Set<RunItemState> states, int most) {
    return runs.listDone(run.getId(), states, most).stream().map(RunProgress.Line::of).toList();
  }

  /** Runs that wait for a worker. */
  @Internal
  public List<Long> listDue() {
    return runs.listDue(clock.instant());
  }

  /** Takes the lease on a run; true for the worker that got it. */
  @Internal
  public boolean take(long runId, String owner) {
    Instant now = clock.instant();
    return runs.take(runId, owner, now, now.plus(LEASE));
  }

  /**
   * Issues the next few certificates of a run, all or none of them.
   *
   * @return whether there is more to do for this worker
   */
  @Internal
  public boolean issueNext(long runId, String owner, int most) {
    Instant now = clock.instant();
    // The row of the run stays locked until the commit: whoever lost the lease stops here.
    if (!runs.prolong(runId, owner, now.plus(LEASE))) {
      return false;
    }
    CertificateRun run = runs.find(runId).orElseThrow();
    run.waitFor(null);
    boolean more =
        run.getPurpose() == RunPurpose.ERRATUM
            ? errata.mendNext(run, most, now)
            : awards.awardNext(run, most, now);
    if (!more) {
      finish(run, now);
    }
    return more;
  }

  /**
   * Lets a run wait because somebody else's service does not answer; after a while a worker tries
   * again, and until then the page says what it waits for.
   *
   * @param messageKey the message that says it
   */
  @Internal
  public void pause(long runId, String owner, String messageKey) {
    if (runs.prolong(runId, owner, clock.instant().plus(PAUSE))) {
      runs.find(runId).orElseThrow().waitFor(messageKey);
    }
  }

  /** Sets the next waiting person aside after an unforeseen fault, so that the run can go on. */
  @Internal
  public void setAsideNext(long runId, String owner) {
    Instant now = clock.instant();
    if (runs.prolong(runId, owner, now.plus(LEASE))) {
      boolean erratum = runs.find(runId).orElseThrow().getPurpose() == RunPurpose.ERRATUM;
      List<CertificateRunItem> next =
          erratum ? runs.listWaitingErrata(runId, 1) : runs.listWaiting(runId, 1);
      next.forEach(item -> item.failed("certificate.run.fault", null, now));
    }
  }

  private void finish(CertificateRun run, Instant now) {
    runs.listCommunities(run.getId()).forEach(counts::recount);
    runs.finish(run.getId(), now);
    letters.runFinished(run);
  }
}
