package eu.cities4cities.academy.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Finds out what to lock, apart from the transaction that locks it: what that reads after its locks
 * is then not older than they are.
 */
@ApplicationScoped
class SeatsApart {
  @Inject private CourseRepository courses;

  /** Courses on which a merger of these communities changes seats; by id. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> coursesOf(Set<Long> parts, Set<Long> wholes) {
    return courses.listWithSeatsOf(parts, wholes);
  }
}
