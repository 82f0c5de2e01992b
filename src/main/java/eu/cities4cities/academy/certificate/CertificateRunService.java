package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Issues certificates to all who qualify. Starting a run only writes its rows; a worker goes
 * through them under a lease, a few at a time, so that one who is killed is followed by another
 * without a double or a gap.
 */
@Service
public class CertificateRunService {

  private static final int RECENT = 6;
  private static final int MOST_FAILURES = 100;

  @Inject private CertificateRunRepository runs;
  @Inject private CertificateAwards awards;
  @Inject private CertificateErrata errata;
  @Inject private NameRequestService names;
  @Inject private EligibilityService eligibility;
  @Inject private CourseService courses;
  @Inject private AuditTrail audit;
  @Inject private Event<RunDue> due;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Orders certificates for all who have earned one now and do not hold it; the worker begins at
   * once. Where the organizer decides about names, whoever was not asked yet is asked, and waits
   * for a later run.
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
    RunCandidates candidates = candidates(course, order);
    candidates.refusals().stream()
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    List<Standing> people = candidates.people();
    List<Standing> decided = candidates.decided();
    CertificateRun run =
        CertificateRun.award(
            runs.reference(Course.class, course.getId()),
            order.kind(),
            runs.reference(Person.class, caller.personId()),
            candidates.now());
    runs.add(run);
    runs.addPeople(run, awards.named(people));
    due.fire(new RunDue(run.getId()));
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
    due.fire(new RunDue(run.getId()));
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

  /**
   * What a run would do now, and everything that would keep it from being started; it changes
   * nothing.
   */
  @OnlyFor(Role.ORGANIZER)
  public RunPreview preview(String courseSlug, RunOrder order) {
    Course course = courses.getBySlug(courseSlug);
    Eligibility all = eligibility.of(courseSlug);
    RunCandidates candidates = candidates(course, order, all.standings());
    List<String> refusals = new ArrayList<>();
    if (runs.findLatest(course.getId()).filter(CertificateRun::isRunning).isPresent()) {
      refusals.add(new RunUnderWayException().key());
    }
    candidates.refusals().forEach(refusal -> refusals.add(refusal.key()));
    return new RunPreview(
        order.kind(),
        all.standings().size(),
        candidates.people().size(),
        candidates.unconfirmed(),
        all.count(Eligibility.Filter.OPEN),
        refusals);
  }

  private RunCandidates candidates(Course course, RunOrder order) {
    return candidates(course, order, eligibility.standings(course));
  }

  private RunCandidates candidates(Course course, RunOrder order, List<Standing> standings) {
    return new RunCandidates(
        order,
        standings.stream().filter(each -> each.isDue(order.kind())).toList(),
        course.isOver(),
        clock.instant());
  }

  /**
   * Stops a run where it is: what the press has in hand is still kept, nothing more is taken.
   *
   * @throws RefusedException if it has ended meanwhile; pausing a paused one does nothing
   */
  @OnlyFor(Role.ORGANIZER)
  public void pause(String courseSlug, long runId) {
    CertificateRun run = forChange(courseSlug, runId);
    if (!run.isPaused()) {
      run.pause(clock.instant());
      record("certificate.runPaused", run);
    }
  }

  /**
   * Lets a paused run go on.
   *
   * @throws RefusedException if it has ended meanwhile; one that goes on anyway goes on
   */
  @OnlyFor(Role.ORGANIZER)
  public void resume(String courseSlug, long runId) {
    CertificateRun run = forChange(courseSlug, runId);
    if (run.isPaused()) {
      run.resume();
      due.fire(new RunDue(runId));
      record("certificate.runResumed", run);
    }
  }

  private CertificateRun forChange(String courseSlug, long runId) {
    CertificateRun run =
        runs.findForChange(runId)
            .filter(found -> found.getCourse().getSlug().equals(courseSlug))
            .orElseThrow(() -> new NotFoundException("run " + runId));
    if (!run.isRunning()) {
      throw new RefusedException("certificate.run.hasEnded");
    }
    return run;
  }

  private void record(String action, CertificateRun run) {
    Map<RunItemState, Long> counts = runs.countByState(run.getId());
    audit.record(
        new AuditTrail.Change(
            action,
            "Course",
            String.valueOf(run.getCourse().getId()),
            null,
            "run "
                + run.getId()
                + ", certificates: "
                + counts.get(RunItemState.ISSUED)
                + ", waiting: "
                + counts.get(RunItemState.WAITING),
            null));
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
        run.getPurpose(),
        run.getStartedAt(),
        run.getFinishedAt(),
        counts.values().stream().mapToLong(Long::longValue).sum(),
        counts.get(RunItemState.ISSUED),
        counts.get(RunItemState.SKIPPED),
        counts.get(RunItemState.FAILED),
        new RunProgress.Rest(
            run.getPausedAt(), run.getWaitsFor(), run.getWaitsSince(), run.getWaitsUntil()),
        lines(run, done, RECENT),
        lines(run, EnumSet.of(RunItemState.FAILED), MOST_FAILURES));
  }

  private List<RunProgress.Line> lines(CertificateRun run, Set<RunItemState> states, int most) {
    return runs.listDone(run.getId(), states, most).stream().map(RunProgress.Line::of).toList();
  }
}
