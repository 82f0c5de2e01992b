package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.web.ImportAnswers;
import eu.cities4cities.academy.shared.web.ImportReport;
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
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tables of people, sent by programs; the body is the file itself. */
@Path("/people/imports")
@Needs(Scope.IMPORT)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizer")
public class PeopleImportResource {
  @Inject private PeopleImportService imports;
  @Inject private ImportAnswers answers;

  /** An import of people as it stands. */
  public static final class Report extends ImportReport {
    /** How many people it enrolled who took no part in the course before. */
    public final int enrolled;

    Report(PeopleImport done) {
      super(done);
      enrolled = done.getEnrolled();
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
  @Operation(summary = "Import people from CSV or XLSX; dryRun=true changes nothing")
  public ImportAnswers.ImportAnswer apply(
      @QueryParam("name") @DefaultValue("people.csv") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("course") String course,
      @QueryParam("invite") @DefaultValue("false") boolean invite,
      @QueryParam("skipFaulty") @DefaultValue("false") boolean skipFaulty,
      InputStream body) {
    byte[] file = answers.read(body);
    return answers.of(
        dryRun
            ? imports.preview(file)
            : imports.apply(
                name, file, new PeopleImportService.Options(course, invite, skipFaulty)),
        PeopleImportService.Row::email);
  }

  /** An import as it stands. */
  @GET
  @Path("/{id}")
  @Operation(summary = "The report of an import of people")
  public Report report(@PathParam("id") long id) {
    return new Report(imports.report(id));
  }

  /** Takes an import back. */
  @POST
  @Path("/{id}/undo")
  @Operation(summary = "Take an import of people back, as far as nobody has used its accounts")
  public Report undo(@PathParam("id") long id) {
    return new Report(imports.undo(id));
  }
}
