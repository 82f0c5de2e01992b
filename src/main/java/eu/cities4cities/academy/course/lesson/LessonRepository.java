package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The queries over lessons, what they carry, and who has gone through them. */
@ApplicationScoped
class LessonRepository {
  @PersistenceContext private EntityManager em;

  Optional<Lesson> find(long id) {
    return Optional.ofNullable(em.find(Lesson.class, id));
  }

  void add(Object row) {
    em.persist(row);
  }

  void flush() {
    em.flush();
  }

  void remove(Lesson lesson) {
    em.remove(lesson);
  }

  /** The lessons of a course in order. */
  List<Lesson> list(long courseId) {
    return em.createQuery(
            "SELECT l FROM Lesson l WHERE l.courseId = :course ORDER BY l.position, l.id",
            Lesson.class)
        .setParameter("course", courseId)
        .getResultList();
  }

  List<Long> listFileIds(long lessonId) {
    return em.createQuery(
            "SELECT f.fileId FROM LessonFile f WHERE f.lessonId = :lesson ORDER BY f.id",
            Long.class)
        .setParameter("lesson", lessonId)
        .getResultList();
  }

  void removeFile(long lessonId, long fileId) {
    em.createQuery("DELETE FROM LessonFile f WHERE f.lessonId = :lesson AND f.fileId = :file")
        .setParameter("lesson", lessonId)
        .setParameter("file", fileId)
        .executeUpdate();
  }

  /** The lessons that carry a file, or have it as their recording. */
  List<Lesson> listUsing(long fileId) {
    return em.createQuery(
            """
            SELECT l FROM Lesson l WHERE l.videoFileId = :file
              OR l.id IN (SELECT f.lessonId FROM LessonFile f WHERE f.fileId = :file)""",
            Lesson.class)
        .setParameter("file", fileId)
        .getResultList();
  }

  Set<Long> filesInUse(Collection<Long> among) {
    Set<Long> used =
        new HashSet<>(
            em.createQuery("SELECT f.fileId FROM LessonFile f WHERE f.fileId IN :among", Long.class)
                .setParameter("among", among)
                .getResultList());
    used.addAll(
        em.createQuery(
                "SELECT l.videoFileId FROM Lesson l WHERE l.videoFileId IN :among", Long.class)
            .setParameter("among", among)
            .getResultList());
    return used;
  }

  List<LessonCaption> listCaptions(long lessonId) {
    return em.createQuery(
            "SELECT c FROM LessonCaption c WHERE c.lessonId = :lesson ORDER BY c.language DESC",
            LessonCaption.class)
        .setParameter("lesson", lessonId)
        .getResultList();
  }

  Optional<LessonCaption> findCaption(long lessonId, Language language) {
    return listCaptions(lessonId).stream()
        .filter(caption -> caption.getLanguage() == language)
        .findFirst();
  }

  void removeCaption(long lessonId, Language language) {
    for (String of : List.of("LessonCaption", "LessonCue")) {
      em.createQuery("DELETE FROM " + of + " c WHERE c.lessonId = :lesson AND c.language = :code")
          .setParameter("lesson", lessonId)
          .setParameter("code", language.code())
          .executeUpdate();
    }
  }

  List<LessonCue> listCues(long lessonId, Language language) {
    return em.createQuery(
            """
            SELECT c FROM LessonCue c WHERE c.lessonId = :lesson AND c.language = :code
            ORDER BY c.fromMs, c.id""",
            LessonCue.class)
        .setParameter("lesson", lessonId)
        .setParameter("code", language.code())
        .getResultList();
  }

  /** Where the words are said in the recordings of a course's shown lessons, in order. */
  List<Object[]> listHits(long courseId, Language language, String words, int size) {
    return em.createQuery(
            """
            SELECT l, c FROM LessonCue c, Lesson l
            WHERE c.lessonId = l.id AND l.courseId = :course AND l.shown = TRUE
              AND c.language = :code AND c.said LIKE :words ESCAPE '!'
            ORDER BY l.position, l.id, c.fromMs""",
            Object[].class)
        .setParameter("course", courseId)
        .setParameter("code", language.code())
        .setParameter(
            "words", "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
        .setMaxResults(size)
        .getResultList();
  }

  Map<Long, LessonProgress> progressOf(long courseId, long personId) {
    Map<Long, LessonProgress> progress = new HashMap<>();
    em.createQuery(
            """
            SELECT p FROM LessonProgress p, Lesson l
            WHERE p.lessonId = l.id AND l.courseId = :course AND p.personId = :person""",
            LessonProgress.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .getResultList()
        .forEach(each -> progress.put(each.getLessonId(), each));
    return progress;
  }

  /** Notes that the person has opened the lesson; the first time counts. */
  void opened(long lessonId, long personId, Instant now) {
    em.createNativeQuery(
            "INSERT IGNORE INTO lesson_progress (lesson_id, person_id, opened_at)"
                + " VALUES (?1, ?2, ?3)")
        .setParameter(1, lessonId)
        .setParameter(2, personId)
        .setParameter(3, utc(now))
        .executeUpdate();
  }

  /** Notes that the person has gone through the lesson; null takes it back. */
  void done(long lessonId, long personId, Instant now) {
    em.createNativeQuery(
            "UPDATE lesson_progress SET done_at = ?3 WHERE lesson_id = ?1 AND person_id = ?2")
        .setParameter(1, lessonId)
        .setParameter(2, personId)
        .setParameter(3, now == null ? null : utc(now))
        .executeUpdate();
  }

  int countShown(long courseId) {
    return em.createQuery(
            "SELECT COUNT(l) FROM Lesson l WHERE l.courseId = :course AND l.shown = TRUE",
            Long.class)
        .setParameter("course", courseId)
        .getSingleResult()
        .intValue();
  }

  /** How many shown lessons of the course each person has gone through; or only that person. */
  Map<Long, Integer> countDone(long courseId, Long onlyPerson) {
    Map<Long, Integer> done = new HashMap<>();
    var query =
        em.createQuery(
                "SELECT p.personId, COUNT(p) FROM LessonProgress p, Lesson l"
                    + " WHERE p.lessonId = l.id AND l.courseId = :course AND l.shown = TRUE"
                    + " AND p.doneAt IS NOT NULL"
                    + (onlyPerson == null ? "" : " AND p.personId = :person")
                    + " GROUP BY p.personId",
                Object[].class)
            .setParameter("course", courseId);
    if (onlyPerson != null) {
      query.setParameter("person", onlyPerson);
    }
    query.getResultList().forEach(row -> done.put((Long) row[0], ((Number) row[1]).intValue()));
    return done;
  }

  /** How many people have gone through each lesson of a course. */
  Map<Long, Long> countDoneByLesson(long courseId) {
    Map<Long, Long> done = new HashMap<>();
    em.createQuery(
            """
            SELECT p.lessonId, COUNT(p) FROM LessonProgress p, Lesson l
            WHERE p.lessonId = l.id AND l.courseId = :course AND p.doneAt IS NOT NULL
            GROUP BY p.lessonId""",
            Object[].class)
        .setParameter("course", courseId)
        .getResultList()
        .forEach(row -> done.put((Long) row[0], (Long) row[1]));
    return done;
  }

  List<Object[]> listProgress(long personId) {
    return em.createQuery(
            """
            SELECT l, p FROM LessonProgress p, Lesson l
            WHERE p.lessonId = l.id AND p.personId = :person ORDER BY p.openedAt""",
            Object[].class)
        .setParameter("person", personId)
        .getResultList();
  }

  void removeProgress(long personId) {
    em.createQuery("DELETE FROM LessonProgress p WHERE p.personId = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
