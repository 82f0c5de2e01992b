package eu.cities4cities.academy.attendance.report;

import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.shared.CsvCells;
import eu.cities4cities.academy.shared.FileText;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.TableFile;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Predicate;

/**
 * A report's file cut into lines of cells, before anybody knows what they mean.
 *
 * @param format the encoding that was found, or XLSX
 * @param guessed whether nothing in the file says that it is this encoding
 * @param delimiter the sign between cells; a tab for a workbook
 * @param lines the lines that are not empty
 * @param brokenAt the line on which a quotation mark opens that never closes, or null
 */
record ReportTable(
    String format, boolean guessed, char delimiter, List<Line> lines, Integer brokenAt) {

  /** How many rows a report may have. */
  static final int MAX_ROWS = 50_000;

  private static final int LOOKED_AT = 60;
  private static final int PREAMBLE = 20;

  /** A line with its number in the file. */
  record Line(int number, List<String> cells) {
    /** The cell of a column, stripped; empty where the line is too short. */
    String cell(Integer column) {
      return column == null || column >= cells.size() ? "" : cells.get(column).strip();
    }

    /** The line's only text where it has no more than that, else null. */
    String alone() {
      String only = null;
      for (String cell : cells) {
        if (!cell.isBlank()) {
          if (only != null) {
            return null;
          }
          only = cell.strip();
        }
      }
      return only;
    }
  }

  /** Why a file is no table. */
  static final class NoTableException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Reason reason;
    private final String format;

    NoTableException(String format, Reason reason) {
      super(reason.key());
      this.reason = reason;
      this.format = format;
    }

    Reason reason() {
      return reason;
    }

    String format() {
      return format;
    }
  }

  /**
   * Cuts a file.
   *
   * @param choices what a person says about how it is written
   * @param isHeader knows a line of titles, by which the delimiter is found
   */
  static ReportTable of(byte[] file, ReportChoices choices, Predicate<List<String>> isHeader)
      throws NoTableException {
    if (TableFile.isBook(file)) {
      return book(file);
    }
    FileText text =
        choices.charset() == null
            ? FileText.of(file)
            : FileText.of(file, Charset.forName(choices.charset()));
    if (text.text().isBlank()) {
      throw new NoTableException(text.charset(), Reason.of("attendance.import.file.empty"));
    }
    if (text.binary()) {
      throw new NoTableException(text.charset(), Reason.of("attendance.import.file.binary"));
    }
    char delimiter =
        (choices.delimiter() == null ? delimiter(text.text(), isHeader) : choices.delimiter())
            .sign();
    CsvCells cells = CsvCells.of(text.text(), delimiter, MAX_ROWS + LOOKED_AT);
    List<Line> lines =
        cells.records().stream().map(line -> new Line(line.number(), line.cells())).toList();
    return within(
        new ReportTable(text.charset(), text.guessed(), delimiter, lines, cells.brokenAt()));
  }

  private static ReportTable book(byte[] file) throws NoTableException {
    try {
      List<Line> lines =
          TableFile.firstSheet(file, MAX_ROWS + LOOKED_AT).stream()
              .map(line -> new Line(line.number(), line.cells()))
              .toList();
      return within(new ReportTable("XLSX", false, '\t', lines, null));
    } catch (InvalidInputException e) {
      throw new NoTableException("XLSX", new Reason(e.key(), List.of(e.args())));
    }
  }

  private static ReportTable within(ReportTable table) throws NoTableException {
    if (table.lines().size() > MAX_ROWS + PREAMBLE) {
      throw new NoTableException(
          table.format(), Reason.of("attendance.import.file.tooManyRows", MAX_ROWS));
    }
    return table;
  }

  /** The sign that makes a line of titles; where none does, the one that makes most cells. */
  private static Delimiter delimiter(String text, Predicate<List<String>> isHeader) {
    String beginning = beginning(text);
    Delimiter best = Delimiter.COMMA;
    int mostCells = 0;
    for (Delimiter delimiter : Delimiter.values()) {
      List<CsvCells.Line> records = CsvCells.of(beginning, delimiter.sign(), LOOKED_AT).records();
      if (records.stream().anyMatch(line -> isHeader.test(line.cells()))) {
        return delimiter;
      }
      int cells = records.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
      if (cells > mostCells) {
        mostCells = cells;
        best = delimiter;
      }
    }
    return best;
  }

  private static String beginning(String text) {
    int end = 0;
    for (int line = 0; line < LOOKED_AT && end >= 0; line++) {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text : text.substring(0, end);
  }
}
