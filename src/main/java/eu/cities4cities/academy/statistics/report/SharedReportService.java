package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Reports by a link that needs no signing in. Each opening is counted with its moment and nothing
 * about who opened it, as each download by the staff is kept in the audit trail.
 */
@Service
public class SharedReportService {
  @Inject private SavedReportRepository reports;
  @Inject private ReportReader reader;
  @Inject private Clock clock;

  /** A report as its reader sees it, and until when. */
  public record Shared(ReportData data, Instant until) {}

  /**
   * The report that a link shows; empty where it is unknown, has run out or was taken back, which
   * nobody is told apart.
   */
  @Anyone
  public Optional<Shared> open(String token) {
    Instant now = clock.instant();
    Optional<ReportLink> link =
        reports
            .findByHash(Secrets.sha256(token))
            .filter(found -> found.isOpenAt(now) && reader.isForAnybody(found.getReport()));
    link.ifPresent(found -> reports.countOpening(found.getId(), now));
    return link.map(found -> new Shared(reader.read(found.getReport()), found.getExpiresAt()));
  }
}
