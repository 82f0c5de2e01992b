package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps what figures are counted from as the other rooms have it. */
@Service
@ActivateRequestContext
public class ReadModelService {
  /** Longer than the largest course takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** While a session is on, time alone changes what is known. */
  private static final Duration LIVE_EVERY = Duration.ofSeconds(60);

  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(40);

  private static final Duration AFTER_END = Duration.ofMinutes(10);

  @Inject private ChangeRepository changes;
  @Inject private MarkRepository states;
  @Inject private SubjectRepository numbers;
  @Inject private CourseCounting counting;
  @Inject private Clock clock;

  /** The courses that are not counted as they are now, but for those counted a moment ago. */
  @Internal
  public List<Long> listDue() {
    Instant now = clock.instant();
    TreeSet<Long> due = new TreeSet<>(changes.listChanged());
    due.addAll(changes.listLive(now, KyivTime.now(clock), now.minus(LIVE_EVERY)));
    Map<Long, Marks> counted = changes.counted();
    states
        .marks(null, KyivTime.now(clock))
        .forEach(
            (course, marks) -> {
              if (!marks.equals(counted.get(course))) {
                due.add(course);
              }
            });
    // While people check in, every second brings a change: they are counted together.
    due.removeAll(changes.listCountedSince(now.minus(AT_MOST_EVERY)));
    return List.copyOf(due);
  }

  /** Takes the right to count a course; empty if somebody else is at it. */
  @Internal
  public Optional<Lease> take(long courseId) {
    Instant now = clock.instant();
    Lease lease = new Lease(courseId, UUID.randomUUID().toString());
    return changes.take(lease, now, now.plus(LEASE)) ? Optional.of(lease) : Optional.empty();
  }

  /** Counts a course; false if the lease was lost, and then nothing has changed. */
  @Internal
  public boolean count(Lease lease) {
    // The course is held before anything is read: what is read is the state since then.
    if (!changes.hold(lease, clock.instant().plus(LEASE))) {
      return false;
    }
    countHeld(lease.courseId());
    return true;
  }

  /** Whether a course is counted as it is now, but for sessions that are on. */
  @Internal
  public boolean isCurrent(long courseId) {
    return changes.waiting(courseId).ids().isEmpty()
        && states
            .marks(courseId, KyivTime.now(clock))
            .get(courseId)
            .equals(changes.counted().get(courseId));
  }

  /**
   * Cuts a person off from what is counted of them, in the transaction of their erasure and before
   * other rooms give anything up: figures of past courses stay as they are.
   */
  @Internal
  public void erase(long personId) {
    for (long course : numbers.listCourses(personId)) {
      if (!isCurrent(course)) {
        countHeld(course);
      }
    }
    numbers.erase(personId);
  }

  private void countHeld(long courseId) {
    Instant now = clock.instant();
    Marks marks = states.marks(courseId, KyivTime.now(clock)).get(courseId);
    Marks before = changes.counted().get(courseId);
    ChangeRepository.Waiting waiting = changes.waiting(courseId);
    boolean all =
        waiting.allSessions() || before == null || !before.presence().equals(marks.presence());
    Predicate<SessionFacts> touched =
        session ->
            all
                || waiting.sessions().contains(session.id())
                || session.liveAt(now)
                || session.until().plus(AFTER_END).isAfter(now);
    counting.count(courseId, touched);
    changes.forget(waiting.ids());
    changes.done(courseId, marks, now);
  }
}
