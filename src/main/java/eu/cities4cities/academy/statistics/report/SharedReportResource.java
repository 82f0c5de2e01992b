package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** A report by a link that needs no signing in, as a file; no person is named in it. */
@Path("/reports/shared/{token}.pdf")
@Needs({})
@RequestScoped
public class SharedReportResource {
  @Inject private SharedReportService reports;
  @Inject private ReportPages pages;
  @Inject private Caller caller;

  /**
   * The report as a PDF.
   *
   * @param lang "uk" or "en"; the caller's language if not given
   */
  @GET
  public Response download(@PathParam("token") String token, @QueryParam("lang") String lang) {
    Language language = lang == null ? caller.language() : Language.of(lang);
    return reports
        .forDownload(token)
        .map(shared -> pages.pdf(shared.data(), language, "report.pdf"))
        .orElseThrow(() -> new NotFoundException("shared report"));
  }
}
