package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.bank.BankBatches;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions of other systems, sent by programs; the body is the file itself. */
@Path("/courses/{slug}/questions/imports")
@Needs(Scope.TEACH)
@RequestScoped
@Tag(name = "trainer")
public class QuestionImportResource {
  @Inject private InterchangeService interchange;
  @Inject private BankBatches batches;
  @Inject private CourseService courses;
  @Inject private RemarkWords words;
  @Inject private Caller caller;

  /** What an import did or would do; {@code id} is null for a dry run. */
  public record ImportAnswer(
      Long id,
      int added,
      long known,
      long leftOut,
      List<String> remarks,
      List<QuestionAnswer> questions) {}

  /** A question of the file: what becomes of it, and what there is to know, in words. */
  public record QuestionAnswer(
      int number, String name, String kind, String state, List<String> remarks) {}

  /** Brings questions in, or only shows what a file would bring. */
  @POST
  @Consumes({
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MediaType.APPLICATION_OCTET_STREAM,
    "application/zip"
  })
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Import questions from GIFT, Moodle XML or QTI; dryRun=true changes nothing")
  public ImportAnswer bringIn(
      @PathParam("slug") String slug,
      @QueryParam("name") @DefaultValue("questions") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("knownToo") @DefaultValue("false") boolean knownToo,
      InputStream body) {
    long course = courses.getBySlug(slug).getId();
    byte[] file = read(body);
    if (dryRun) {
      ImportPlan plan = interchange.preview(course, file);
      long added =
          plan.count(ImportPlan.State.NEW) + (knownToo ? plan.count(ImportPlan.State.KNOWN) : 0);
      return answer(null, (int) added, plan);
    }
    InterchangeService.Imported done = interchange.apply(course, name, file, knownToo);
    return answer(done.batch(), done.added(), done.plan());
  }

  /** Takes an import back: its questions are asked no more. */
  @POST
  @Path("/{id}/undo")
  @Operation(summary = "Take an import of questions back")
  public void undo(@PathParam("slug") String slug, @PathParam("id") long id) {
    batches.undo(courses.getBySlug(slug).getId(), id);
  }

  private ImportAnswer answer(Long id, int added, ImportPlan plan) {
    return new ImportAnswer(
        id,
        added,
        plan.count(ImportPlan.State.KNOWN),
        plan.count(ImportPlan.State.LEFT_OUT),
        say(plan.general()),
        plan.rows().stream()
            .map(
                row ->
                    new QuestionAnswer(
                        row.number(),
                        row.name(),
                        row.question() == null ? null : row.question().content().kind().name(),
                        row.state().name(),
                        say(row.remarks())))
            .toList());
  }

  private List<String> say(List<Remark> remarks) {
    return remarks.stream().map(remark -> words.say(remark, caller.language())).toList();
  }

  /** Never more than the limit is read, whatever the sender claims. */
  private static byte[] read(InputStream body) {
    try {
      byte[] file = body.readNBytes(QuestionFormat.MOST_BYTES + 1);
      if (file.length > QuestionFormat.MOST_BYTES) {
        throw new InvalidInputException(
            "interchange.file.TOO_LARGE", QuestionFormat.MOST_BYTES / 1024 / 1024);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
