package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.ProfileTheme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The queries over the register as a whole: of a course, of a community, by what comes to an end.
 */
@ApplicationScoped
class RegisterRepository {

  /** Whose name the register has forgotten, of them no paper is printed any more. */
  private static final String OTHERWISE_TITLED =
      " AND v.certificate.live = 1 AND v.number = v.certificate.currentVersion"
          + " AND v.nameUk IS NOT NULL AND (v.courseUk <> :uk OR v.courseEn <> :en)";

  /**
   * Of a community and its parts, but those that are shielded (rule 11): being a part of another
   * must not make public what a community did not show.
   */
  private static final String OF_COMMUNITY =
      " (o.id = :community OR o.heirId = :community AND o.occupied = FALSE AND o.guarded = FALSE)";

  @PersistenceContext private EntityManager em;

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

  /** Valid certificates of these people from that community or its parts, the latest first. */
  List<CommunityCertificate> listOf(long communityId, Collection<Long> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT NEW eu.cities4cities.academy.certificate.CommunityCertificate("
                    + "c.person.id, c.number, c.kind, k.titleUk, k.titleEn, c.issuedAt)"
                    + " FROM Certificate c LEFT JOIN c.course k JOIN c.community o"
                    + " WHERE c.person.id IN :people AND c.live = 1"
                    + " AND (o.id = :community OR o.heirId = :community)"
                    + " ORDER BY c.issuedAt DESC, c.id DESC",
                CommunityCertificate.class)
            .setParameter("people", personIds)
            .setParameter("community", communityId)
            .getResultList();
  }

  /** The communities of the valid certificates that were earned by that enrollment. */
  List<Long> listCommunitiesOf(long enrollmentId) {
    return em.createQuery(
            "SELECT DISTINCT c.community.id FROM Certificate c"
                + " WHERE c.enrollment.id = :enrollment AND c.live = 1"
                + " AND c.community IS NOT NULL",
            Long.class)
        .setParameter("enrollment", enrollmentId)
        .getResultList();
  }

  /**
   * The person's valid certificates that a community's profile may show: number, course, and
   * whether the person lets it name them.
   */
  List<NameOnProfile> listNamesOnProfiles(long personId) {
    return em.createQuery(
            "SELECT NEW eu.cities4cities.academy.certificate.NameOnProfile("
                + "c.number, k.slug, e.graduateNameConsent)"
                + " FROM Certificate c JOIN c.enrollment e JOIN c.course k"
                + " WHERE c.person.id = :person AND c.live = 1 AND c.community IS NOT NULL",
            NameOnProfile.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** How many people of a community, or of its parts, hold a valid certificate. */
  long countGraduates(long communityId) {
    return em.createQuery(
            "SELECT COUNT(DISTINCT c.person.id) FROM Certificate c"
                + " JOIN c.community o WHERE"
                + OF_COMMUNITY
                + " AND c.live = 1 AND c.person IS NOT NULL",
            Long.class)
        .setParameter("community", communityId)
        .getSingleResult();
  }

  /**
   * Of the current versions of valid certificates of a community and its parts whose holders let it
   * name them: person, both names, both titles and last day of the course. Whole versions would
   * carry their supplements, which a public page would read for nothing.
   */
  List<Object[]> listAllowing(long communityId, int most) {
    return em.createQuery(
            "SELECT v.certificate.person.id, v.nameUk, v.nameLatin, v.courseUk, v.courseEn,"
                + " v.lastDay FROM CertificateVersion v"
                + " JOIN v.certificate.community o WHERE"
                + OF_COMMUNITY
                + " AND v.certificate.live = 1"
                + " AND v.certificate.person IS NOT NULL"
                + " AND v.number = v.certificate.currentVersion"
                + " AND v.certificate.enrollment.graduateNameConsent = TRUE"
                + " AND v.nameUk IS NOT NULL"
                + " ORDER BY v.certificate.issuedAt DESC, v.id DESC",
            Object[].class)
        .setParameter("community", communityId)
        .setMaxResults(most)
        .getResultList();
  }

  /** The themes of the courses of a community's valid certificates. */
  Set<ProfileTheme> listThemes(long communityId) {
    return new HashSet<>(
        em.createQuery(
                "SELECT DISTINCT t FROM Certificate c JOIN c.course.themes t JOIN c.community o"
                    + " WHERE"
                    + OF_COMMUNITY
                    + " AND c.live = 1 AND c.person IS NOT NULL",
                ProfileTheme.class)
            .setParameter("community", communityId)
            .getResultList());
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
}
