package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.certificate.CertificateDesign;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;

/** A report in the words of a language, for pages and as a file. */
@ApplicationScoped
class ReportPages {
  @Inject private Texts texts;
  @Inject private Clock clock;

  ReportText text(ReportData data, Language language) {
    return new ReportWriter(data, language, (key, args) -> texts.get(language, key, args)).write();
  }

  /** The report as a PDF under that name of a file. */
  Response pdf(ReportData data, Language language, String file) {
    ReportPdf pdf =
        new ReportPdf(
            text(data, language),
            language,
            texts.get(language, "site.name"),
            List.of(
                texts.get(language, "statistics.column.figure"),
                texts.get(language, "statistics.column.value"),
                texts.get(language, "statistics.column.meaning")),
            clock.instant());
    StreamingOutput body = out -> pdf.write(out, CertificateDesign::bundledFile);
    return Response.ok(body, "application/pdf")
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
