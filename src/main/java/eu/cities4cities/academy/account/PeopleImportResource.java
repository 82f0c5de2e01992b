package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** Tables of people, sent by programs; the body is the file itself. */
@Path("/people/imports")
@Needs(Scope.IMPORT)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizer")
public class PeopleImportResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private PeopleImportService imports;
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** What an import did or would do, line by line; {@code id} is null for a dry run. */
  public record ImportAnswer(
      Long id,
      String format,
      boolean formatGuessed,
      long created,
      long known,
      long faulty,
      List<LineAnswer> lines) {}

  /** A line: what becomes of it, what is wrong, what else should be known, in words. */
  public record LineAnswer(
      int line, String email, String state, List<String> problems, List<String> notes) {}

  /** An import as it stands; {@code kept} counts accounts that an undo had to leave. */
  public record ReportAnswer(
      long id,
      String fileName,
      String importedAt,
      String undoneAt,
      int created,
      int known,
      int enrolled,
      int kept) {}

  /** Applies a table, or only shows what it would do. */
  @POST
  @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM, XLSX})
  @Operation(summary = "Import people from CSV or XLSX; dryRun=true changes nothing")
  public ImportAnswer apply(
      @QueryParam("name") @DefaultValue("people.csv") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("course") String course,
      @QueryParam("invite") @DefaultValue("false") boolean invite,
      @QueryParam("skipFaulty") @DefaultValue("false") boolean skipFaulty,
      InputStream body) {
    byte[] file = read(body);
    PeopleImportService.Preview preview =
        dryRun
            ? imports.preview(file)
            : imports.apply(
                name, file, new PeopleImportService.Options(course, invite, skipFaulty));
    return new ImportAnswer(
        preview.importId(),
        preview.format(),
        preview.guessed(),
        preview.count(PeopleImportService.State.NEW),
        preview.count(PeopleImportService.State.KNOWN),
        preview.count(PeopleImportService.State.FAULTY),
        preview.rows().stream()
            .map(
                row ->
                    new LineAnswer(
                        row.line(),
                        row.email(),
                        row.state().name(),
                        say(row.problems()),
                        say(row.notes())))
            .toList());
  }

  /** An import as it stands. */
  @GET
  @Path("/{id}")
  @Operation(summary = "The report of an import of people")
  public ReportAnswer report(@PathParam("id") long id) {
    return answer(imports.report(id));
  }

  /** Takes an import back. */
  @POST
  @Path("/{id}/undo")
  @Operation(summary = "Take an import of people back, as far as nobody has used its accounts")
  public ReportAnswer undo(@PathParam("id") long id) {
    return answer(imports.undo(id));
  }

  private static ReportAnswer answer(PeopleImportService.Report report) {
    PeopleImport done = report.done();
    return new ReportAnswer(
        done.getId(),
        done.getFileName(),
        done.getImportedAt().toString(),
        done.isUndone() ? done.getUndoneAt().toString() : null,
        report.created(),
        report.known(),
        report.enrolled(),
        done.getStayed());
  }

  /** Never more than the limit is read, whatever the sender claims. */
  private static byte[] read(InputStream body) {
    try {
      byte[] file = body.readNBytes(TableFile.MAX_BYTES + 1);
      if (file.length > TableFile.MAX_BYTES) {
        throw new InvalidInputException("shared.table.tooLarge", TableFile.MAX_BYTES / 1024 / 1024);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> say(List<FieldProblem> problems) {
    return problems.stream()
        .map(each -> texts.get(caller.language(), each.key(), each.args().toArray()))
        .toList();
  }
}
