package eu.cities4cities.academy.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text cut into cells, up to where it can be cut.
 *
 * @param records the lines that are not empty
 * @param brokenAt the line on which a quotation mark opens that never closes; null if none does
 */
public record CsvCells(List<Line> records, Integer brokenAt) {

  /** A record with the line on which it starts. */
  public record Line(int number, List<String> cells) {}

  /** Cuts a text by a delimiter, reading not many more records than that. */
  public static CsvCells of(String text, char delimiter, int most) {
    return of(text, delimiter, most, false);
  }

  /**
   * Cuts a text by a delimiter.
   *
   * @param most not many more records than that are read
   * @param raw whether cells keep the spaces around their text
   */
  public static CsvCells of(String text, char delimiter, int most, boolean raw) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(!raw)
            .get();
    List<Line> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> iterator = parser.iterator();
      long line = 1;
      try {
        while (records.size() <= most && iterator.hasNext()) {
          CSVRecord cells = iterator.next();
          long after = parser.getCurrentLineNumber();
          records.add(new Line((int) Math.max(line, firstLine(parser, cells)), cells.toList()));
          line = after + 1;
        }
      } catch (UncheckedIOException | IllegalStateException e) {
        // A quotation mark that never closes: what stands before it is still good.
        return new CsvCells(records, (int) line);
      }
      return new CsvCells(records, null);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  private static long firstLine(CSVParser parser, CSVRecord cells) {
    long breaksInside =
        cells.stream().mapToLong(cell -> cell.chars().filter(c -> c == '\n').count()).sum();
    return parser.getCurrentLineNumber() - breaksInside;
  }
}
