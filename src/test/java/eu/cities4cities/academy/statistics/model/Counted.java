package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.CourseRows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits until a course is counted as it is now, whoever counts it: the worker is at it as well. */
@Dependent
public class Counted {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Inject private ReadModelService model;
  @Inject private ChangeRepository changes;
  @Inject private MarkRepository states;
  @Inject private RowRepository rows;
  @Inject private FigureRowRepository stored;
  @Inject private Clock clock;

  /** Counts the course until nothing is left to count. */
  public void now(long course) {
    long until = System.nanoTime() + LONGEST.toNanos();
    while (!model.isCurrent(course)) {
      model.take(course).ifPresent(model::count);
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Course " + course + " is never counted");
      }
    }
  }

  /** Stores rows and their figures as if they had been counted of the course. */
  @Transactional
  public CourseFigures store(long course, CourseRows counts) {
    rows.putPeople(course, counts.people());
    rows.putPresence(course, counts.presence());
    CourseFigures figures = CourseFigures.of(counts);
    stored.put(course, figures.values());
    asIs(course);
    return figures;
  }

  /** Takes what is stored of a course for what was counted now. */
  @Transactional
  public void asIs(long course) {
    Instant now = clock.instant();
    changes.take(new Lease(course, "test"), now, now);
    changes.done(course, states.marks(course, KyivTime.now(clock)).get(course), now);
  }
}
