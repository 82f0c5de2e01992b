package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;

/** Runs for programs: order certificates for all who qualify, and ask how far it has come. */
@Path("/courses/{slug}/certificates/runs")
@Needs(Scope.AWARD)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateRunResource {

  @Inject private CertificateRunService runs;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Context private UriInfo uri;

  /**
   * How far a run has come.
   *
   * @param pausedAt when an organizer has paused it, or null
   * @param waitsFor what it waits for, or null while it goes on
   * @param waitsSince since when nothing could be issued, or null
   * @param triesAgainAt when it tries again, or null
   */
  public record Progress(
      long id,
      Instant startedAt,
      Instant finishedAt,
      long total,
      long issued,
      long skipped,
      long failed,
      Instant pausedAt,
      String waitsFor,
      Instant waitsSince,
      Instant triesAgainAt) {

    static Progress of(RunProgress run) {
      return new Progress(
          run.id(),
          run.startedAt(),
          run.finishedAt(),
          run.total(),
          run.issued(),
          run.skipped(),
          run.failed(),
          run.rest().pausedAt(),
          run.rest().waitsFor(),
          run.rest().waitsSince(),
          run.rest().waitsUntil());
    }
  }

  /**
   * What to award.
   *
   * @param kind COMPLETION if not given
   * @param unconfirmedToo those too who have let their time to confirm the name pass; no if not
   *     given
   */
  public record Order(CertificateKind kind, Boolean unconfirmedToo) {
    RunOrder wanted() {
      return new RunOrder(
          kind == null ? CertificateKind.COMPLETION : kind, Boolean.TRUE.equals(unconfirmedToo));
    }
  }

  /**
   * What a run would do now.
   *
   * @param people everybody on the course
   * @param awardable who would get the certificate
   * @param unconfirmed who would, had they confirmed their names
   * @param open of whom a session may still be counted otherwise
   * @param names whose names are not confirmed, one by one
   * @param refusals everything that would make the order be refused now; empty if it would not be
   */
  public record DryRun(
      CertificateKind kind,
      long people,
      long awardable,
      long unconfirmed,
      long open,
      List<AwaitedName> names,
      List<Refusal> refusals) {}

  /**
   * Somebody whose name is not confirmed.
   *
   * @param askedAt when they were asked, or null if they were not: then they are asked first
   * @param decidedFrom from when the organizer may decide, or null
   */
  public record AwaitedName(long person, String name, Instant askedAt, Instant decidedFrom) {
    static AwaitedName of(Standing standing) {
      NameAsked asked = standing.matters().asked();
      return new AwaitedName(
          standing.personId(),
          standing.nameUk(),
          asked == null ? null : asked.at(),
          asked == null ? null : asked.decidedFrom());
    }
  }

  /** Why an order would be refused, as a code and in the reader's words. */
  public record Refusal(String code, String title) {}

  /**
   * Orders a run; 202 with its address, 409 if there is nobody to award or one is under way.
   *
   * @param dryRun true: say what it would do, and do nothing
   * @param order certificates of successful completion if not given
   */
  @POST
  public Response start(
      @PathParam("slug") String slug, @QueryParam("dryRun") boolean dryRun, Order order) {
    RunOrder wanted = order == null ? RunOrder.of(CertificateKind.COMPLETION) : order.wanted();
    if (dryRun) {
      return Response.ok(dryRun(runs.preview(slug, wanted))).build();
    }
    long id = runs.start(slug, wanted);
    return Response.accepted(Progress.of(runs.progress(slug, id)))
        .location(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
        .build();
  }

  private DryRun dryRun(RunPreview preview) {
    return new DryRun(
        preview.kind(),
        preview.people(),
        preview.awardable(),
        preview.unconfirmed().size(),
        preview.open(),
        preview.unconfirmed().stream().map(AwaitedName::of).toList(),
        preview.refusals().stream()
            .map(key -> new Refusal(key, texts.get(caller.language(), key)))
            .toList());
  }

  /** How far a run has come. */
  @GET
  @Path("{id}")
  public Progress progress(@PathParam("slug") String slug, @PathParam("id") long id) {
    return Progress.of(runs.progress(slug, id));
  }

  /** Stops a run where it is, until it is resumed; 409 if it has ended. */
  @POST
  @Path("{id}/pause")
  public Progress pause(@PathParam("slug") String slug, @PathParam("id") long id) {
    runs.pause(slug, id);
    return Progress.of(runs.progress(slug, id));
  }

  /** Lets a paused run go on; 409 if it has ended. */
  @POST
  @Path("{id}/resumption")
  public Progress resume(@PathParam("slug") String slug, @PathParam("id") long id) {
    runs.resume(slug, id);
    return Progress.of(runs.progress(slug, id));
  }
}
