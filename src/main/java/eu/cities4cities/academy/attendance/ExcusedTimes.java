package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.PageMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the people of a course need not have been there, for whatever reason. */
@ApplicationScoped
public class ExcusedTimes {
  @Inject private PageMemory memory;
  @Inject @Any private Instance<ExcusedSource> sources;

  /** Everybody's stretches, by person; people without any are missing. */
  public Map<Long, List<ExcusedStretch>> of(long courseId) {
    Map<Long, List<ExcusedStretch>> all = new HashMap<>();
    for (ExcusedSource source : sources) {
      source
          .of(courseId)
          .forEach(
              (person, own) -> all.computeIfAbsent(person, id -> new ArrayList<>()).addAll(own));
    }
    return all;
  }

  /** One person's stretches. */
  public List<ExcusedStretch> of(long courseId, long personId) {
    return memory.once(
        List.of("excused", courseId, personId),
        () -> sources.stream().flatMap(each -> each.of(courseId, personId).stream()).toList());
  }
}
