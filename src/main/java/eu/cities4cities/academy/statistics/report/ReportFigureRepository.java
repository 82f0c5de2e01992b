package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.report.ReportData.Course;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Courses that a choice names, and what is counted of them. */
@ApplicationScoped
class ReportFigureRepository {
  @PersistenceContext private EntityManager em;

  /** The courses of a choice by the day on which they began; drafts are no courses yet. */
  List<Course> listCourses(ReportChoice choice) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            "SELECT id, slug, title_uk, title_en, first_day, last_day FROM course"
                + " WHERE status <> 'DRAFT'");
    if (choice.from() != null) {
      sql.append(" AND first_day >= ?");
      values.add(choice.from());
    }
    if (choice.until() != null) {
      sql.append(" AND first_day <= ?");
      values.add(choice.until());
    }
    if (!choice.courses().isEmpty()) {
      sql.append(" AND id IN (").append(marks(choice.courses().size())).append(')');
      values.addAll(choice.courses());
    }
    List<Course> courses = new ArrayList<>();
    read(
        sql.append(" ORDER BY first_day, id").toString(),
        values,
        row ->
            courses.add(
                new Course(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class))));
    return courses;
  }

  /** The figures of some courses by some splits, in the order of the courses. */
  Map<Long, CourseFigures> figures(List<Long> courses, Collection<String> splits) {
    Map<Long, Map<FigureId, FigureValue>> found = new LinkedHashMap<>();
    courses.forEach(course -> found.put(course, new LinkedHashMap<>()));
    if (!courses.isEmpty()) {
      List<Object> values = new ArrayList<>(courses);
      values.addAll(splits);
      read(
          "SELECT course_id, measure, part, state, number FROM stat_figure WHERE course_id IN ("
              + marks(courses.size())
              + ") AND split IN ("
              + marks(splits.size())
              + ")",
          values,
          row -> {
            Optional<FigureId> id = FigureId.parse(row.getString(2), row.getString(3));
            FigureValue value =
                new FigureValue(FigureValue.State.valueOf(row.getString(4)), row.getLong(5));
            long course = row.getLong(1);
            id.ifPresent(known -> found.get(course).put(known, value));
          });
    }
    Map<Long, CourseFigures> figures = new LinkedHashMap<>();
    found.forEach((course, values) -> figures.put(course, new CourseFigures(values)));
    return figures;
  }

  /** When the course that was counted least lately was; empty if none was. */
  Optional<Instant> countedAt(List<Long> courses) {
    List<Instant> found = new ArrayList<>();
    if (!courses.isEmpty()) {
      read(
          "SELECT MIN(counted_at) FROM stat_course WHERE counted_at IS NOT NULL AND course_id IN ("
              + marks(courses.size())
              + ")",
          courses,
          row -> {
            LocalDateTime counted = row.getObject(1, LocalDateTime.class);
            if (counted != null) {
              found.add(counted.toInstant(ZoneOffset.UTC));
            }
          });
    }
    return found.stream().findFirst();
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void read(String sql, List<?> parameters, RowReader reader) {
    try (PreparedStatement select = em.unwrap(Connection.class).prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        select.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          reader.read(found);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The statistics could not be read", e);
    }
  }
}
