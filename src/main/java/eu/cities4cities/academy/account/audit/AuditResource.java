package eu.cities4cities.academy.account.audit;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Needs;
import eu.cities4cities.academy.shared.web.WholeFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail as a file. */
@Path("/audit.csv")
@Needs(Scope.REPORTS)
@RequestScoped
@Tag(name = "organizer")
public class AuditResource {
  private static final int BATCH = 500;
  private static final int MOST = 50_000;
  private static final List<String> TITLES =
      List.of("when", "who", "what", "object", "before", "after", "reason");

  @Inject private AuditSearch search;
  @Inject private WholeFile whole;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /** The lines found, as on the page, the newest first; the latest fifty thousand at most. */
  @GET
  @Produces("text/csv")
  @Operation(summary = "What staff have changed, searched as on the page")
  public Response get(
      @QueryParam("who") @DefaultValue("") String who,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("type") @DefaultValue("") String type,
      @QueryParam("object") @DefaultValue("") String object,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("until") @DefaultValue("") String until) {
    AuditSearch.Wanted wanted = new AuditSearch.Wanted(who, action, type, object, from, until);
    List<String> titles =
        TITLES.stream()
            .map(title -> texts.get(caller.language(), "account.audit." + title).replace(":", ""))
            .toList();
    return whole
        .answer(out -> write(wanted, titles, out), "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private void write(AuditSearch.Wanted wanted, List<String> titles, OutputStream out)
      throws IOException {
    try (CsvTable table = new CsvTable(out, titles)) {
      for (int first = 0; first < MOST; first += BATCH) {
        List<AuditLine> lines = search.list(wanted, first, BATCH);
        for (AuditLine line : lines) {
          table.row(cells(line));
        }
        if (lines.size() < BATCH) {
          break;
        }
      }
    }
  }

  private static List<TableCell> cells(AuditLine line) {
    List<TableCell> cells = new ArrayList<>();
    cells.add(TableCell.of(KyivTime.at(line.at())));
    String before =
        differing(line.before(), line.fields().stream().map(f -> f.name() + ": " + f.before()));
    String after =
        differing(line.after(), line.fields().stream().map(f -> f.name() + ": " + f.after()));
    for (String text :
        List.of(
            line.who(),
            line.what(),
            (line.object() + " " + line.code()).strip(),
            before,
            after,
            line.reason())) {
      cells.add(TableCell.of(text));
    }
    return cells;
  }

  private static String differing(String value, Stream<String> fields) {
    return value.isEmpty() ? fields.collect(Collectors.joining("; ")) : value;
  }
}
