package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/**
 * The attendance of everybody at each session of a course, for those who run it; each download is
 * noted in the audit trail.
 */
@Path("/courses/{slug}/attendance.{format}")
@Needs(Scope.REPORTS)
@RequestScoped
public class AttendanceFileResource {
  @Inject private CourseFiles files;

  /**
   * The table as a file.
   *
   * @param format "xlsx" or "csv"
   * @param sheet with CSV, which table: "summary", "attendance" (each person at each session),
   *     "sessions", "communities" or "definitions"
   * @param lang "uk" or "en"; the caller's language if not given
   * @param names "no" for pseudonyms in place of names and communities
   */
  @GET
  public Response download(
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("sheet") String sheet,
      @QueryParam("lang") String lang,
      @QueryParam("names") String names) {
    return files.attendance(slug, new CourseFiles.Ask(format, sheet, lang, names));
  }
}
