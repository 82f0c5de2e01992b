package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.statistics.AttendanceFiles.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Downloads for those who run a course; each is noted in the audit trail. */
@Path("/courses/{slug}/{table: attendance|results}.{format: xlsx|csv}")
@Needs(Scope.REPORTS)
@RequestScoped
public class CourseFilesResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv;charset=UTF-8;header=present";

  @Inject private StatisticsService statistics;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * The attendance of everybody at each session, or everybody's quiz result and certificate.
   *
   * @param lang "uk" or "en"; the caller's language if not given
   */
  @GET
  public Response download(
      @PathParam("slug") String slug,
      @PathParam("table") String table,
      @PathParam("format") String format,
      @QueryParam("lang") String lang) {
    Language language = lang == null ? caller.language() : Language.of(lang);
    String file = table + "." + format;
    CourseStatistics figures = statistics.forDownload(slug, file);
    return Response.ok(content(figures, table, format, language), format.equals("csv") ? CSV : XLSX)
        .header("Content-Disposition", "attachment; filename=\"" + slug + "-" + file + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private StreamingOutput content(
      CourseStatistics figures, String table, String format, Language language) {
    Words words = (key, args) -> texts.get(language, key, args);
    boolean csv = format.equals("csv");
    if (table.equals("attendance")) {
      AttendanceFiles files = new AttendanceFiles(figures.attendance(), language.code(), words);
      return csv ? files::writeCsv : files::writeXlsx;
    }
    ResultFiles files = new ResultFiles(figures, language.code(), words);
    return csv ? files::writeCsv : files::writeXlsx;
  }
}
