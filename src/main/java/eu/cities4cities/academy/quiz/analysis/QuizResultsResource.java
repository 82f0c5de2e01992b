package eu.cities4cities.academy.quiz.analysis;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
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
import java.util.Map;

/** The results of a quiz as a file; each download is noted in the audit trail. */
@Path("/quiz-results/{quiz}.{format}")
@Needs(Scope.REPORTS)
@RequestScoped
public class QuizResultsResource {
  private static final Map<String, String> TYPES =
      Map.of(
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "csv",
          "text/csv;charset=UTF-8;header=present");

  @Inject private QuizAnalysisService analysis;
  @Inject private WholeFile whole;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * People, communities and questions in a workbook, or people as CSV.
   *
   * @param format "xlsx" or "csv"
   * @param lang "uk" or "en"; the caller's language if not given
   */
  @GET
  public Response download(
      @PathParam("quiz") long quiz,
      @PathParam("format") String format,
      @QueryParam("lang") String lang) {
    String type = TYPES.get(format);
    if (type == null) {
      throw new NotFoundException("format " + format);
    }
    Language language = lang == null ? caller.language() : Language.of(lang);
    String name = "results." + format;
    QuizResultFile file = analysis.forDownload(quiz, name);
    StreamingOutput workbook = out -> file.writeXlsx(out, language, texts);
    Response.ResponseBuilder answer =
        format.equals("csv")
            ? whole.answer(out -> file.writeCsv(out, language, texts), type)
            : Response.ok(workbook, type);
    return answer
        .header("Content-Disposition", "attachment; filename=\"quiz-" + quiz + "-" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
