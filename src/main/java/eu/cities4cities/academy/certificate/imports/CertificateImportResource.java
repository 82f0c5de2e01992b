package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.ImportAnswers;
import eu.cities4cities.academy.shared.web.ImportReport;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import eu.cities4cities.academy.shared.web.WholeFile;
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
import java.io.InputStream;
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
  @Inject private CertificateImportService imports;
  @Inject private WholeFile whole;
  @Inject private ImportAnswers answers;
  @Inject private Routes routes;
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** An import of earlier certificates as it stands. */
  public static final class Report extends ImportReport {
    /** How many of its certificates came without a name, because it had been forgotten. */
    public final int nameless;

    /** The files of other imports that vouch for some of its certificates too. */
    public final List<String> vouching;

    Report(CertificateImportService.Report report) {
      super(report.done());
      nameless = report.done().getNameless();
      vouching = report.vouching();
    }
  }

  /** Applies a table, or only shows what it would do. */
  @POST
  @Consumes({
    "text/csv",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    ImportAnswers.XLSX
  })
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Import earlier certificates from CSV or XLSX; dryRun=true changes nothing")
  public ImportAnswers.ImportAnswer apply(
      @QueryParam("name") @DefaultValue("certificates.csv") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("skipFaulty") @DefaultValue("false") boolean skipFaulty,
      InputStream body) {
    byte[] file = answers.read(body);
    return answers.of(
        dryRun ? imports.preview(file) : imports.apply(name, file, skipFaulty),
        CertificateImportService.Row::number);
  }

  /** An import as it stands. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The report of an import of earlier certificates")
  public Report report(@PathParam("id") long id) {
    return new Report(imports.report(id));
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
    return whole
        .answer(content, "text/csv;charset=UTF-8")
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
  public Report undo(@PathParam("id") long id) {
    return new Report(imports.undo(id));
  }
}
