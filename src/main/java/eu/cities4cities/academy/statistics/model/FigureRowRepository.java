package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a course as they are kept beside its rows. Only what differs is written. */
@ApplicationScoped
class FigureRowRepository extends ModelRepository {
  Map<FigureId, FigureValue> of(long courseId) {
    Map<FigureId, FigureValue> figures = new LinkedHashMap<>();
    read(
        "SELECT measure, part, state, number FROM stat_figure WHERE course_id = ?",
        List.of(courseId),
        row ->
            FigureId.parse(row.getString(1), row.getString(2))
                .ifPresent(
                    id -> {
                      try {
                        figures.put(
                            id,
                            new FigureValue(
                                FigureValue.State.valueOf(row.getString(3)), row.getLong(4)));
                      } catch (SQLException e) {
                        throw new IllegalStateException("A figure could not be read", e);
                      }
                    }));
    return figures;
  }

  void put(long courseId, Map<FigureId, FigureValue> figures) {
    write(
        "INSERT INTO stat_figure (course_id, split, measure, part, state, number) VALUES ",
        " ON DUPLICATE KEY UPDATE state = VALUES(state), number = VALUES(number)",
        figures.entrySet().stream()
            .map(
                each ->
                    new Object[] {
                      courseId,
                      each.getKey().part().split(),
                      each.getKey().measure().code(),
                      each.getKey().part().code(),
                      each.getValue().state().name(),
                      each.getValue().number()
                    })
            .toList());
  }

  void remove(long courseId, Collection<FigureId> ids) {
    for (FigureId id : ids) {
      change(
          "DELETE FROM stat_figure WHERE course_id = ? AND split = ? AND measure = ? AND part = ?",
          courseId,
          id.part().split(),
          id.measure().code(),
          id.part().code());
    }
  }
}
