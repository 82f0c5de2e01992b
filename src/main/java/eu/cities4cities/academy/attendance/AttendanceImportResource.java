package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Texts;
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
import java.util.List;

/** Reports of meeting services, sent by programs; the body is the file itself. */
@Path("/courses/{slug}/sessions/{id}/attendance/imports")
@Needs(Scope.IMPORT)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceImportResource {
  @Inject private AttendanceImportService imports;
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** Applies a report, or only shows what it would do. */
  @POST
  @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  public ImportAnswer apply(
      @PathParam("slug") String slug,
      @PathParam("id") long id,
      @QueryParam("name") @DefaultValue("report.csv") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      byte[] file) {
    imports.requireSession(slug, id);
    return answer(dryRun ? imports.preview(id, file) : imports.apply(id, name, file));
  }

  /** Takes an import back as a whole. */
  @POST
  @Path("/{import}/undo")
  public void undo(
      @PathParam("slug") String slug,
      @PathParam("id") long id,
      @PathParam("import") long importId,
      @QueryParam("reason") String reason) {
    imports.requireSession(slug, id);
    imports.undo(importId, reason);
  }

  private ImportAnswer answer(ImportPreview preview) {
    AttendanceReport report = preview.report();
    return new ImportAnswer(
        preview.importId(),
        report.refused(),
        report.layout() == null ? null : report.layout().name(),
        report.charset(),
        report.dateOrder() == null ? null : report.dateOrder().name(),
        report.problems().stream().map(this::text).toList(),
        preview.count(ImportRowState.CREDITED),
        preview.count(ImportRowState.KNOWN),
        preview.count(ImportRowState.DOUBT),
        preview.count(ImportRowState.UNREADABLE),
        preview.rows().stream().map(this::row).toList());
  }

  private RowAnswer row(ImportRow row) {
    return new RowAnswer(
        row.row().line(),
        row.row().name(),
        row.state().name(),
        row.personId(),
        row.how() == null ? null : row.how().name(),
        row.reason() == null ? null : text(row.reason()),
        row.row().notices().stream().map(this::text).toList());
  }

  private String text(Reason reason) {
    return texts.get(caller.language(), reason.key(), reason.argArray());
  }

  /**
   * What an import did or would do.
   *
   * @param importId the import, or null where nothing was applied
   * @param refused whether the file as a whole cannot be used
   * @param layout the layout that was found
   * @param charset the encoding that was found
   * @param dateOrder how dates were read
   * @param problems what is wrong with the file as a whole
   * @param credited rows credited to people
   * @param known rows imported before
   * @param doubtful rows that wait for a decision
   * @param unreadable rows that cannot be read
   * @param rows each row
   */
  public record ImportAnswer(
      Long importId,
      boolean refused,
      String layout,
      String charset,
      String dateOrder,
      List<String> problems,
      long credited,
      long known,
      long doubtful,
      long unreadable,
      List<RowAnswer> rows) {}

  /**
   * A row.
   *
   * @param line the line in the file
   * @param name the name as it stands there
   * @param state what became of it
   * @param personId who it is about, or null
   * @param how what told it, or null
   * @param reason why it is in doubt or cannot be read, or null
   * @param notices what a person should know about it
   */
  public record RowAnswer(
      int line,
      String name,
      String state,
      Long personId,
      String how,
      String reason,
      List<String> notices) {}
}
