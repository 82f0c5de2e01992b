package eu.cities4cities.academy.attendance.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people have said stands in the columns of tables of no known service, by their titles. */
@ApplicationScoped
class ReportLayoutRepository {
  @PersistenceContext private EntityManager em;

  /** The columns of tables with those titles, as they were named last. */
  Optional<Map<ReportColumn, Integer>> find(String sign) {
    List<?> found =
        em.createNativeQuery("SELECT meaning FROM report_layout WHERE sign = ?1")
            .setParameter(1, sign)
            .getResultList();
    return found.stream().findFirst().map(meaning -> columns((String) meaning));
  }

  /** Keeps what stands in the columns of tables with those titles. */
  void keep(String sign, Map<ReportColumn, Integer> columns, Instant now) {
    em.createNativeQuery(
            """
            INSERT INTO report_layout (sign, meaning, named_at) VALUES (?1, ?2, ?3)
            ON DUPLICATE KEY UPDATE meaning = VALUES(meaning), named_at = VALUES(named_at)""")
        .setParameter(1, sign)
        .setParameter(
            2,
            columns.entrySet().stream()
                .map(column -> column.getKey().name() + ":" + column.getValue())
                .sorted()
                .collect(Collectors.joining(",")))
        .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }

  private static Map<ReportColumn, Integer> columns(String meaning) {
    Map<ReportColumn, Integer> columns = new EnumMap<>(ReportColumn.class);
    for (String each : meaning.split(",")) {
      String[] column = each.split(":", 2);
      columns.put(ReportColumn.valueOf(column[0]), Integer.valueOf(column[1]));
    }
    return columns;
  }
}
