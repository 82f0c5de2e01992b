package eu.cities4cities.academy.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * An uploaded table, as CSV in whatever encoding and with whatever delimiter, or as the first sheet
 * of an XLSX workbook. Nothing in it is computed: of a formula only the value saved with it counts.
 *
 * @param header the titles of the columns
 * @param lines what stands below them, without empty lines
 * @param format the encoding's name, or XLSX
 * @param guessed whether nothing in the file says that it is this encoding
 */
public record TableFile(List<String> header, List<Line> lines, String format, boolean guessed) {
  /** The largest file that is read at all; 5,000 people are under a megabyte. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  /** How many lines are read at most. */
  public static final int MAX_LINES = 20_000;

  private static final long MAX_UNPACKED = 200L * 1024 * 1024;
  private static final int HEADER_WITHIN = 20;
  private static final int MAX_COLUMNS = 200;

  /**
   * A line.
   *
   * @param number its number in the file
   * @param cells its cells, stripped
   * @param formulas the columns (from 0) that hold a formula
   */
  public record Line(int number, List<String> cells, Set<Integer> formulas) {
    /** The cell of a column; empty where the line is too short. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads a table.
   *
   * @param isHeader knows the line of titles, which may stand below a preamble
   * @throws InvalidInputException if there is no such table in the file, with the reason
   */
  public static TableFile read(byte[] file, Predicate<List<String>> isHeader) {
    if (file.length > MAX_BYTES) {
      throw new InvalidInputException("shared.table.tooLarge", MAX_BYTES / 1024 / 1024);
    }
    if (file.length == 0) {
      throw new InvalidInputException("shared.table.empty");
    }
    return isZip(file) ? readBook(file, isHeader) : readText(file, isHeader);
  }

  private static TableFile readText(byte[] file, Predicate<List<String>> isHeader) {
    FileText text = FileText.of(file);
    if (text.text().isBlank()) {
      throw new InvalidInputException("shared.table.empty");
    }
    if (text.binary()) {
      throw new InvalidInputException("shared.table.binary");
    }
    for (char delimiter : new char[] {';', ',', '\t'}) {
      CsvCells cells = CsvCells.of(text.text(), delimiter, MAX_LINES + HEADER_WITHIN);
      List<Line> lines =
          cells.records().stream()
              .map(
                  record ->
                      new Line(
                          record.number(),
                          record.cells().stream().map(String::strip).toList(),
                          Set.of()))
              .toList();
      int header = headerOf(lines, isHeader);
      if (header >= 0) {
        if (cells.brokenAt() != null) {
          throw new InvalidInputException("shared.table.quote", cells.brokenAt());
        }
        return below(header, lines, text.charset(), text.guessed());
      }
    }
    throw new InvalidInputException("shared.table.noHeader");
  }

  private static TableFile readBook(byte[] file, Predicate<List<String>> isHeader) {
    refuseBomb(file);
    List<Line> lines = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.limit(MAX_LINES + HEADER_WITHIN + 1L).map(TableFile::line).forEach(lines::add);
    } catch (IOException | RuntimeException e) {
      throw new InvalidInputException("shared.table.broken");
    }
    lines.removeIf(line -> line.cells().stream().allMatch(String::isEmpty));
    int header = headerOf(lines, isHeader);
    if (header < 0) {
      throw new InvalidInputException("shared.table.noHeader");
    }
    return below(header, lines, "XLSX", false);
  }

  private static Line line(Row row) {
    List<String> cells = new ArrayList<>();
    Set<Integer> formulas = new HashSet<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
      Cell cell = row.getOptionalCell(i).orElse(null);
      if (cell != null && cell.getFormula() != null) {
        formulas.add(i);
        cells.add(cell.getRawValue() == null ? "" : cell.getRawValue().strip());
      } else {
        cells.add(cell == null || cell.getText() == null ? "" : cell.getText().strip());
      }
    }
    return new Line(row.getRowNum(), cells, formulas);
  }

  private static int headerOf(List<Line> lines, Predicate<List<String>> isHeader) {
    for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
      if (isHeader.test(lines.get(i).cells())) {
        return i;
      }
    }
    return -1;
  }

  private static TableFile below(int header, List<Line> lines, String format, boolean guessed) {
    List<Line> rows = lines.subList(header + 1, lines.size());
    if (rows.size() > MAX_LINES) {
      throw new InvalidInputException("shared.table.tooManyLines", MAX_LINES);
    }
    if (rows.isEmpty()) {
      throw new InvalidInputException("shared.table.noLines");
    }
    return new TableFile(lines.get(header).cells(), List.copyOf(rows), format, guessed);
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /** A small archive can unpack to gigabytes: it is measured before anything reads it. */
  private static void refuseBomb(byte[] file) {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MAX_UNPACKED) {
            throw new InvalidInputException("shared.table.tooLarge", MAX_BYTES / 1024 / 1024);
          }
        }
      }
    } catch (IOException e) {
      throw new InvalidInputException("shared.table.broken");
    }
  }
}
