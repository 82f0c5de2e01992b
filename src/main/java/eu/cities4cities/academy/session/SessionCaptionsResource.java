package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The captions of a session's recording, as its player asks for them. */
@Path("/sessions/{id}/captions/{language: uk|en}")
@Needs(Scope.TAKE_PART)
@RequestScoped
public class SessionCaptionsResource {
  @Inject private MaterialService materials;

  /** The captions as WebVTT. */
  @GET
  @Produces("text/vtt;charset=UTF-8")
  public Response captions(@PathParam("id") long id, @PathParam("language") String language) {
    return Response.ok(materials.captions(id, Language.of(language)))
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
