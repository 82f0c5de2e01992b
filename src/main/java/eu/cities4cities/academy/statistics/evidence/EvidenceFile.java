package eu.cities4cities.academy.statistics.evidence;

import eu.cities4cities.academy.shared.CsvTable;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.statistics.FileSession;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the ledger as CSV: columns by words, values as they were recorded, moments in UTC. */
public final class EvidenceFile {
  private static final List<String> TITLES =
      List.of(
          "row",
          "session",
          "starts",
          "title",
          "person",
          "source",
          "key",
          "kind",
          "from",
          "until",
          "seconds",
          "status",
          "note",
          "window",
          "arrivedLate",
          "batch",
          "takesBackRow",
          "takesBackBatch",
          "recordedAt",
          "recordedBy");

  private final EvidenceExtract extract;
  private final Lots lots;
  private final String language;
  private final UnaryOperator<String> words;

  /**
   * Prepares a file.
   *
   * @param language "uk" or "en"
   * @param words says a key of the bundle in that language
   */
  public EvidenceFile(
      EvidenceExtract extract, Lots lots, String language, UnaryOperator<String> words) {
    this.extract = extract;
    this.lots = lots;
    this.language = language;
    this.words = words;
  }

  /** Gives the rows of a session after one of them; none at the end. */
  @FunctionalInterface
  public interface Lots {
    /** The next rows. */
    List<EvidenceLine> after(long sessionId, long row);
  }

  /** Writes the rows to a stream as they are read. */
  public void write(OutputStream out) throws IOException {
    List<String> titles =
        TITLES.stream().map(each -> words.apply("statistics.evidence." + each)).toList();
    try (CsvTable table = new CsvTable(out, titles)) {
      for (int i = 0; i < extract.sessions().size(); i++) {
        FileSession session = extract.sessions().get(i);
        List<EvidenceLine> lot = lots.after(session.id(), 0);
        while (!lot.isEmpty()) {
          for (EvidenceLine line : lot) {
            table.row(row(i + 1L, session, line));
          }
          lot = lots.after(session.id(), lot.get(lot.size() - 1).id());
        }
      }
    }
  }

  private List<TableCell> row(long number, FileSession session, EvidenceLine line) {
    List<TableCell> row = new ArrayList<>(TITLES.size());
    row.add(TableCell.of(line.id()));
    row.add(TableCell.of(number));
    row.add(TableCell.of(session.startsAt()));
    row.add(TableCell.of(session.title(language)));
    row.add(TableCell.of(line.person()));
    row.add(TableCell.of(line.source()));
    row.add(TableCell.of(line.sourceKey()));
    row.add(TableCell.of(line.kind()));
    row.add(moment(line.startsAt()));
    row.add(moment(line.endsAt()));
    row.add(number(line.seconds()));
    row.add(TableCell.of(line.status()));
    row.add(TableCell.of(line.note()));
    row.add(number(line.windowId()));
    row.add(TableCell.of(words.apply(line.arrivedLate() ? "shared.yes" : "shared.no")));
    row.add(TableCell.of(line.batch()));
    row.add(number(line.retractsId()));
    row.add(TableCell.of(line.retractsBatch()));
    row.add(moment(line.recordedAt()));
    row.add(TableCell.of(line.recordedBy()));
    return row;
  }

  private static TableCell moment(LocalDateTime utc) {
    return utc == null ? TableCell.EMPTY : TableCell.of(utc.toInstant(ZoneOffset.UTC).toString());
  }

  private static TableCell number(Long number) {
    return number == null ? TableCell.EMPTY : TableCell.of(number);
  }
}
