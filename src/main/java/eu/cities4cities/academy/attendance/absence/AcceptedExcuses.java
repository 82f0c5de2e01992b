package eu.cities4cities.academy.attendance.absence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import eu.cities4cities.academy.attendance.ExcusedSource;
import eu.cities4cities.academy.attendance.ExcusedStretch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The times of sessions for which somebody's excuse was accepted. */
@ApplicationScoped
class AcceptedExcuses implements ExcusedSource {
  @Inject private ExcuseRepository excuses;

  @Override
  public Map<Long, List<ExcusedStretch>> of(long courseId) {
    return excuses.listAccepted(courseId).stream()
        .collect(groupingBy(Excuse::getPersonId, mapping(Excuse::stretch, toList())));
  }

  @Override
  public List<ExcusedStretch> of(long courseId, long personId) {
    return excuses.listAccepted(courseId, personId).stream().map(Excuse::stretch).toList();
  }
}
