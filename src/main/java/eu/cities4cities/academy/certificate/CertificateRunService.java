package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.Enrollment;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
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
  private static final int RECENT = 6;
  private static final int MOST_FAILURES = 100;

  @Inject private CertificateRunRepository runs;
  @Inject private CertificateRepository certificates;
  @Inject private CertificateIssuer issuer;
  @Inject private EligibilityService eligibility;
  @Inject private CourseService courses;
  @Inject private CommunityService communities;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Orders certificates for all who qualify now and hold none; the worker begins within seconds.
   *
   * @return the run's id
   * @throws NobodyQualifiesException if there is nobody to issue one to
   * @throws RunUnderWayException if the course has a run already
   */
  @OnlyFor(Role.ORGANIZER)
  public long start(String courseSlug) {
    Course course = courses.getBySlug(courseSlug);
    if (runs.findRunning(course.getId()).isPresent()) {
      throw new RunUnderWayException();
    }
    List<Long> enrollments = eligibility.listAwardable(course);
    if (enrollments.isEmpty()) {
      throw new NobodyQualifiesException();
    }
    CertificateRun run =
        new CertificateRun(
            runs.reference(Course.class, course.getId()),
            runs.reference(Person.class, caller.personId()),
            clock.instant());
    runs.add(run);
    enrollments.forEach(
        id -> runs.add(new CertificateRunItem(run, runs.reference(Enrollment.class, id))));
    runs.flush();
    audit.record(
        new AuditTrail.Change(
            "certificate.run",
            "Course",
            String.valueOf(course.getId()),
            null,
            "run " + run.getId() + ", certificates: " + enrollments.size(),
            null));
    return run.getId();
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
    List<CertificateRunItem> items = runs.listWaiting(runId, most);
    if (items.isEmpty()) {
      finish(runId, now);
      return false;
    }
    Course course = items.get(0).getEnrollment().getCourse();
    CourseOnPaper paper = issuer.onPaper(course);
    Set<Long> holders =
        certificates.holdersAmong(
            course.getId(),
            CertificateKind.COMPLETION,
            items.stream().map(item -> item.getEnrollment().getPerson().getId()).toList());
    for (CertificateRunItem item : items) {
      if (holders.contains(item.getEnrollment().getPerson().getId())) {
        item.skipped(now);
      } else {
        issue(item, paper, now);
      }
    }
    return true;
  }

  private void issue(CertificateRunItem item, CourseOnPaper paper, Instant now) {
    try {
      item.issued(issuer.issue(paper, item.getEnrollment(), CertificateKind.COMPLETION, now), now);
    } catch (UnprintableTextException refused) {
      item.failed("certificate.unprintable." + refused.reason(), refused.detail(), now);
    }
  }

  /** Sets the next waiting person aside after an unforeseen fault, so that the run can go on. */
  @Internal
  public void setAsideNext(long runId, String owner) {
    Instant now = clock.instant();
    if (runs.prolong(runId, owner, now.plus(LEASE))) {
      runs.listWaiting(runId, 1).forEach(item -> item.failed("certificate.run.fault", null, now));
    }
  }

  private void finish(long runId, Instant now) {
    runs.listCommunities(runId)
        .forEach(
            community ->
                communities.keepGraduateCount(
                    community, (int) certificates.countGraduates(community)));
    runs.finish(runId, now);
  }
}
