package eu.cities4cities.academy.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as an XLSX workbook, sheet after sheet, each with a frozen, filterable header and
 * typed cells; rows leave memory every few hundred, so the number of rows is not limited by it.
 */
public final class XlsxBook {
  private static final int ROWS_IN_MEMORY = 500;

  /** A cell of XLSX holds no more; longer text is cut. */
  private static final int LONGEST_TEXT = 32_767;

  private final Workbook book;
  private final Map<String, Worksheet> reserved = new HashMap<>();
  private Worksheet sheet;
  private int row;
  private int columns;

  private XlsxBook(OutputStream out) {
    book = new Workbook(out, "Academy", "01.0000");
  }

  /** Fills a workbook. */
  @FunctionalInterface
  public interface Filling {
    /** Adds sheets and rows. */
    void fill(XlsxBook book) throws IOException;
  }

  /**
   * Writes a workbook to a stream, which stays open for its owner to close. If the filling fails
   * half-way, what is written is no workbook that could be taken for a whole one.
   */
  public static void write(OutputStream out, Filling filling) throws IOException {
    XlsxBook book = new XlsxBook(out);
    filling.fill(book);
    book.finishSheet();
    book.book.finish();
  }

  /** A column's title and its width in characters. */
  public record Column(String title, int width) {}

  /**
   * Keeps a place among the sheets for one that is written after those that follow it, such as sums
   * that stand before the rows they come from.
   */
  public void reserve(String name) {
    reserved.put(name, book.newWorksheet(name));
  }

  /**
   * Starts the next sheet, or one that has its place already, with its header.
   *
   * @param name at most 31 signs, without {@code []:*?/\}
   * @param frozenColumns how many columns stay in sight when the sheet is moved sideways
   */
  public void sheet(String name, int frozenColumns, List<Column> header) throws IOException {
    finishSheet();
    Worksheet place = reserved.remove(name);
    sheet = place == null ? book.newWorksheet(name) : place;
    row = 0;
    columns = header.size();
    sheet.freezePane(frozenColumns, 1);
    for (int i = 0; i < columns; i++) {
      sheet.width(i, header.get(i).width());
      sheet.inlineString(0, i, writable(header.get(i).title()));
      sheet.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
    }
    row = 1;
  }

  /** Adds a row to the sheet that was started last. */
  public void row(List<TableCell> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      write(row, i, cells.get(i));
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void finishSheet() throws IOException {
    if (sheet != null) {
      sheet.setAutoFilter(0, 0, Math.max(row - 1, 0), Math.max(columns - 1, 0));
      sheet.finish();
    }
  }

  private void write(int row, int column, TableCell cell) {
    if (cell instanceof TableCell.Text text) {
      // An inline string is text by its type: «=1+1» is shown, never computed, and nothing of it
      // is kept in memory for a table of shared strings.
      sheet.inlineString(row, column, writable(text.value()));
    } else if (cell instanceof TableCell.Whole number) {
      sheet.value(row, column, number.value());
    } else if (cell instanceof TableCell.Hundredths number) {
      sheet.value(row, column, number.number());
      sheet.style(row, column).format("0.00").set();
    } else if (cell instanceof TableCell.Day day) {
      sheet.value(row, column, day.value());
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof TableCell.Moment moment) {
      sheet.value(row, column, moment.value());
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    }
  }

  /** Leaves out the control signs that XML cannot carry: one of them would spoil the whole file. */
  private static String writable(String text) {
    if (text.length() <= LONGEST_TEXT && isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(XlsxBook::isWritable).forEach(clean::appendCodePoint);
    if (clean.length() <= LONGEST_TEXT) {
      return clean.toString();
    }
    // Never between the two halves of a sign.
    boolean half = Character.isHighSurrogate(clean.charAt(LONGEST_TEXT - 1));
    return clean.substring(0, half ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  /** Almost every cell is: it is looked through without being copied. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < 0x20 || sign > 0xD7FF) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWritable(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || (sign >= 0x20 && sign <= 0xD7FF)
        || (sign >= 0xE000 && sign <= 0xFFFD)
        || sign >= 0x10000;
  }
}
