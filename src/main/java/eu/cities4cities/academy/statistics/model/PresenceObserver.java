package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.attendance.PresenceChanged;
import eu.cities4cities.academy.course.CourseMoved;
import eu.cities4cities.academy.course.SeatsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Notes, in the same transaction, what has to be counted anew. */
@ApplicationScoped
public class PresenceObserver {
  @Inject private ChangeRepository changes;

  void changed(@Observes PresenceChanged change) {
    changes.add(change);
  }

  void changed(@Observes SeatsChanged change) {
    changes.addReturning(change.courseId(), change.people());
  }

  void moved(@Observes CourseMoved moved) {
    changes.addReturning(moved.courseId());
  }
}
