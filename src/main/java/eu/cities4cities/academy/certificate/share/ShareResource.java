package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The picture that social networks show beside a link to a certificate. */
@Path("/certificates/{code}/preview.png")
@RequestScoped
@Tag(name = "anyone")
public class ShareResource {
  @Inject private ShareService shares;
  @Context private Request request;

  /** The picture, 1200 × 630, in that language. */
  @Needs({})
  @GET
  @Produces("image/png")
  public Response picture(
      @PathParam("code") String code, @QueryParam("language") String languageCode) {
    Verification certificate =
        shares.find(code).orElseThrow(() -> new NotFoundException("certificate " + code));
    Language language = "en".equals(languageCode) ? Language.EN : Language.UK;
    EntityTag tag = new EntityTag(shares.mark(certificate, language).substring(0, 20));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(shares.picture(certificate, language)))
        .tag(tag)
        .header("Cache-Control", "public, max-age=300")
        .build();
  }
}
