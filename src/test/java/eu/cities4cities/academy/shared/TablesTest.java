package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.shared.XlsxBook.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final List<TableCell> ROW =
      List.of(
          TableCell.of("Їжакевич, «Ґанок» \"а\"\nб"),
          TableCell.of(-75),
          TableCell.of(LocalDate.of(2026, 9, 14)),
          TableCell.of(LocalDateTime.of(2026, 9, 14, 10, 0)),
          TableCell.EMPTY);

  @Test
  void csvStartsWithTheByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
    byte[] file = csv(List.of("а", "б"), List.of(List.of(TableCell.of("1"), TableCell.of(2))));
    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFFа,б\r\n1,2\r\n");
  }

  @Test
  void csvIsReadBackCellByCell() throws IOException {
    byte[] file = csv(List.of("a", "b", "c", "d", "e"), List.of(ROW));
    List<CSVRecord> records = read(file);
    assertThat(records.get(1).toList())
        .containsExactly("Їжакевич, «Ґанок» \"а\"\nб", "-75", "2026-09-14", "2026-09-14 10:00", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+380", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1"})
  void textThatLooksLikeAFormulaIsMarkedAsTextInCsv(String text) throws IOException {
    List<CSVRecord> records = read(csv(List.of(text), List.of(List.of(TableCell.of(text)))));
    assertThat(records.get(0).get(0)).isEqualTo("'" + text);
    assertThat(records.get(1).get(0)).isEqualTo(records.get(0).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+380", "-2", "@SUM(A1)", "\t=1", "<b>&amp;", "нуль\u0000\u0001"})
  void textThatLooksLikeAFormulaIsAStringCellInXlsx(String text) throws IOException {
    try (var book = open(xlsx(List.of(List.of(TableCell.of(text)))))) {
      Row row = book.getFirstSheet().read().get(1);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCellText(0)).isEqualTo(text.replaceAll("[\u0000\u0001]", ""));
    }
  }

  @Test
  void xlsxHasTypedCells() throws IOException {
    try (var book = open(xlsx(List.of(ROW)))) {
      Row row = book.getFirstSheet().read().get(1);
      assertThat(row.getCellText(0)).isEqualTo("Їжакевич, «Ґанок» \"а\"\nб");
      assertThat(row.getCellAsNumber(1).orElseThrow().longValueExact()).isEqualTo(-75);
      assertThat(row.getCellAsDate(2).orElseThrow())
          .isEqualTo(LocalDate.of(2026, 9, 14).atStartOfDay());
      assertThat(row.getCellAsDate(3).orElseThrow())
          .isEqualTo(LocalDateTime.of(2026, 9, 14, 10, 0));
    }
  }

  @Test
  void hundredthsAreNumbersWithTwoPlaces() throws IOException {
    List<TableCell> row = List.of(TableCell.ofHundredths(-0.376), TableCell.ofHundredths(null));
    assertThat(read(csv(List.of("a", "b"), List.of(row))).get(1).toList())
        .containsExactly("-0.38", "");
    try (var book = open(xlsx(List.of(row)))) {
      assertThat(book.getFirstSheet().read().get(1).getCellAsNumber(0).orElseThrow())
          .isEqualByComparingTo("-0.38");
    }
  }

  @Test
  void severalSheetsHoldTheirOwnRowsInOrderPastWhatMemoryKeeps() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxBook.write(
        out,
        book -> {
          book.sheet("Перший", 1, List.of(new Column("№", 8)));
          for (int i = 0; i < 1_234; i++) {
            book.row(List.of(TableCell.of(i)));
          }
          book.sheet("Другий", 0, List.of(new Column("Слово", 20)));
          book.row(List.of(TableCell.of("кінець")));
        });
    try (var book = open(out.toByteArray())) {
      List<Row> first = book.findSheet("Перший").orElseThrow().read();
      assertThat(first).hasSize(1_235);
      assertThat(first.get(1_234).getCellAsNumber(0).orElseThrow().intValueExact())
          .isEqualTo(1_233);
      assertThat(book.findSheet("Другий").orElseThrow().read().get(1).getCellText(0))
          .isEqualTo("кінець");
    }
  }

  /** Half the people of a course must not look like all of them. */
  @Test
  void aWorkbookThatFailedHalfWayCannotBeOpened() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () ->
                XlsxBook.write(
                    out,
                    book -> {
                      book.sheet("Аркуш", 1, List.of(new Column("№", 8)));
                      book.row(List.of(TableCell.of(1)));
                      throw new IOException("the database is gone");
                    }))
        .hasMessage("the database is gone");
    assertThatThrownBy(() -> open(out.toByteArray())).isInstanceOf(Exception.class);
  }

  @Property(tries = 200)
  void anyTextSurvivesCsvOrIsMarked(@ForAll String text) throws IOException {
    String read =
        read(csv(List.of("x"), List.of(List.of(new TableCell.Text("а" + text))))).get(1).get(0);
    assertThat(read)
        .isEqualTo("а" + new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private static byte[] csv(List<String> titles, List<List<TableCell>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable table = new CsvTable(out, titles)) {
      for (List<TableCell> row : rows) {
        table.row(row);
      }
    }
    return out.toByteArray();
  }

  private static List<CSVRecord> read(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.UTF_8).substring(1);
    return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
  }

  private static byte[] xlsx(List<List<TableCell>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxBook.write(
        out,
        book -> {
          book.sheet(
              "Аркуш", 1, List.of(new Column("A", 20), new Column("B", 8), new Column("C", 8)));
          for (List<TableCell> row : rows) {
            book.row(row);
          }
        });
    return out.toByteArray();
  }

  private static ReadableWorkbook open(byte[] file) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(file));
  }
}
