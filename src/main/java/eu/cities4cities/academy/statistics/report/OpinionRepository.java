package eu.cities4cities.academy.statistics.report;

import static eu.cities4cities.academy.shared.SqlRows.marks;

import eu.cities4cities.academy.shared.SqlRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Adds up what people answered to the surveys of courses. */
@ApplicationScoped
class OpinionRepository {
  @PersistenceContext private EntityManager em;

  /** The questions with a scale that were answered, by course and in their order. */
  List<Opinion> list(List<Long> courses) {
    List<Opinion> opinions = new ArrayList<>();
    if (!courses.isEmpty()) {
      SqlRows.read(
          em.unwrap(Connection.class),
          "SELECT s.course_id, q.text_uk, q.text_en, COUNT(*), SUM(a.number) FROM survey s"
              + " JOIN survey_question q ON q.survey_id = s.id AND q.kind = 'SCALE'"
              + " JOIN survey_answer a ON a.question_id = q.id AND a.number IS NOT NULL"
              + " WHERE s.course_id IN ("
              + marks(courses.size())
              + ") GROUP BY s.course_id, q.place, q.id, q.text_uk, q.text_en"
              + " ORDER BY s.course_id, q.place",
          courses,
          row ->
              opinions.add(
                  new Opinion(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      row.getLong(4),
                      row.getLong(5))));
    }
    return opinions;
  }
}
