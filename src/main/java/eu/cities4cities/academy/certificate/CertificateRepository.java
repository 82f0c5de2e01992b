package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The queries over certificates one by one: by number, by file, by person. */
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

  List<CertificateVersion> listVersions(CertificateNumber number) {
    return em.createQuery(
            "SELECT v FROM CertificateVersion v JOIN FETCH v.certificate"
                + " WHERE v.certificate.number = :number ORDER BY v.number DESC",
            CertificateVersion.class)
        .setParameter("number", number.toString())
        .getResultList();
  }
}
