package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.Words;
import eu.cities4cities.academy.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of a bank: searched and paged in the database. */
@ApplicationScoped
class BankListRepository {
  private static final String TWINS =
      "(SELECT COUNT(*) FROM question d WHERE d.course_id = q.course_id"
          + " AND d.fingerprint = q.fingerprint AND d.retired = FALSE AND d.id <> q.id)";
  private static final String FROM =
      " FROM question q JOIN question_version v ON v.id = q.current_version"
          + " WHERE q.course_id = ";

  private static final List<String> SEARCHED =
      List.of(
          "q.name",
          "v.text_uk",
          "v.text_en",
          "JSON_VALUE(v.content, '$.interaction.passage.uk')",
          "JSON_VALUE(v.content, '$.interaction.passage.en')");

  @PersistenceContext private EntityManager em;

  long count(long courseId, BankFilter filter) {
    List<Object> values = new ArrayList<>();
    Query query = em.createNativeQuery("SELECT COUNT(*)" + where(courseId, filter, values));
    return ((Number) bind(query, values).getSingleResult()).longValue();
  }

  @SuppressWarnings("unchecked")
  List<BankRow> list(long courseId, BankFilter filter, int first, int size) {
    List<Object> values = new ArrayList<>();
    String select =
        "SELECT q.id, q.name, v.kind, IF(v.text_uk = '' AND v.text_en = '',"
            + " JSON_VALUE(v.content, '$.interaction.passage.uk'), v.text_uk),"
            + " IF(v.text_uk = '' AND v.text_en = '',"
            + " JSON_VALUE(v.content, '$.interaction.passage.en'), v.text_en),"
            + " v.points, q.category_id, (SELECT GROUP_CONCAT(t.tag ORDER BY t.tag SEPARATOR ',')"
            + " FROM question_tag t WHERE t.question_id = q.id), v.number, "
            + TWINS
            + ", v.created_at"
            + where(courseId, filter, values)
            + " ORDER BY "
            + (filter.show() == BankFilter.Show.TWINS ? "q.fingerprint, q.id" : "q.id DESC");
    Query query = bind(em.createNativeQuery(select), values);
    List<Object[]> rows = query.setFirstResult(first).setMaxResults(size).getResultList();
    return rows.stream().map(row -> row(row, filter.show() == BankFilter.Show.RETIRED)).toList();
  }

  /** The tags of a course's questions that may be asked, by the alphabet. */
  @SuppressWarnings("unchecked")
  List<String> listTags(long courseId) {
    return em.createNativeQuery(
            "SELECT DISTINCT t.tag FROM question_tag t JOIN question q ON q.id = t.question_id"
                + " WHERE q.course_id = ?1 AND q.retired = FALSE ORDER BY t.tag")
        .setParameter(1, courseId)
        .getResultList();
  }

  /** How many questions that may be asked are in each category of a course. */
  @SuppressWarnings("unchecked")
  Map<Long, Integer> countByCategory(long courseId) {
    List<Object[]> rows =
        em.createNativeQuery(
                "SELECT category_id, COUNT(*) FROM question WHERE course_id = ?1"
                    + " AND retired = FALSE AND category_id IS NOT NULL GROUP BY category_id")
            .setParameter(1, courseId)
            .getResultList();
    Map<Long, Integer> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue()));
    return counts;
  }

  /**
   * What was done to many questions of a course and not undone, the latest first.
   *
   * @param only null for whatever was done
   */
  @SuppressWarnings("unchecked")
  List<BatchRow> listBatches(long courseId, QuestionBatch.Kind only, int most) {
    List<Object> values = new ArrayList<>();
    String select =
        "SELECT b.id, b.kind, b.detail, (SELECT COUNT(*) FROM question_batch_item i"
            + " WHERE i.batch_id = b.id), b.done_at, c.name_uk, c.name_en FROM question_batch b"
            + " LEFT JOIN question_category c ON b.kind IN ('MOVE', 'REMOVE_CATEGORY')"
            + " AND c.id = CAST(b.detail AS UNSIGNED)"
            + " WHERE b.undone_at IS NULL AND b.course_id = "
            + place(values, courseId)
            + (only == null ? "" : " AND b.kind = " + place(values, only.name()))
            + " ORDER BY b.id DESC";
    List<Object[]> rows =
        bind(em.createNativeQuery(select), values).setMaxResults(most).getResultList();
    return rows.stream()
        .map(
            row ->
                new BatchRow(
                    ((Number) row[0]).longValue(),
                    QuestionBatch.Kind.valueOf((String) row[1]),
                    (String) row[2],
                    row[5] == null ? Words.NONE : new Words((String) row[5], (String) row[6]),
                    ((Number) row[3]).intValue(),
                    instant(row[4])))
        .toList();
  }

  private static String where(long courseId, BankFilter filter, List<Object> values) {
    StringBuilder where = new StringBuilder(FROM).append(place(values, courseId));
    where
        .append(" AND q.retired = ")
        .append(place(values, filter.show() == BankFilter.Show.RETIRED));
    if (!filter.search().isBlank()) {
      String part = "%" + filter.search().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      where.append(
          SEARCHED.stream()
              .map(column -> column + " LIKE " + place(values, part))
              .collect(Collectors.joining(" OR ", " AND (", ")")));
    }
    if (filter.kind() != null) {
      where.append(" AND v.kind = ").append(place(values, filter.kind().name()));
    }
    if (filter.categoryId() != null && filter.categoryId() == BankFilter.NO_CATEGORY) {
      where.append(" AND q.category_id IS NULL");
    } else if (filter.categoryId() != null) {
      where
          .append(
              " AND q.category_id IN (WITH RECURSIVE under AS (SELECT id FROM question_category"
                  + " WHERE id = ")
          .append(place(values, filter.categoryId()))
          .append(
              " UNION SELECT c.id FROM question_category c JOIN under u ON c.parent_id = u.id)"
                  + " SELECT id FROM under)");
    }
    if (!filter.tag().isBlank()) {
      where
          .append(
              " AND EXISTS (SELECT 1 FROM question_tag t WHERE t.question_id = q.id AND t.tag = ")
          .append(place(values, filter.tag()))
          .append(")");
    }
    if (filter.show() == BankFilter.Show.TWINS) {
      where.append(" AND ").append(TWINS).append(" > 0");
    }
    return where.toString();
  }

  /** Where the next value stands in the query. */
  private static String place(List<Object> values, Object value) {
    values.add(value);
    return "?" + values.size();
  }

  private static Query bind(Query query, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static Instant instant(Object at) {
    LocalDateTime utc =
        at instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) at;
    return new InstantConverter().convertToEntityAttribute(utc);
  }

  private static BankRow row(Object[] row, boolean retired) {
    return new BankRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        QuestionKind.valueOf((String) row[2]),
        new Words((String) row[3], (String) row[4]),
        ((Number) row[5]).intValue(),
        row[6] == null ? null : ((Number) row[6]).longValue(),
        row[7] == null ? List.of() : Arrays.asList(((String) row[7]).split(",")),
        ((Number) row[8]).intValue(),
        ((Number) row[9]).intValue(),
        retired,
        instant(row[10]),
        List.of());
  }
}
