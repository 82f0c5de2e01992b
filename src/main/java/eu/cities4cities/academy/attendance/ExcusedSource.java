package eu.cities4cities.academy.attendance;

import java.util.List;
import java.util.Map;

/** Something for which people of a course need not have been there at some time. */
public interface ExcusedSource {
  /** Everybody's stretches, by person; people without any are missing. */
  Map<Long, List<ExcusedStretch>> of(long courseId);

  /** One person's stretches. */
  List<ExcusedStretch> of(long courseId, long personId);
}
