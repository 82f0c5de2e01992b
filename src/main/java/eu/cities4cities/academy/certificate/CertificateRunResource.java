package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** Runs for programs: order certificates for all who qualify, and ask how far it has come. */
@Path("/courses/{slug}/certificates/runs")
@Needs(Scope.AWARD)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateRunResource {

  @Inject private CertificateRunService runs;
  @Context private UriInfo uri;

  /** How far a run has come. */
  public record Progress(
      long id,
      Instant startedAt,
      Instant finishedAt,
      long total,
      long issued,
      long skipped,
      long failed) {

    static Progress of(RunProgress run) {
      return new Progress(
          run.id(),
          run.startedAt(),
          run.finishedAt(),
          run.total(),
          run.issued(),
          run.skipped(),
          run.failed());
    }
  }

  /** Orders a run; 202 with its address, 409 if there is nobody to award or one is under way. */
  @POST
  public Response start(@PathParam("slug") String slug) {
    long id = runs.start(slug);
    return Response.accepted(Progress.of(runs.progress(slug, id)))
        .location(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
        .build();
  }

  /** How far a run has come. */
  @GET
  @Path("{id}")
  public Progress progress(@PathParam("slug") String slug, @PathParam("id") long id) {
    return Progress.of(runs.progress(slug, id));
  }
}
