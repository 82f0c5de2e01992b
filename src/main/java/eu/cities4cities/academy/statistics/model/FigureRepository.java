package eu.cities4cities.academy.statistics.model;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.shared.SqlRows;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries over courses and what is counted of them. */
@ApplicationScoped
class FigureRepository {
  @PersistenceContext private EntityManager em;

  List<HeldCourse> listCourses(LocalDate from, LocalDate until, Collection<Long> among) {
    List<HeldCourse> courses = new ArrayList<>();
    if (among != null && among.isEmpty()) {
      return courses;
    }
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            "SELECT id, slug, title_uk, title_en, first_day, last_day,"
                + " COALESCE(first_edition_id, id) FROM course WHERE status <> 'DRAFT'");
    if (from != null) {
      sql.append(" AND first_day >= ?");
      values.add(from);
    }
    if (until != null) {
      sql.append(" AND first_day <= ?");
      values.add(until);
    }
    if (among != null) {
      sql.append(" AND id IN (").append(marks(among.size())).append(')');
      values.addAll(among);
    }
    read(
        sql.append(" ORDER BY first_day, id").toString(),
        values,
        row ->
            courses.add(
                new HeldCourse(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    row.getLong(7))));
    return courses;
  }

  Map<Long, CourseFigures> figures(Collection<Long> courses, Collection<String> splits) {
    return figures(courses, "split IN (" + marks(splits.size()) + ")", List.copyOf(splits));
  }

  /** Likewise, of those measures alone. */
  Map<Long, CourseFigures> figures(
      Collection<Long> courses, Collection<String> splits, Collection<Measure> measures) {
    List<String> values = new ArrayList<>(splits);
    measures.forEach(measure -> values.add(measure.code()));
    return figures(
        courses,
        "split IN (" + marks(splits.size()) + ") AND measure IN (" + marks(measures.size()) + ")",
        values);
  }

  /** Likewise, of one part of each course alone. */
  Map<Long, CourseFigures> figures(Collection<Long> courses, Part part) {
    return figures(courses, "split = ? AND part = ?", List.of(part.split(), part.code()));
  }

  private Map<Long, CourseFigures> figures(
      Collection<Long> courses, String which, List<String> named) {
    Map<Long, Map<FigureId, FigureValue>> found = new LinkedHashMap<>();
    courses.forEach(course -> found.put(course, new LinkedHashMap<>()));
    if (!courses.isEmpty()) {
      List<Object> values = new ArrayList<>(courses);
      values.addAll(named);
      read(
          "SELECT course_id, measure, part, state, number FROM stat_figure WHERE course_id IN ("
              + marks(courses.size())
              + ") AND "
              + which,
          values,
          row -> {
            Optional<FigureId> id = FigureId.parse(row.getString(2), row.getString(3));
            FigureValue value =
                new FigureValue(FigureValue.State.valueOf(row.getString(4)), row.getLong(5));
            Map<FigureId, FigureValue> own = found.get(row.getLong(1));
            id.ifPresent(known -> own.put(known, value));
          });
    }
    Map<Long, CourseFigures> figures = new LinkedHashMap<>();
    found.forEach((course, values) -> figures.put(course, new CourseFigures(values)));
    return figures;
  }

  /** Different people with a seat on any of the courses. */
  long countPeople(Collection<Long> courses) {
    long[] count = new long[1];
    if (!courses.isEmpty()) {
      read(
          "SELECT COUNT(DISTINCT subject_id) FROM stat_person WHERE course_id IN ("
              + marks(courses.size())
              + ") AND confirmed = TRUE",
          List.copyOf(courses),
          row -> count[0] = row.getLong(1));
    }
    return count[0];
  }

  List<CountedPerson> listPeople(long courseId) {
    List<CountedPerson> people = new ArrayList<>();
    read(
        "SELECT s.person_id, p.sessions_present, p.quiz_percent, p.passed, p.completion"
            + " FROM stat_person p JOIN stat_subject s ON s.id = p.subject_id"
            + " WHERE p.course_id = ?",
        List.of(courseId),
        row ->
            people.add(
                new CountedPerson(
                    row.getObject(1, Long.class),
                    row.getInt(2),
                    row.getObject(3, Integer.class),
                    row.getObject(4, Boolean.class),
                    row.getBoolean(5))));
    return people;
  }

  Optional<Instant> countedAt(Collection<Long> courses) {
    List<Instant> found = new ArrayList<>();
    if (!courses.isEmpty()) {
      read(
          "SELECT MIN(counted_at) FROM stat_course WHERE course_id IN ("
              + marks(courses.size())
              + ")",
          List.copyOf(courses),
          row -> {
            LocalDateTime counted = row.getObject(1, LocalDateTime.class);
            if (counted != null) {
              found.add(counted.toInstant(ZoneOffset.UTC));
            }
          });
    }
    return found.stream().findFirst();
  }

  private void read(String sql, List<?> parameters, SqlRows.Reader reader) {
    SqlRows.read(em.unwrap(Connection.class), sql, parameters, reader);
  }
}
