package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.shared.web.ForAllSites;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists of badges that count no more, for verifiers anywhere. */
@Path("/badges/status/{list}")
@RequestScoped
@Tag(name = "anyone")
@ForAllSites
public class StatusListResource {
  @Inject private StatusListService lists;

  /** A list, signed, as a compact JSON Web Signature. */
  @Needs({})
  @GET
  public Response list(@PathParam("list") long list) {
    // Whatever a verifier says that it takes: there is one form of it only.
    return Response.ok(lists.get(list), "application/vc+jwt")
        .header("Cache-Control", "public, max-age=60")
        .build();
  }
}
