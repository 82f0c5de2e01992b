package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Reports by a link that needs no signing in. Each opening of the page is counted with its moment
 * and nothing about who opened it; a file that is taken is kept in the audit trail, as each other
 * download is.
 */
@Service
public class SharedReportService {
  @Inject private SavedReportRepository reports;
  @Inject private ReportReader reader;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** A report as its reader sees it, and until when. */
  public record Shared(ReportData data, Instant until) {}

  /**
   * The report that a link shows; empty where it is unknown, has run out or was taken back, which
   * nobody is told apart.
   */
  @Anyone
  public Optional<Shared> open(String token) {
    Optional<ReportLink> link = find(token);
    link.ifPresent(found -> reports.countOpening(found.getId(), clock.instant()));
    return link.map(this::read);
  }

  /** The same for a file. */
  @Anyone
  public Optional<Shared> forDownload(String token) {
    Optional<ReportLink> link = find(token);
    link.ifPresent(
        found ->
            audit.record(
                new AuditTrail.Change(
                    "statistics.report.downloadByLink",
                    "SavedReport",
                    String.valueOf(found.getReport().getId()),
                    null,
                    found.getLabel(),
                    null)));
    return link.map(this::read);
  }

  private Optional<ReportLink> find(String token) {
    Instant now = clock.instant();
    return reports
        .findByHash(Secrets.sha256(token))
        .filter(found -> found.isOpenAt(now) && reader.isForAnybody(found.getReport()));
  }

  private Shared read(ReportLink link) {
    return new Shared(reader.read(link.getReport()), link.getExpiresAt());
  }
}
