package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.quiz.question.QuestionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queries over questions, their versions and categories. */
@ApplicationScoped
class QuestionRepository {
  private static final String UNDER =
      """
      WITH RECURSIVE under AS (
        SELECT id FROM question_category WHERE id = ?2
        UNION SELECT c.id FROM question_category c JOIN under u ON c.parent_id = u.id)
      """;

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  Optional<Question> find(long id) {
    return Optional.ofNullable(em.find(Question.class, id));
  }

  Optional<QuestionCategory> findCategory(long id) {
    return findCategoryEverMade(id).filter(category -> !category.isRemoved());
  }

  /** Finds also one that has been removed. */
  Optional<QuestionCategory> findCategoryEverMade(long id) {
    return Optional.ofNullable(em.find(QuestionCategory.class, id));
  }

  List<Question> list(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery("SELECT q FROM Question q WHERE q.id IN :ids", Question.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** All questions of a course's bank that may be asked, the oldest first. */
  List<Question> listOf(long courseId) {
    return em.createQuery(
            "SELECT q FROM Question q WHERE q.courseId = :course AND q.retired = FALSE"
                + " ORDER BY q.id",
            Question.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  /** What all questions of a course's bank that may be asked ask. */
  Set<String> listFingerprints(long courseId) {
    return Set.copyOf(
        em.createQuery(
                "SELECT DISTINCT q.fingerprint FROM Question q WHERE q.courseId = :course"
                    + " AND q.retired = FALSE",
                String.class)
            .setParameter("course", courseId)
            .getResultList());
  }

  /** The versions asked now of those among these questions that are not retired. */
  List<CurrentVersion> listCurrent(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT NEW eu.cities4cities.academy.quiz.bank.CurrentVersion("
                + "q.id, v.id, v.kind, v.points) FROM Question q, QuestionVersion v"
                + " WHERE v.id = q.currentVersion AND q.id IN :ids AND q.retired = FALSE",
            CurrentVersion.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * Those of them that are asked something, in the category or under it and with the tag.
   *
   * @param only the question that is looked for among them; null for all
   */
  @SuppressWarnings("unchecked")
  List<CurrentVersion> listDrawable(long courseId, Long categoryId, String tag, Long only) {
    var query =
        em.createNativeQuery(
                (categoryId == null ? "" : UNDER)
                    + "SELECT q.id, q.current_version, v.kind, v.points FROM question q"
                    + " JOIN question_version v ON v.id = q.current_version"
                    + " WHERE q.course_id = ?1 AND q.retired = FALSE AND v.kind <> 'DESCRIPTION'"
                    + (categoryId == null ? "" : " AND q.category_id IN (SELECT id FROM under)")
                    + (tag == null
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM question_tag t"
                            + " WHERE t.question_id = q.id AND t.tag = ?3)")
                    + (only == null ? "" : " AND q.id = ?4")
                    + " ORDER BY q.id")
            .setParameter(1, courseId);
    if (categoryId != null) {
      query.setParameter(2, categoryId);
    }
    if (tag != null) {
      query.setParameter(3, tag);
    }
    if (only != null) {
      query.setParameter(4, only);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .map(
            row ->
                new CurrentVersion(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    QuestionKind.valueOf((String) row[2]),
                    ((Number) row[3]).intValue()))
        .toList();
  }

  List<QuestionCategory> listCategories(long courseId) {
    return categories(courseId).getResultList();
  }

  /** Lets two people move categories one after the other, so that neither ends in itself. */
  void lockCategories(long courseId) {
    categories(courseId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private TypedQuery<QuestionCategory> categories(long courseId) {
    return em.createQuery(
            "SELECT c FROM QuestionCategory c WHERE c.courseId = :course AND c.removed = FALSE"
                + " ORDER BY c.id",
            QuestionCategory.class)
        .setParameter("course", courseId);
  }

  List<QuestionVersion> listVersions(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT v FROM QuestionVersion v WHERE v.id IN :ids", QuestionVersion.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  int lastNumber(long questionId) {
    return em.createQuery(
            "SELECT COALESCE(MAX(v.number), 0) FROM QuestionVersion v"
                + " WHERE v.question.id = :question",
            Integer.class)
        .setParameter("question", questionId)
        .getSingleResult();
  }

  /** All versions of a question, the newest first. */
  List<QuestionVersion> listVersionsOf(long questionId) {
    return em.createQuery(
            "SELECT v FROM QuestionVersion v WHERE v.question.id = :question"
                + " ORDER BY v.number DESC",
            QuestionVersion.class)
        .setParameter("question", questionId)
        .getResultList();
  }

  /** The courses whose questions show a file. */
  @SuppressWarnings("unchecked")
  List<Long> listCoursesShowing(long fileId) {
    return em.createNativeQuery(
            "SELECT DISTINCT q.course_id FROM question_picture p"
                + " JOIN question_version v ON v.id = p.version_id"
                + " JOIN question q ON q.id = v.question_id WHERE p.file_id = ?1")
        .setParameter(1, fileId)
        .getResultList();
  }

  /** Those of the files that a question shows. */
  Set<Long> listShown(Collection<Long> fileIds) {
    if (fileIds.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        em.createQuery(
                "SELECT DISTINCT f FROM QuestionVersion v JOIN v.files f WHERE f IN :files",
                Long.class)
            .setParameter("files", fileIds)
            .getResultList());
  }

  /** The questions that are in a category itself, retired or not. */
  List<Long> listIn(QuestionCategory category) {
    return em.createQuery("SELECT q.id FROM Question q WHERE q.categoryId = :category", Long.class)
        .setParameter("category", category.getId())
        .getResultList();
  }

  /** The categories that stand in a category itself. */
  List<Long> listUnder(QuestionCategory category) {
    return em.createQuery(
            "SELECT c.id FROM QuestionCategory c WHERE c.parentId = :category"
                + " AND c.removed = FALSE",
            Long.class)
        .setParameter("category", category.getId())
        .getResultList();
  }

  /** Takes everything out of a category: into the one above, or into none. */
  void empty(QuestionCategory category) {
    em.createQuery("UPDATE Question q SET q.categoryId = :above WHERE q.categoryId = :category")
        .setParameter("above", category.getParentId())
        .setParameter("category", category.getId())
        .executeUpdate();
    em.createQuery(
            "UPDATE QuestionCategory c SET c.parentId = :above WHERE c.parentId = :category"
                + " AND c.removed = FALSE")
        .setParameter("above", category.getParentId())
        .setParameter("category", category.getId())
        .executeUpdate();
  }

  Optional<QuestionBatch> findBatch(long id) {
    return Optional.ofNullable(em.find(QuestionBatch.class, id));
  }

  /** Whether no question that may be asked is in a category, and no other category. */
  boolean isEmpty(QuestionCategory category) {
    long inside =
        em.createQuery(
                "SELECT COUNT(q) FROM Question q WHERE q.categoryId = :category"
                    + " AND q.retired = FALSE",
                Long.class)
            .setParameter("category", category.getId())
            .getSingleResult();
    long under =
        em.createQuery(
                "SELECT COUNT(c) FROM QuestionCategory c WHERE c.parentId = :category"
                    + " AND c.removed = FALSE",
                Long.class)
            .setParameter("category", category.getId())
            .getSingleResult();
    return inside + under == 0;
  }
}
