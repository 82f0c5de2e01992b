package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The certificates of a course as files for the organization's records. */
@Path("/courses/{slug}/certificates.{format: zip|xlsx}")
@Needs(Scope.REPORTS)
@RequestScoped
public class RegisterResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private RegisterService register;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * All valid certificates as one archive, which starts at once and is never held in memory; or the
   * register as a table.
   *
   * @param lang "uk" or "en"; the caller's language if not given
   */
  @GET
  public Response download(
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("lang") String lang) {
    Language language = lang == null ? caller.language() : Language.of(lang);
    RegisterFiles files = new RegisterFiles(register, slug, texts, language);
    boolean zip = format.equals("zip");
    StreamingOutput content = zip ? files::writeZip : files::writeXlsx;
    String file = "certificates." + format;
    register.open(slug, file);
    return Response.ok(content, zip ? "application/zip" : XLSX)
        .header("Content-Disposition", "attachment; filename=\"" + slug + "-" + file + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
