package eu.cities4cities.academy.session;

import eu.cities4cities.academy.course.CourseDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queries over the days of courses. */
@ApplicationScoped
class TimetableRepository {
  @PersistenceContext private EntityManager em;

  Map<Long, List<CourseDay>> daysOf(Collection<Long> courseIds) {
    Map<Long, List<CourseDay>> days = new HashMap<>();
    em.createQuery(
            """
            SELECT s.course.id, MIN(s.startsAt), MAX(s.endsAt), COUNT(s) FROM CourseSession s
            WHERE s.course.id IN :courses AND s.status <> :cancelled
            GROUP BY s.course.id, FUNCTION('DATE', s.startsAt)
            ORDER BY s.course.id, MIN(s.startsAt)""",
            Object[].class)
        .setParameter("courses", courseIds)
        .setParameter("cancelled", CourseSessionStatus.CANCELLED)
        .getResultList()
        .forEach(
            row ->
                days.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(day((LocalDateTime) row[1], (LocalDateTime) row[2], (Long) row[3])));
    return days;
  }

  private static CourseDay day(LocalDateTime from, LocalDateTime to, long sessions) {
    return new CourseDay(from.toLocalDate(), (int) sessions, from.toLocalTime(), to.toLocalTime());
  }
}
