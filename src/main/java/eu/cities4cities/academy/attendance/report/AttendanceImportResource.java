package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Scope;
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
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reports of meeting services, sent by programs; the body is the file itself. */
@Path("/courses/{slug}/sessions/{id}/attendance/imports")
@Needs(Scope.IMPORT)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceImportResource {
  private static final int MOST_ROWS = 500;

  @Inject private AttendanceImportService imports;
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** Applies a report, or only shows what it would do. */
  @POST
  @Consumes({
    "text/csv",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  public ImportAnswer apply(
      @PathParam("slug") String slug,
      @PathParam("id") long id,
      @QueryParam("name") @DefaultValue("report.csv") String name,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("charset") String charset,
      @QueryParam("delimiter") String delimiter,
      @QueryParam("zone") String zone,
      @QueryParam("dateOrder") String dateOrder,
      @QueryParam("columns") String columns,
      byte[] file) {
    imports.requireSession(slug, id);
    ReportChoices choices = choices(charset, delimiter, zone, dateOrder, named(columns));
    return answer(
        dryRun ? imports.preview(id, file, choices) : imports.apply(id, name, file, choices));
  }

  /** What is said in the address. */
  private static ReportChoices choices(
      String charset,
      String delimiter,
      String zone,
      String dateOrder,
      Map<ReportColumn, Integer> columns) {
    try {
      return new ReportChoices(
          charset,
          delimiter == null ? null : Delimiter.valueOf(delimiter),
          zone == null ? null : ZoneId.of(zone),
          dateOrder == null ? null : DateOrder.valueOf(dateOrder),
          columns);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new InvalidInputException("attendance.import.choices");
    }
  }

  /** Columns as an address names them: {@code NAME:0,JOIN:2,LEAVE:3}. */
  private static Map<ReportColumn, Integer> named(String columns) {
    Map<ReportColumn, Integer> named = new EnumMap<>(ReportColumn.class);
    if (columns == null || columns.isBlank()) {
      return named;
    }
    try {
      for (String each : columns.split(",")) {
        String[] column = each.split(":", 2);
        named.put(ReportColumn.valueOf(column[0].strip()), Integer.valueOf(column[1].strip()));
      }
      return named;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidInputException("attendance.import.choices");
    }
  }

  /** The rows of an import with what became of each, a page at a time. */
  @GET
  @Path("/{import}")
  public List<RowAnswer> rows(
      @PathParam("slug") String slug,
      @PathParam("id") long id,
      @PathParam("import") long importId,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("size") @DefaultValue("100") int size) {
    imports.requireSession(slug, id);
    int most = Math.max(1, Math.min(size, MOST_ROWS));
    return imports.rows(importId, (Math.max(1, page) - 1) * most, most).stream()
        .map(this::row)
        .toList();
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
        String.valueOf(report.delimiter()),
        report.language(),
        report.dateOrder() == null ? null : report.dateOrder().name(),
        report.zone().getId(),
        report.zoneFrom().name(),
        report.problems().stream().map(this::text).toList(),
        preview.count(ImportRowState.CREDITED),
        preview.count(ImportRowState.KNOWN),
        preview.count(ImportRowState.DOUBT),
        preview.count(ImportRowState.UNREADABLE),
        preview.count(ImportRowState.SKIPPED),
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
   * @param delimiter the sign between cells
   * @param language the language of its titles
   * @param dateOrder how dates were read
   * @param zone the zone in which times were read
   * @param zoneFrom what told the zone
   * @param problems what is wrong with the file as a whole
   * @param credited rows credited to people
   * @param known rows imported before
   * @param doubtful rows that wait for a decision
   * @param unreadable rows that cannot be read
   * @param skipped rows that say nothing of presence
   * @param rows each row
   */
  public record ImportAnswer(
      Long importId,
      boolean refused,
      String layout,
      String charset,
      String delimiter,
      String language,
      String dateOrder,
      String zone,
      String zoneFrom,
      List<String> problems,
      long credited,
      long known,
      long doubtful,
      long unreadable,
      long skipped,
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
