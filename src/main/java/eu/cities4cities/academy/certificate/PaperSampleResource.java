package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Samples of the certificates of a course, drawn for whoever chooses how they look. */
@Path("/courses/{slug}/certificates/sample.{format: pdf|png}")
@Needs(Scope.AWARD)
@RequestScoped
public class PaperSampleResource {

  @Inject private PaperService papers;

  /**
   * A sample, signed with a key that nobody trusts.
   *
   * @param design the design's name; the course's own if not given
   * @param languages what stands on it; as the course has it if not given
   * @param page which page of a picture
   */
  @GET
  public Response draw(
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("design") String design,
      @QueryParam("languages") PaperLanguages languages,
      @QueryParam("sample") @DefaultValue("USUAL") PaperSample sample,
      @QueryParam("kind") @DefaultValue("COMPLETION") CertificateKind kind,
      @QueryParam("page") @DefaultValue("1") int page) {
    PaperChoice own = papers.of(slug).choice();
    PaperChoice choice =
        new PaperChoice(
            design == null ? own.design() : design,
            languages == null ? own.languages() : languages);
    boolean pdf = format.equals("pdf");
    byte[] drawn =
        pdf
            ? papers.sample(slug, choice, sample, kind)
            : papers.samplePage(slug, choice, sample, kind, page);
    return Response.ok(drawn, pdf ? "application/pdf" : "image/png")
        .header("Cache-Control", "no-store")
        .build();
  }
}
