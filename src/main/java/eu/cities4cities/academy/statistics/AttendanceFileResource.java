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
   * @param lang "uk" or "en"; the caller's language if not given
   */
  @GET
  public Response download(
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("lang") String lang) {
    return files.attendance(slug, format, lang);
  }
}
