package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queries over saved reports and their links. */
@ApplicationScoped
class SavedReportRepository {
  @PersistenceContext private EntityManager em;

  void add(SavedReport report) {
    em.persist(report);
    em.flush();
  }

  void add(ReportLink link) {
    em.persist(link);
    em.flush();
  }

  SavedReport get(long id) {
    return Optional.ofNullable(em.find(SavedReport.class, id))
        .orElseThrow(() -> new NotFoundException("report " + id));
  }

  ReportLink getLink(long id) {
    return Optional.ofNullable(em.find(ReportLink.class, id))
        .orElseThrow(() -> new NotFoundException("link of a report " + id));
  }

  /** Takes a report away with its links. */
  void remove(SavedReport report) {
    em.createQuery("DELETE FROM ReportLink l WHERE l.report = :report")
        .setParameter("report", report)
        .executeUpdate();
    em.remove(report);
  }

  /** Reports with how many of their links are open, the newest first. */
  List<ReportRow> list(Instant now, int first, int size) {
    return em.createQuery(
            "SELECT NEW eu.cities4cities.academy.statistics.report.ReportRow(r.id, r.name, r.kind,"
                + " r.madeAt, (SELECT COUNT(l) FROM ReportLink l WHERE l.report = r"
                + " AND l.revokedAt IS NULL AND l.expiresAt > :now))"
                + " FROM SavedReport r ORDER BY r.madeAt DESC, r.id DESC",
            ReportRow.class)
        .setParameter("now", now)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count() {
    return em.createQuery("SELECT COUNT(r) FROM SavedReport r", Long.class).getSingleResult();
  }

  /** The links of a report, the newest first. */
  List<ReportLink> listLinks(long reportId) {
    return em.createQuery(
            "SELECT l FROM ReportLink l WHERE l.report.id = :report ORDER BY l.madeAt DESC",
            ReportLink.class)
        .setParameter("report", reportId)
        .getResultList();
  }

  Optional<ReportLink> findByHash(String hash) {
    return em.createQuery("SELECT l FROM ReportLink l WHERE l.tokenHash = :hash", ReportLink.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /** Counts one opening, whatever else is being counted at the same time. */
  void countOpening(long linkId, Instant now) {
    em.createQuery(
            "UPDATE ReportLink l SET l.opened = l.opened + 1, l.openedAt = :now WHERE l.id = :id")
        .setParameter("now", now)
        .setParameter("id", linkId)
        .executeUpdate();
  }
}
