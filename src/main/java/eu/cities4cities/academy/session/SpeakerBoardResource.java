package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The board of questions to the speaker, as its page's script reads it and votes on it. */
@Path("/sessions/{id}/questions")
@Needs(Scope.TAKE_PART)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpeakerBoardResource {
  @Inject private SpeakerBoard board;
  @Context private Request request;

  /** The questions, open and most wanted ones first; 304 where nothing has changed. */
  @GET
  public Response list(@PathParam("id") long id) {
    EntityTag tag = new EntityTag(String.valueOf(board.revision(id)));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(new Board(board.list(id).stream().map(Item::of).toList()));
    return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
  }

  /** The caller has the same question. */
  @PUT
  @Path("/{question}/vote")
  public Response vote(@PathParam("id") long id, @PathParam("question") long question) {
    board.vote(id, question, true);
    return Response.noContent().build();
  }

  /** The caller takes their vote back. */
  @DELETE
  @Path("/{question}/vote")
  public Response takeBack(@PathParam("id") long id, @PathParam("question") long question) {
    board.vote(id, question, false);
    return Response.noContent().build();
  }

  /** All questions. */
  public record Board(List<Item> items) {}

  /** One question as its reader meets it. */
  public record Item(
      long id,
      String text,
      String askedAs,
      int votes,
      boolean voted,
      boolean own,
      boolean answered) {
    static Item of(BoardQuestion question) {
      return new Item(
          question.id(),
          question.text(),
          question.askedAs(),
          question.votes(),
          question.voted(),
          question.own(),
          question.answered());
    }
  }
}
