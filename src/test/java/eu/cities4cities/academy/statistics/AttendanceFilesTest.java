package eu.cities4cities.academy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Counts;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Person;
import eu.cities4cities.academy.statistics.AttendanceMatrix.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The files are read again by another library and compared cell by cell with the decisions. */
class AttendanceFilesTest {
  private static final int WHOSE = 4;

  private final AttendanceMatrix matrix = AttendanceMatrixTest.random(60, 12, new Random(7));
  private final AttendanceFiles files = new AttendanceFiles(matrix, "uk", (key, args) -> key);

  @Test
  void everyStatusInTheWorkbookIsTheDecision() throws IOException {
    try (ReadableWorkbook book = workbook()) {
      List<Row> rows = rows(book, "statistics.column.sheet.attendance");
      assertThat(rows).hasSize(1 + matrix.people().size());
      for (int p = 0; p < matrix.people().size(); p++) {
        Person person = matrix.people().get(p);
        Row row = rows.get(p + 1);
        assertThat(row.getCellText(0)).isEqualTo(person.nameUk());
        assertThat(row.getCellText(1)).isEqualTo(person.nameLatin());
        assertThat(row.getCellText(2)).isEqualTo("Громада");
        for (int s = 0; s < matrix.sessions().size(); s++) {
          AttendanceDecision decision = person.decisions().get(s);
          assertThat(text(row, WHOSE + s))
              .isEqualTo(decision == null ? "" : "AttendanceStatus." + decision.status());
        }
        for (AttendanceStatus status : AttendanceStatus.values()) {
          int column = WHOSE + matrix.sessions().size() + status.ordinal();
          assertThat(number(row, column)).isEqualTo(person.count(status));
        }
        assertThat(number(row, WHOSE + matrix.sessions().size() + 4)).isEqualTo(person.minutes());
      }
    }
  }

  @Test
  void minutesAreNumbersWhereKnownAndEmptyWhereNot() throws IOException {
    try (ReadableWorkbook book = workbook()) {
      List<Row> rows = rows(book, "statistics.column.sheet.minutes");
      for (int p = 0; p < matrix.people().size(); p++) {
        for (int s = 0; s < matrix.sessions().size(); s++) {
          AttendanceDecision decision = matrix.people().get(p).decisions().get(s);
          if (decision != null && decision.minutesKnown()) {
            assertThat(number(rows.get(p + 1), WHOSE + s)).isEqualTo(decision.minutes());
          } else {
            assertThat(text(rows.get(p + 1), WHOSE + s)).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void figuresOfASessionAddUpToEverybodyEnrolled() throws IOException {
    try (ReadableWorkbook book = workbook()) {
      List<Row> rows = rows(book, "statistics.column.sheet.sessions");
      for (int s = 0; s < matrix.sessions().size(); s++) {
        Session session = matrix.sessions().get(s);
        Row row = rows.get(s + 1);
        Counts counts = matrix.countsOf(session);
        assertThat(number(row, 0)).isEqualTo(s + 1L);
        assertThat(row.getCellAsDate(1)).contains(session.startsAt());
        assertThat(text(row, 2)).isEqualTo(session.titleUk());
        if (session.begun()) {
          assertThat(number(row, 3)).isEqualTo(counts.present());
          assertThat(number(row, 3) + number(row, 4) + number(row, 5) + number(row, 6))
              .isEqualTo(number(row, 7))
              .isEqualTo(matrix.people().size());
        } else {
          assertThat(text(row, 3)).isEmpty();
        }
      }
    }
  }

  @Test
  void csvHasALineForEachDecisionAndNoOther() throws IOException {
    List<CSVRecord> lines = csv();
    int line = 1;
    for (Person person : matrix.people()) {
      for (int s = 0; s < matrix.sessions().size(); s++) {
        AttendanceDecision decision = person.decisions().get(s);
        if (decision == null) {
          continue;
        }
        CSVRecord record = lines.get(line++);
        assertThat(record.get(0)).isEqualTo(person.nameUk());
        assertThat(record.get(4)).isEqualTo(String.valueOf(s + 1));
        assertThat(record.get(7)).isEqualTo("AttendanceStatus." + decision.status());
        assertThat(record.get(8))
            .isEqualTo(decision.minutesKnown() ? String.valueOf(decision.minutes()) : "");
        assertThat(record.get(10)).isEqualTo(decision.reason().key());
      }
    }
    assertThat(lines).hasSize(line);
  }

  private ReadableWorkbook workbook() throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(written(files::writeXlsx)));
  }

  private List<CSVRecord> csv() throws IOException {
    String text = new String(written(files::writeCsv), StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }

  private static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
    // Names of sheets are cut to 31 signs.
    return book.findSheet(sheet.substring(0, Math.min(31, sheet.length()))).orElseThrow().read();
  }

  private static String text(Row row, int column) {
    return column < row.getCellCount() && row.getCell(column) != null
        ? row.getCellText(column)
        : "";
  }

  private static long number(Row row, int column) {
    return row.getCellAsNumber(column).orElseThrow().longValueExact();
  }
}
