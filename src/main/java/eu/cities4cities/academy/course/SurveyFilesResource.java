package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.WholeFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The answers to a course's feedback survey as files, without names. */
@Path("/courses/{slug}/survey.{format: xlsx|csv}")
@Needs(Scope.REPORTS)
@RequestScoped
public class SurveyFilesResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv;charset=UTF-8;header=present";

  @Inject private SurveyService surveys;
  @Inject private WholeFile whole;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * What people answered, counted.
   *
   * @param lang "uk" or "en"; the caller's language if not given
   */
  @GET
  public Response download(
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("lang") String lang) {
    Language language = lang == null ? caller.language() : Language.of(lang);
    SurveyFiles files = new SurveyFiles(surveys.results(slug, language), texts, language);
    boolean csv = format.equals("csv");
    StreamingOutput workbook = files::writeXlsx;
    Response.ResponseBuilder answer =
        csv ? whole.answer(files::writeCsv, CSV) : Response.ok(workbook, XLSX);
    return answer
        .header(
            "Content-Disposition", "attachment; filename=\"" + slug + "-survey." + format + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
