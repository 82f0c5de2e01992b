package eu.cities4cities.academy.statistics.evidence;

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

/**
 * Everything recorded of a course's attendance, for organizers and administrators; each download is
 * noted in the audit trail.
 */
@Path("/courses/{slug}/evidence.csv")
@Needs(Scope.REPORTS)
@RequestScoped
public class EvidenceFileResource {
  @Inject private EvidenceFileService service;
  @Inject private WholeFile whole;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * The ledger as a file.
   *
   * @param lang "uk" or "en"; the caller's language if not given
   * @param names "no" for pseudonyms in place of names
   */
  @GET
  public Response download(
      @PathParam("slug") String slug,
      @QueryParam("lang") String lang,
      @QueryParam("names") String names) {
    Language language = lang == null ? caller.language() : Language.of(lang);
    EvidenceExtract extract = service.forDownload(slug, !"no".equals(names));
    EvidenceFile file =
        new EvidenceFile(
            extract,
            (session, row) -> service.lot(extract, session, row),
            language.code(),
            key -> texts.get(language, key));
    return whole
        .answer(file::write, "text/csv;charset=UTF-8;header=present")
        .header(
            "Content-Disposition", "attachment; filename=\"" + extract.slug() + "-evidence.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
