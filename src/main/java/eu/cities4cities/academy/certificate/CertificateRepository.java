package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The queries over the register. */
@ApplicationScoped
class CertificateRepository {

  @PersistenceContext private EntityManager em;

  void add(Certificate certificate) {
    em.persist(certificate);
  }

  void add(CertificateVersion version) {
    em.persist(version);
  }

  void add(CertificateFile file) {
    em.persist(file);
  }

  void flush() {
    em.flush();
  }

  Optional<Certificate> find(CertificateNumber number) {
    return em.createQuery("SELECT c FROM Certificate c WHERE c.number = :number", Certificate.class)
        .setParameter("number", number.toString())
        .getResultStream()
        .findFirst();
  }

  /** As {@link #find}, for a change: others who change the same certificate wait. */
  Optional<Certificate> findForChange(CertificateNumber number) {
    return em.createQuery("SELECT c FROM Certificate c WHERE c.number = :number", Certificate.class)
        .setParameter("number", number.toString())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Optional<CertificateVersion> findVersion(CertificateNumber number, int version) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.certificate.number = :number AND v.number = :version",
            CertificateVersion.class)
        .setParameter("number", number.toString())
        .setParameter("version", version)
        .getResultStream()
        .findFirst();
  }

  /** The version that counts, with its certificate. */
  Optional<CertificateVersion> findCurrent(CertificateNumber number) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.certificate.number = :number"
                + " AND v.number = v.certificate.currentVersion",
            CertificateVersion.class)
        .setParameter("number", number.toString())
        .getResultStream()
        .findFirst();
  }

  Optional<byte[]> findFile(CertificateVersion version) {
    return Optional.ofNullable(em.find(CertificateFile.class, version.getId()))
        .map(CertificateFile::getPdf);
  }

  /** The current versions of a person's certificates, the newest first. */
  List<CertificateVersion> listOf(long personId) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.certificate.person.id = :person"
                + " AND v.number = v.certificate.currentVersion"
                + " ORDER BY v.certificate.issuedAt DESC, v.id DESC",
            CertificateVersion.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The numbers of a person's certificates in force. */
  List<String> numbersOf(long personId) {
    return em.createQuery(
            "SELECT c.number FROM Certificate c WHERE c.person.id = :person AND c.live = 1"
                + " ORDER BY c.id",
            String.class)
        .setParameter("person", personId)
        .getResultList();
  }

  List<CertificateVersion> listVersions(CertificateNumber number) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.certificate.number = :number ORDER BY v.number DESC",
            CertificateVersion.class)
        .setParameter("number", number.toString())
        .getResultList();
  }

  /** Whoever of these people holds a valid certificate of the kind in the course. */
  Set<Long> holdersAmong(long courseId, CertificateKind kind, Collection<Long> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "SELECT c.person.id FROM Certificate c WHERE c.course.id = :course"
                    + " AND c.kind = :kind AND c.live = 1 AND c.person.id IN :people",
                Long.class)
            .setParameter("course", courseId)
            .setParameter("kind", kind)
            .setParameter("people", people)
            .getResultList());
  }

  /** The numbers of the valid certificates of a course, by person. */
  Map<Long, String> numbersByPerson(long courseId) {
    Map<Long, String> numbers = new HashMap<>();
    em.createQuery(
            "SELECT c.person.id, c.number FROM Certificate c"
                + " WHERE c.course.id = :course AND c.live = 1 AND c.person IS NOT NULL",
            Object[].class)
        .setParameter("course", courseId)
        .getResultStream()
        .forEach(row -> numbers.put((Long) row[0], (String) row[1]));
    return numbers;
  }

  /** As {@link #numbersByPerson(long)}, of some people alone. */
  Map<Long, String> numbersAmong(long courseId, Collection<Long> people) {
    Map<Long, String> numbers = new HashMap<>();
    if (people.isEmpty()) {
      return numbers;
    }
    em.createQuery(
            "SELECT c.person.id, c.number FROM Certificate c"
                + " WHERE c.course.id = :course AND c.live = 1 AND c.person.id IN :people",
            Object[].class)
        .setParameter("course", courseId)
        .setParameter("people", people)
        .getResultStream()
        .forEach(row -> numbers.put((Long) row[0], (String) row[1]));
    return numbers;
  }

  /** The number of a person's valid certificate in a course. */
  Optional<String> numberOf(long courseId, long personId) {
    return em.createQuery(
            "SELECT c.number FROM Certificate c"
                + " WHERE c.course.id = :course AND c.person.id = :person AND c.live = 1",
            String.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** How many certificates of a kind are valid, by course. */
  Map<Long, Long> countLiveByCourse(CertificateKind kind) {
    Map<Long, Long> counts = new HashMap<>();
    em.createQuery(
            "SELECT c.course.id, COUNT(c) FROM Certificate c"
                + " WHERE c.kind = :kind AND c.live = 1 AND c.course IS NOT NULL"
                + " GROUP BY c.course.id",
            Object[].class)
        .setParameter("kind", kind)
        .getResultStream()
        .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    return counts;
  }

  /** How many people of a community hold a valid certificate. */
  long countGraduates(long communityId) {
    return em.createQuery(
            "SELECT COUNT(DISTINCT c.person.id) FROM Certificate c"
                + " WHERE c.community.id = :community AND c.live = 1 AND c.person IS NOT NULL",
            Long.class)
        .setParameter("community", communityId)
        .getSingleResult();
  }

  /** The current versions of valid certificates of a community whose holders let it name them. */
  List<CertificateVersion> listNamedGraduates(long communityId, int most) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.certificate.community.id = :community AND v.certificate.live = 1"
                + " AND v.number = v.certificate.currentVersion"
                + " AND v.certificate.enrollment.graduateNameConsent = TRUE"
                + " AND v.nameUk IS NOT NULL"
                + " ORDER BY v.certificate.issuedAt DESC, v.id DESC",
            CertificateVersion.class)
        .setParameter("community", communityId)
        .setMaxResults(most)
        .getResultList();
  }
}
