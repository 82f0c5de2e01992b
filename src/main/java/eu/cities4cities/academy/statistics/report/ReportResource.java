package eu.cities4cities.academy.statistics.report;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** A saved report as a file for organizers; each download is noted in the audit trail. */
@Path("/reports/{id: \\d{1,18}}.pdf")
@Needs(Scope.REPORTS)
@RequestScoped
public class ReportResource {
  @Inject private ReportService reports;
  @Inject private ReportPages pages;
  @Inject private Caller caller;

  /**
   * The report's figures as a PDF, without personal data.
   *
   * @param lang "uk" or "en"; the caller's language if not given
   */
  @GET
  public Response download(@PathParam("id") long id, @QueryParam("lang") String lang) {
    Language language = lang == null ? caller.language() : Language.of(lang);
    return pages.pdf(reports.forDownload(id), language, "report.pdf");
  }
}
