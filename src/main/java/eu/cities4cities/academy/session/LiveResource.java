package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What a session is doing, for pages whose network lets no connection stay open. */
@Path("/sessions/{id}/live")
@Needs(Scope.TAKE_PART)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {
  @Inject private LiveService live;
  @Context private Request request;

  /** The state, the same text as over a connection; 304 where nothing has changed. */
  @GET
  public Response state(@PathParam("id") long id) {
    LiveState state = live.state(id);
    EntityTag tag = new EntityTag(state.tag());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(state.json()))
        .tag(tag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
