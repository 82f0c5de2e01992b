package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.CommunityMerged;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The courses whose seats a merger has changed, until they are given out: where a limit is gone,
 * nothing in the database tells them any more.
 */
@TransactionScoped
class SummedCourses implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Map<CommunityMerged, List<Long>> courses = new HashMap<>();

  void keep(CommunityMerged merged, List<Long> ids) {
    courses.put(merged, List.copyOf(ids));
  }

  List<Long> of(CommunityMerged merged) {
    return courses.getOrDefault(merged, List.of());
  }
}
