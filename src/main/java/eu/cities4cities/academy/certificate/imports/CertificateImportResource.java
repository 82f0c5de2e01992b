package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.FieldProblem;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.TableFile;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tables of certificates of earlier days, sent by programs; the body is the file itself. */
@Path("/certificates/imports")
@Needs(Scope.IMPORT)
@RequestScoped
@Tag(name = "organizer")
public class CertificateImportResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private CertificateImportService imports;
  @Inject private Routes routes;
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
      int line, String number, String state, List<String> problems, List<String> notes) {}

  /**
   * An import as it stands.
   *
   * @param nameless how many of them have a name that was forgotten
   * @param stayed how many certificates an undo left
   * @param vouching the files of other imports that vouch for some of its certificates too
   */
  public record ReportAnswer(
      long id,
      String fileName,
      String importedAt,
      String undoneAt,
      long certificates,
      long nameless,
      int stayed,
      List<String> vouching) {}

  /** Applies a table, or only shows what it would do. */
  @POST
  @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM, XLSX})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Import earlier certificates from CSV or XLSX; dryRun=true changes nothing")
  public ImportAnswer apply(
      @QueryParam("name") @DefaultValue("certificates.csv") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("skipFaulty") @DefaultValue("false") boolean skipFaulty,
      InputStream body) {
    byte[] file = read(body);
    CertificateImportService.Preview preview =
        dryRun ? imports.preview(file) : imports.apply(name, file, skipFaulty);
    return new ImportAnswer(
        preview.importId(),
        preview.format(),
        preview.guessed(),
        preview.count(CertificateImportService.State.NEW),
        preview.count(CertificateImportService.State.KNOWN),
        preview.count(CertificateImportService.State.FAULTY),
        preview.rows().stream().map(this::answer).toList());
  }

  private LineAnswer answer(CertificateImportService.Row row) {
    return new LineAnswer(
        row.line(),
        row.number(),
        row.state().name(),
        say(row.problems()),
        say(row.notes()));
  }

  private List<String> say(List<FieldProblem> problems) {
    return problems.stream()
        .map(each -> texts.get(caller.language(), each.key(), each.args().toArray()))
        .toList();
  }

  /** An import as it stands. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The report of an import of earlier certificates")
  public ReportAnswer report(@PathParam("id") long id) {
    return answer(imports.report(id));
  }

  private static ReportAnswer answer(CertificateImportService.Report report) {
    CertificateImport done = report.done();
    return new ReportAnswer(
        done.getId(),
        done.getFileName(),
        done.getImportedAt().toString(),
        done.isUndone() ? done.getUndoneAt().toString() : null,
        report.certificates(),
        report.nameless(),
        done.getStayed(),
        report.vouching());
  }

  /** The numbers that the Academy has given, beside those on paper. */
  @GET
  @Path("/{id}.csv")
  @Produces("text/csv")
  @Operation(summary = "The new numbers of an import, beside the old ones")
  public Response numbers(@PathParam("id") long id) {
    List<CertificateImportService.Entry> entries = imports.entries(id);
    Language language = caller.language();
    StreamingOutput content =
        out -> {
          try (CsvTable table =
              new CsvTable(
                  out,
                  Stream.of("oldNumber", "number", "name", "course", "state", "address")
                      .map(column -> texts.get(language, "certificate.import.file." + column))
                      .toList())) {
            for (CertificateImportService.Entry entry : entries) {
              table.row(
                  List.of(
                      TableCell.of(entry.oldNumber()),
                      TableCell.of(entry.number()),
                      entry.name() == null ? TableCell.EMPTY : TableCell.of(entry.name()),
                      TableCell.of(entry.course()),
                      TableCell.of(
                          texts.get(
                              language,
                              entry.live()
                                  ? "certificate.import.file.live"
                                  : "certificate.import.isUndone")),
                      TableCell.of(
                          routes.absolute(Language.UK, Route.VERIFY_CODE, entry.number()))));
            }
          }
        };
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=\"certificates-" + id + ".csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Takes an import back. */
  @POST
  @Path("/{id}/undo")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take an import of earlier certificates back, as far as no other vouches for them")
  public ReportAnswer undo(@PathParam("id") long id) {
    return answer(imports.undo(id));
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
}
