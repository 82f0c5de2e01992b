package eu.cities4cities.academy.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

  /** Those of them that are asked something, in the category or under it and with the tag. */
  @SuppressWarnings("unchecked")
  List<Question> listDrawable(long courseId, Long categoryId, String tag) {
    var query =
        em.createNativeQuery(
                (categoryId == null ? "" : UNDER)
                    + "SELECT q.* FROM question q JOIN question_version v ON v.id = q.current_version"
                    + " WHERE q.course_id = ?1 AND q.retired = FALSE AND v.kind <> 'DESCRIPTION'"
                    + (categoryId == null ? "" : " AND q.category_id IN (SELECT id FROM under)")
                    + (tag == null
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM question_tag t"
                            + " WHERE t.question_id = q.id AND t.tag = ?3)")
                    + " ORDER BY q.id",
                Question.class)
            .setParameter(1, courseId);
    if (categoryId != null) {
      query.setParameter(2, categoryId);
    }
    if (tag != null) {
      query.setParameter(3, tag);
    }
    return query.getResultList();
  }

  List<QuestionCategory> listCategories(long courseId) {
    return em.createQuery(
            "SELECT c FROM QuestionCategory c WHERE c.courseId = :course ORDER BY c.id",
            QuestionCategory.class)
        .setParameter("course", courseId)
        .getResultList();
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
}
