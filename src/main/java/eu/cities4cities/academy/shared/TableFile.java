package eu.cities4cities.academy.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
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

  /** How many lines are read at most, where nothing else is asked for. */
  public static final int MAX_LINES = 20_000;

  private static final long MAX_UNPACKED = 200L * 1024 * 1024;
  private static final int HEADER_WITHIN = 20;
  private static final int MAX_COLUMNS = 200;

  /** A number shown by such a format is a date or a time of day. */
  private static final Pattern SHOWS_TIME = Pattern.compile("[ydhYDH]");

  /** Words and colours inside a format: "day" in quotation marks and [Red] are no dates. */
  private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[(?!h+])[^\\]]*]");

  private static final DateTimeFormatter DATE_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

  /**
   * How much of a file is read, and how.
   *
   * @param lines how many lines are read at most
   * @param raw whether cells keep the spaces around their text, for a reader that tells of them
   */
  public record Limits(int lines, boolean raw) {
    /** What a table that people fill needs. */
    public static final Limits USUAL = new Limits(MAX_LINES, false);

    private String kept(String cell) {
      return raw ? cell : cell.strip();
    }
  }

  /**
   * A line.
   *
   * @param number its number in the file
   * @param cells its cells, stripped unless they were asked for as they are
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
    return read(file, isHeader, Limits.USUAL);
  }

  /**
   * Reads a table of some other size, or with its cells as they are.
   *
   * @param isHeader knows the line of titles, which may stand below a preamble
   * @throws InvalidInputException if there is no such table in the file, with the reason
   */
  public static TableFile read(byte[] file, Predicate<List<String>> isHeader, Limits limits) {
    if (file.length > MAX_BYTES) {
      throw new InvalidInputException("shared.table.tooLarge", MAX_BYTES / 1024 / 1024);
    }
    if (file.length == 0) {
      throw new InvalidInputException("shared.table.empty");
    }
    return isZip(file) ? readBook(file, isHeader, limits) : readText(file, isHeader, limits);
  }

  private static TableFile readText(byte[] file, Predicate<List<String>> isHeader, Limits limits) {
    FileText text = FileText.of(file);
    if (text.text().isBlank()) {
      throw new InvalidInputException("shared.table.empty");
    }
    if (text.binary()) {
      throw new InvalidInputException("shared.table.binary");
    }
    for (char delimiter : new char[] {';', ',', '\t'}) {
      CsvCells cells =
          CsvCells.of(text.text(), delimiter, limits.lines() + HEADER_WITHIN, limits.raw());
      List<Line> lines =
          cells.records().stream()
              .map(
                  record ->
                      new Line(
                          record.number(),
                          record.cells().stream().map(limits::kept).toList(),
                          Set.of()))
              .toList();
      int header = headerOf(lines, isHeader);
      if (header >= 0) {
        if (cells.brokenAt() != null) {
          throw new InvalidInputException("shared.table.quote", cells.brokenAt());
        }
        return below(header, lines, text.charset(), text.guessed(), limits);
      }
    }
    throw new InvalidInputException("shared.table.noHeader");
  }

  /** Whether the file is an XLSX workbook (or another archive). */
  public static boolean isBook(byte[] file) {
    return isZip(file);
  }

  /**
   * The lines of a workbook's first sheet that are not empty; dates and times of day as {@code
   * 2026-11-28 10:00:00} and {@code 10:00:00}.
   *
   * @param most how many lines are read at most, and one more
   * @throws InvalidInputException if it is no workbook, with the reason
   */
  public static List<Line> firstSheet(byte[] file, int most) {
    return firstSheet(file, new Limits(most, false));
  }

  private static List<Line> firstSheet(byte[] file, Limits limits) {
    boolean styled = measure(file);
    List<Line> lines = new ArrayList<>();
    try (ReadableWorkbook book =
            new ReadableWorkbook(
                new ByteArrayInputStream(file), new ReadingOptions(styled, false));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.limit(limits.lines() + 1L).map(row -> line(row, limits)).forEach(lines::add);
    } catch (IOException | RuntimeException e) {
      throw new InvalidInputException("shared.table.broken");
    }
    lines.removeIf(line -> line.cells().stream().allMatch(String::isBlank));
    return lines;
  }

  private static TableFile readBook(byte[] file, Predicate<List<String>> isHeader, Limits limits) {
    List<Line> lines = firstSheet(file, new Limits(limits.lines() + HEADER_WITHIN, limits.raw()));
    int header = headerOf(lines, isHeader);
    if (header < 0) {
      throw new InvalidInputException("shared.table.noHeader");
    }
    return below(header, lines, "XLSX", false, limits);
  }

  private static Line line(Row row, Limits limits) {
    List<String> cells = new ArrayList<>();
    Set<Integer> formulas = new HashSet<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
      Cell cell = row.getOptionalCell(i).orElse(null);
      if (cell != null && cell.getFormula() != null) {
        formulas.add(i);
        cells.add(cell.getRawValue() == null ? "" : limits.kept(cell.getRawValue()));
      } else {
        cells.add(cell == null ? "" : text(cell, limits));
      }
    }
    return new Line(row.getRowNum(), cells, formulas);
  }

  private static String text(Cell cell, Limits limits) {
    String format = cell.getDataFormatString();
    boolean time =
        format != null && SHOWS_TIME.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
    if (time && cell.getType() == CellType.NUMBER) {
      LocalDateTime at = cell.asDate();
      return cell.asNumber().compareTo(BigDecimal.ONE) < 0
          ? at.toLocalTime().format(TIME_OF_DAY)
          : at.format(DATE_AND_TIME);
    }
    return cell.getText() == null ? "" : limits.kept(cell.getText());
  }

  private static int headerOf(List<Line> lines, Predicate<List<String>> isHeader) {
    for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
      if (isHeader.test(lines.get(i).cells())) {
        return i;
      }
    }
    return -1;
  }

  private static TableFile below(
      int header, List<Line> lines, String format, boolean guessed, Limits limits) {
    List<Line> rows = lines.subList(header + 1, lines.size());
    if (rows.size() > limits.lines()) {
      throw new InvalidInputException("shared.table.tooManyLines", limits.lines());
    }
    if (rows.isEmpty()) {
      throw new InvalidInputException("shared.table.noLines");
    }
    return new TableFile(lines.get(header).cells(), List.copyOf(rows), format, guessed);
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /**
   * A small archive can unpack to gigabytes: it is measured before anything reads it, by what comes
   * out and not by what it announces. Says whether the workbook has styles, which it need not have
   * (ECMA-376); without them no number is known to be a date.
   */
  private static boolean measure(byte[] file) {
    boolean styled = false;
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        styled |= entry.getName().endsWith("/styles.xml");
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED) {
              throw new InvalidInputException("shared.table.tooLarge", MAX_BYTES / 1024 / 1024);
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException("shared.table.broken");
    }
    return styled;
  }
}
