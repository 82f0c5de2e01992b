package eu.cities4cities.academy.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV after RFC 4180, in UTF-8 with the byte order mark that Excel needs to see
 * Ukrainian letters; rows go straight to the stream.
 */
public final class CsvTable implements AutoCloseable {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final CSVPrinter printer;

  /** Starts the file with its byte order mark and the titles of its columns. */
  public CsvTable(OutputStream out, List<String> titles) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    writer.write('\uFEFF');
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(titles.stream().map(CsvTable::harmless).toList());
  }

  /** Adds a row; days and moments are written as ISO 8601 has them. */
  public void row(List<TableCell> cells) throws IOException {
    for (TableCell cell : cells) {
      printer.print(written(cell));
    }
    printer.println();
  }

  /** Writes what is left; the stream itself stays open for its owner to close. */
  @Override
  public void close() throws IOException {
    printer.flush();
  }

  /**
   * Keeps a spreadsheet from running text as a formula: text that starts like one, also behind
   * spaces and signs that are not seen, or in the wide signs of East Asia, gets an apostrophe in
   * front, which a spreadsheet takes as "this is text".
   */
  static String harmless(String text) {
    int start = 0;
    while (start < text.length() && isUnseen(text.charAt(start))) {
      start++;
    }
    boolean runs = start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0;
    boolean hides = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
    return runs || hides ? "'" + text : text;
  }

  private static boolean isUnseen(char sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.isISOControl(sign)
        || Character.getType(sign) == Character.FORMAT;
  }

  private static Object written(TableCell cell) {
    if (cell instanceof TableCell.Text text) {
      return harmless(text.value());
    } else if (cell instanceof TableCell.Whole number) {
      return number.value();
    } else if (cell instanceof TableCell.Hundredths number) {
      return number.number();
    } else if (cell instanceof TableCell.Day day) {
      return day.value();
    } else if (cell instanceof TableCell.Moment moment) {
      return MOMENT.format(moment.value());
    }
    return null;
  }
}
