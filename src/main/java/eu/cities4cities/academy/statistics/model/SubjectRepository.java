package eu.cities4cities.academy.statistics.model;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers under which people are counted, and which of them lead to nobody any more. */
@ApplicationScoped
class SubjectRepository extends ModelRepository {
  /** Gives numbers to people who have none, and tells everybody's. */
  Map<Long, Long> subjects(Collection<Long> people) {
    Map<Long, Long> subjects = new HashMap<>();
    List<Long> all = List.copyOf(people);
    for (int first = 0; first < all.size(); first += ROWS_AT_ONCE) {
      List<Long> some = all.subList(first, Math.min(all.size(), first + ROWS_AT_ONCE));
      find(some, "", subjects);
      List<Long> without = some.stream().filter(id -> !subjects.containsKey(id)).sorted().toList();
      if (!without.isEmpty()) {
        write(
            "INSERT IGNORE INTO stat_subject (person_id) VALUES ",
            "",
            without.stream().map(id -> new Object[] {id}).toList());
        // Locking, so that a number is seen too that another node gave since this one began to
        // read.
        find(without, " LOCK IN SHARE MODE", subjects);
      }
    }
    return subjects;
  }

  private void find(List<Long> people, String how, Map<Long, Long> subjects) {
    read(
        "SELECT person_id, id FROM stat_subject WHERE person_id IN ("
            + marks(people.size())
            + ")"
            + how,
        people,
        row -> subjects.put(row.getLong(1), row.getLong(2)));
  }

  /** The numbers in a course that lead to nobody any more. */
  Set<Long> listErased(long courseId) {
    Set<Long> erased = new HashSet<>();
    read(
        "SELECT p.subject_id FROM stat_person p JOIN stat_subject s ON s.id = p.subject_id"
            + " WHERE p.course_id = ? AND s.person_id IS NULL",
        List.of(courseId),
        row -> erased.add(row.getLong(1)));
    return erased;
  }

  /**
   * Cuts a person off from their number: what is counted of them stays, without the community, by
   * which few people could be told, and without what they said of their gender.
   */
  void erase(long personId) {
    change(
        "UPDATE stat_person p JOIN stat_subject s ON s.id = p.subject_id"
            + " SET p.community_id = NULL, p.gender = NULL WHERE s.person_id = ?",
        personId);
    change("UPDATE stat_subject SET person_id = NULL WHERE person_id = ?", personId);
  }

  /** The courses in which something of a person is counted. */
  List<Long> listCourses(long personId) {
    List<Long> courses = new ArrayList<>();
    read(
        "SELECT p.course_id FROM stat_person p JOIN stat_subject s ON s.id = p.subject_id"
            + " WHERE s.person_id = ? ORDER BY p.course_id",
        List.of(personId),
        row -> courses.add(row.getLong(1)));
    return courses;
  }
}
