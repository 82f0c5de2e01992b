package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.ForAllSites;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The badge of a certificate, for wallets and verifiers anywhere. */
@Path("/certificates/{code}/badge.{format: json|jwt|png|svg}")
@RequestScoped
@Tag(name = "anyone")
@ForAllSites
public class BadgeResource {
  @Inject private BadgeService badges;
  @Context private Request request;

  /**
   * The signed credential: in a JSON document, by itself as a compact JSON Web Signature, or baked
   * into the badge's picture.
   *
   * @param version the version that it is about; the one that counts if none is named
   */
  @Needs({})
  @GET
  public Response badge(
      @PathParam("code") String code,
      @PathParam("format") String format,
      @QueryParam("version") Integer version) {
    return switch (format) {
      case "json" ->
          answer(
              text(BadgeCredential.enveloped(badges.credential(code, version)).toString()),
              "application/json");
      case "jwt" -> answer(text(badges.credential(code, version)), "application/vc+jwt");
      case "png" -> answer(badges.png(code, version), "image/png");
      default -> answer(text(badges.svg(code, version)), "image/svg+xml");
    };
  }

  private static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private Response answer(byte[] content, String type) {
    EntityTag tag = new EntityTag(Secrets.sha256(content).substring(0, 20));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(content, type))
        .tag(tag)
        .header("Cache-Control", "no-cache")
        .build();
  }
}
