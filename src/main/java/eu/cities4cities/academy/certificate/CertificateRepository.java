package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The queries over the register. */
@ApplicationScoped
class CertificateRepository {

  private static final String HELD =
      "SELECT c.person.id, c.number, c.kind, c.expiresOn, c.awardReason FROM Certificate c"
          + " WHERE c.course.id = :course AND c.revokedAt IS NULL";

  private static final String ENDED =
      "SELECT c.person.id, c.kind FROM Certificate c WHERE c.course.id = :course"
          + " AND c.person IS NOT NULL AND c.live IS NULL AND NOT EXISTS (SELECT d.id"
          + " FROM Certificate d WHERE d.course.id = :course AND d.person.id = c.person.id"
          + " AND d.kind = c.kind AND d.id > c.id)";

  /** Whose name the register has forgotten, of them no paper is printed any more. */
  private static final String OTHERWISE_TITLED =
      " AND v.certificate.live = 1 AND v.number = v.certificate.currentVersion"
          + " AND v.nameUk IS NOT NULL AND (v.courseUk <> :uk OR v.courseEn <> :en)";

  /** A valid one counts before an expired one, a later one before an earlier one. */
  private static final String LATEST_LAST = " ORDER BY c.live, c.id";

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

  /** The version whose file has that hash. */
  Optional<CertificateVersion> findByFile(String sha256) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.sha256 = :sha256",
            CertificateVersion.class)
        .setParameter("sha256", sha256)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The versions that count of these certificates. */
  List<CertificateVersion> listCurrent(Collection<Long> certificates) {
    if (certificates.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.certificate.id IN :ids AND v.number = v.certificate.currentVersion",
            CertificateVersion.class)
        .setParameter("ids", certificates)
        .getResultList();
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

  /** The valid certificates of a course on whose current paper its title is another one. */
  List<Long> listOtherwiseTitled(long courseId, String titleUk, String titleEn) {
    return em.createQuery(
            "SELECT v.certificate.id FROM CertificateVersion v WHERE v.certificate.course.id = :course"
                + OTHERWISE_TITLED
                + " ORDER BY v.certificate.id",
            Long.class)
        .setParameter("course", courseId)
        .setParameter("uk", titleUk)
        .setParameter("en", titleEn)
        .getResultList();
  }

  /** The titles of the course on such papers, with how many there are. */
  List<Object[]> countOtherwiseTitled(long courseId, String titleUk, String titleEn) {
    return em.createQuery(
            "SELECT v.courseUk, v.courseEn, COUNT(v) FROM CertificateVersion v"
                + " WHERE v.certificate.course.id = :course"
                + OTHERWISE_TITLED
                + " GROUP BY v.courseUk, v.courseEn ORDER BY COUNT(v) DESC",
            Object[].class)
        .setParameter("course", courseId)
        .setParameter("uk", titleUk)
        .setParameter("en", titleEn)
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

  /** Whoever of these people holds a valid certificate of one of the kinds in the course. */
  Set<Long> holdersAmong(long courseId, Set<CertificateKind> kinds, Collection<Long> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "SELECT c.person.id FROM Certificate c WHERE c.course.id = :course"
                    + " AND c.kind IN :kinds AND c.live = 1 AND c.person.id IN :people",
                Long.class)
            .setParameter("course", courseId)
            .setParameter("kinds", kinds)
            .setParameter("people", people)
            .getResultList());
  }

  /** Whether somebody holds a valid certificate of one of the kinds; whoever issues one waits. */
  boolean holdsNow(long courseId, Set<CertificateKind> kinds, long personId) {
    return em.createQuery(
            "SELECT c FROM Certificate c WHERE c.course.id = :course AND c.person.id = :person"
                + " AND c.live = 1",
            Certificate.class)
        .setParameter("course", courseId)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .anyMatch(held -> kinds.contains(held.getKind()));
  }

  /** What people hold in a course, by person: valid or expired, of two kinds the higher one. */
  Map<Long, Held> heldByPerson(long courseId, LocalDate today) {
    return held(
        em.createQuery(HELD + " AND c.person IS NOT NULL" + LATEST_LAST, Object[].class)
            .setParameter("course", courseId)
            .getResultList(),
        today);
  }

  /** As {@link #heldByPerson}, of some people alone. */
  Map<Long, Held> heldAmong(long courseId, Collection<Long> people, LocalDate today) {
    if (people.isEmpty()) {
      return new HashMap<>();
    }
    return held(
        em.createQuery(HELD + " AND c.person.id IN :people" + LATEST_LAST, Object[].class)
            .setParameter("course", courseId)
            .setParameter("people", people)
            .getResultList(),
        today);
  }

  private static Map<Long, Held> held(List<Object[]> rows, LocalDate today) {
    Map<Long, Held> held = new HashMap<>();
    for (Object[] row : rows) {
      LocalDate expiresOn = (LocalDate) row[3];
      held.merge(
          (Long) row[0],
          new Held(
              (String) row[1],
              (CertificateKind) row[2],
              row[4] != null,
              expiresOn != null && today.isAfter(expiresOn)),
          Held::higher);
    }
    return held;
  }

  /** Of which kinds the latest certificate of people in a course was revoked or has expired. */
  Map<Long, Set<CertificateKind>> endedByPerson(long courseId) {
    return ended(em.createQuery(ENDED, Object[].class).setParameter("course", courseId));
  }

  private static Map<Long, Set<CertificateKind>> ended(TypedQuery<Object[]> query) {
    Map<Long, Set<CertificateKind>> ended = new HashMap<>();
    query
        .getResultStream()
        .forEach(
            row ->
                ended
                    .computeIfAbsent((Long) row[0], any -> EnumSet.noneOf(CertificateKind.class))
                    .add((CertificateKind) row[1]));
    return ended;
  }

  /** The current versions of a course's certificates, valid or not, after that one. */
  List<CertificateVersion> listRegister(long courseId, long afterId, int most) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate c"
                + " LEFT JOIN FETCH c.community"
                + " WHERE c.course.id = :course AND v.number = c.currentVersion AND c.id > :after"
                + " ORDER BY c.id",
            CertificateVersion.class)
        .setParameter("course", courseId)
        .setParameter("after", afterId)
        .setMaxResults(most)
        .getResultList();
  }

  /** The files of the current versions of a course's valid certificates, after that one. */
  List<RegisterService.Paper> listValidPapers(long courseId, long afterId, int most) {
    return em.createQuery(
            "SELECT c.id, c.number, v.nameUk, f.pdf FROM CertificateFile f JOIN f.version v"
                + " JOIN v.certificate c WHERE c.course.id = :course AND c.live = 1"
                + " AND v.number = c.currentVersion AND c.id > :after ORDER BY c.id",
            Object[].class)
        .setParameter("course", courseId)
        .setParameter("after", afterId)
        .setMaxResults(most)
        .getResultStream()
        .map(
            row ->
                new RegisterService.Paper(
                    (Long) row[0], (String) row[1], (String) row[2], (byte[]) row[3]))
        .toList();
  }

  /** Valid certificates that end within those days and whose holders were not told. */
  List<String> listEndingSoon(LocalDate today, LocalDate until, int most) {
    return em.createQuery(
            "SELECT c.number FROM Certificate c WHERE c.live = 1 AND c.expiryToldAt IS NULL"
                + " AND c.expiresOn >= :today AND c.expiresOn <= :until ORDER BY c.id",
            String.class)
        .setParameter("today", today)
        .setParameter("until", until)
        .setMaxResults(most)
        .getResultList();
  }

  /** Certificates whose last day is past and which nobody has ended. */
  List<String> listEnded(LocalDate today, int most) {
    return em.createQuery(
            "SELECT c.number FROM Certificate c WHERE c.live = 1 AND c.expiresOn < :today"
                + " ORDER BY c.id",
            String.class)
        .setParameter("today", today)
        .setMaxResults(most)
        .getResultList();
  }

  /** The courses with valid certificates. */
  List<Long> listCoursesWithValid() {
    return em.createQuery(
            "SELECT DISTINCT c.course.id FROM Certificate c"
                + " WHERE c.live = 1 AND c.course IS NOT NULL ORDER BY c.course.id",
            Long.class)
        .getResultList();
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
