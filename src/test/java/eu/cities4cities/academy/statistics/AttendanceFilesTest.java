package eu.cities4cities.academy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceDecision;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.Excused;
import eu.cities4cities.academy.attendance.OutageReason;
import eu.cities4cities.academy.attendance.Reason;
import eu.cities4cities.academy.statistics.AttendanceFiles.Sheet;
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.CountedPerson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * The files are read again by another library than the one that wrote them and compared cell by
 * cell with counts over the bare decisions.
 */
class AttendanceFilesTest {
  private static final int WHOSE = 4;
  private static final int WAITING = 3;
  private static final int ALL = 5;
  private static final LocalDateTime NOW = LocalDate.of(2026, 9, 20).atTime(12, 30);

  private final RandomTable matrix = RandomTable.random(60, 12, new Random(7));
  private final AttendanceFiles files = files(matrix);

  @Test
  void sheetsStandInOrderEachWithAFrozenFilteredHeader() throws IOException {
    try (XSSFWorkbook book = workbook(files)) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        names.add(sheet.getSheetName());
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
      }
      assertThat(names)
          .containsExactly(
              "statistics.column.sheet.summary",
              cut("statistics.column.sheet.attendance"),
              "statistics.column.sheet.minutes",
              cut("statistics.column.sheet.sessions"),
              cut("statistics.column.sheet.communities"),
              cut("statistics.column.sheet.definitions"));
    }
  }

  @Test
  void everyStatusInTheWorkbookIsTheDecision() throws IOException {
    try (XSSFWorkbook book = workbook(files)) {
      List<Row> rows = rows(book, "statistics.column.sheet.attendance");
      assertThat(rows).hasSize(1 + matrix.people().size());
      for (int p = 0; p < matrix.people().size(); p++) {
        FilePerson person = matrix.people().get(p);
        Row row = rows.get(p + 1);
        assertThat(text(row, 0)).isEqualTo(person.nameUk());
        assertThat(text(row, 1)).isEqualTo(person.nameLatin());
        assertThat(text(row, 2)).isEqualTo(or(person.communityUk()));
        for (int s = 0; s < matrix.sessions().size(); s++) {
          AttendanceDecision decision = person.decisions().get(s);
          assertThat(text(row, WHOSE + s))
              .isEqualTo(decision == null ? "" : "AttendanceStatus." + decision.status());
        }
        for (AttendanceStatus status : AttendanceStatus.values()) {
          assertThat(number(row, WHOSE + matrix.sessions().size() + status.ordinal()))
              .isEqualTo(person.decisions().stream().filter(is(status)).count());
        }
        assertThat(number(row, WHOSE + matrix.sessions().size() + 4)).isEqualTo(person.minutes());
        Cell left = row.getCell(WHOSE + matrix.sessions().size() + 5);
        if (person.leftOn() == null) {
          assertThat(left).isNull();
        } else {
          assertThat(DateUtil.isCellDateFormatted(left)).isTrue();
          assertThat(left.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(person.leftOn());
        }
      }
    }
  }

  @Test
  void minutesAreNumbersWhereKnownAndEmptyWhereNot() throws IOException {
    try (XSSFWorkbook book = workbook(files)) {
      List<Row> rows = rows(book, "statistics.column.sheet.minutes");
      for (int p = 0; p < matrix.people().size(); p++) {
        assertThat(text(rows.get(p + 1), 0)).isEqualTo(matrix.people().get(p).nameUk());
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
  void figuresOfASessionAddUpToEverybodyWhoHadASeat() throws IOException {
    try (XSSFWorkbook book = workbook(files)) {
      List<Row> rows = rows(book, "statistics.column.sheet.sessions");
      for (int s = 0; s < matrix.sessions().size(); s++) {
        FileSession session = matrix.sessions().get(s);
        Row row = rows.get(s + 1);
        assertThat(number(row, 0)).isEqualTo(s + 1L);
        assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
        assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo(session.startsAt());
        assertThat(text(row, 2)).isEqualTo(session.titleUk());
        if (session.begun()) {
          assertThat(number(row, 3)).isEqualTo(count(s, AttendanceStatus.PRESENT));
          assertThat(number(row, 4)).isEqualTo(count(s, AttendanceStatus.PARTIAL));
          assertThat(number(row, 5)).isEqualTo(count(s, AttendanceStatus.ABSENT));
          assertThat(number(row, 6)).isEqualTo(count(s, AttendanceStatus.EXCUSED));
          assertThat(number(row, 3) + number(row, 4) + number(row, 5) + number(row, 6))
              .isEqualTo(number(row, 7))
              .isEqualTo(seats(matrix.people(), s));
          assertThat(number(row, 8)).isEqualTo(100 * number(row, 3) / number(row, 7));
        } else {
          assertThat(text(row, 3)).isEmpty();
        }
      }
    }
  }

  @Test
  void figuresOfCommunitiesAreCountsOfTheirPeopleAndAddUp() throws IOException {
    Map<String, List<FilePerson>> naive =
        matrix.people().stream().collect(Collectors.groupingBy(person -> or(person.communityUk())));
    try (XSSFWorkbook book = workbook(files)) {
      List<Row> rows = rows(book, "statistics.column.sheet.communities");
      assertThat(rows).hasSize(1 + naive.size());
      for (Row row : rows.subList(1, rows.size())) {
        String name = text(row, 0).equals("statistics.view.region.none") ? "" : text(row, 0);
        List<FilePerson> people = naive.remove(name);
        assertThat(number(row, 2)).isEqualTo(people.size());
        assertThat(number(row, 3)).isEqualTo(people.stream().filter(this::once).count());
        long present = people.stream().mapToLong(this::presences).sum();
        assertThat(number(row, 4)).isEqualTo(present);
        long held = 0;
        for (int s = 0; s < matrix.sessions().size(); s++) {
          held += seats(people, s);
        }
        assertThat(number(row, 5)).isEqualTo(100 * present / held);
        assertThat(number(row, 6)).isEqualTo(seconds(people) / 60);
        assertThat(number(row, 7)).isEqualTo(people.stream().filter(this::certified).count());
      }
      assertThat(naive).isEmpty();
    }
  }

  @Test
  void summaryIsACountOverAllPeopleWithTheDefinitionBesideIt() throws IOException {
    try (XSSFWorkbook book = workbook(files)) {
      Map<String, Row> rows =
          rows(book, "statistics.column.sheet.summary").stream()
              .collect(Collectors.toMap(row -> text(row, 0), row -> row));
      List<FilePerson> people = matrix.people();
      assertThat(text(rows.get("statistics.column.course"), 1)).isEqualTo("Курс");
      assertThat(rows.get("statistics.column.counted").getCell(1).getLocalDateTimeCellValue())
          .isEqualTo(NOW);
      assertThat(figure(rows, "registered")).isEqualTo(people.size() + WAITING);
      assertThat(figure(rows, "confirmed")).isEqualTo(people.size());
      assertThat(figure(rows, "left"))
          .isEqualTo(people.stream().filter(each -> each.leftAt() != null).count());
      assertThat(figure(rows, "attended")).isEqualTo(people.stream().filter(this::once).count());
      assertThat(figure(rows, "all")).isEqualTo(ALL);
      assertThat(figure(rows, "metAttendance")).isZero();
      assertThat(figure(rows, "passed")).isEqualTo(people.stream().filter(this::passed).count());
      assertThat(figure(rows, "certified"))
          .isEqualTo(people.stream().filter(this::certified).count());
      for (AttendanceStatus status : AttendanceStatus.values()) {
        long naive = 0;
        for (int s = 0; s < matrix.sessions().size(); s++) {
          naive += count(s, status);
        }
        assertThat(figure(rows, status.name().toLowerCase(java.util.Locale.ROOT))).isEqualTo(naive);
      }
      assertThat(figure(rows, "personMinutes")).isEqualTo(seconds(people) / 60);
      assertThat(text(rows.get("statistics.figure.attended"), 2))
          .isEqualTo("statistics.meaning.attended");
    }
  }

  @Test
  void csvHasALineForEachDecisionAndNoOther() throws IOException {
    List<CSVRecord> lines = csv(files::writeCsv);
    int line = 1;
    for (FilePerson person : matrix.people()) {
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
        assertThat(record.get(11)).isEqualTo(person.leftOn() == null ? "" : "" + person.leftOn());
      }
    }
    assertThat(lines).hasSize(line);
  }

  @Test
  void tablesAsCsvAreThoseOfTheWorkbook() throws IOException {
    try (XSSFWorkbook book = workbook(files)) {
      for (Sheet sheet :
          List.of(Sheet.SUMMARY, Sheet.SESSIONS, Sheet.COMMUNITIES, Sheet.DEFINITIONS)) {
        List<CSVRecord> lines = csv(out -> files.writeCsv(out, sheet));
        List<Row> rows =
            rows(
                book, "statistics.column.sheet." + sheet.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(lines).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
          for (int column = 0; column < lines.get(i).size(); column++) {
            assertThat(lines.get(i).get(column)).isEqualTo(written(rows.get(i), column));
          }
        }
      }
    }
  }

  @Test
  void hostileNamesStayTextAndSpoilNothing() throws IOException {
    List<String> hostile =
        List.of(
            "=HYPERLINK(\"http://example.org\")",
            "+380",
            "-2+3",
            "@SUM(A1)",
            " \t=1+1",
            "\u00A0=1",
            "\u200B=1",
            "\uFF1D1",
            "дзвінок\u0007\u0000 і \uD800 половина",
            "a\r\nb\"c,d",
            "x".repeat(40_000));
    List<FilePerson> people = new ArrayList<>();
    for (String name : hostile) {
      people.add(
          new FilePerson(
              people.size(), name, name, (long) people.size(), name, name, null, null, List.of()));
    }
    AttendanceFiles files = files(new RandomTable(List.of(), people));
    try (XSSFWorkbook book = workbook(files)) {
      List<Row> rows = rows(book, "statistics.column.sheet.attendance");
      for (int i = 0; i < hostile.size(); i++) {
        Cell cell = rows.get(i + 1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        String plain = hostile.get(i).replaceAll("[\u0007\u0000\uD800]", "");
        assertThat(cell.getStringCellValue().replace("\r\n", "\n"))
            .isEqualTo(plain.substring(0, Math.min(32_767, plain.length())).replace("\r\n", "\n"));
      }
    }
    for (CSVRecord record : csv(out -> files.writeCsv(out, Sheet.COMMUNITIES))) {
      assertThat(record.get(0).strip()).doesNotContainPattern("^[\\s\u00A0\u200B]*[=+\\-@\uFF1D]");
    }
  }

  /** A reason may be a note of staff that names somebody, or tell of an illness. */
  @Test
  void neitherReasonsNorDaysOfLeavingStandBesidePseudonyms() throws IOException {
    assertThat(csv(files::writeCsv).get(1).toList()).contains("attendance.reason.joined");
    for (CSVRecord line : csv(files(matrix, false)::writeCsv)) {
      assertThat(line.toList()).noneMatch(cell -> cell.startsWith("attendance.reason."));
      assertThat(line.get(11)).isIn("", "statistics.column.left");
    }
  }

  @Test
  void resultsTellWhyTimeWasExcusedBesideNamesAlone() throws IOException {
    AttendanceDecision excused =
        new AttendanceDecision(
            AttendanceStatus.EXCUSED,
            0,
            3_600,
            true,
            0,
            0,
            false,
            false,
            false,
            Reason.of("test"),
            new Excused(3_600, AttendanceStatus.ABSENT, OutageReason.DUTY, false));
    FileSession session = new FileSession(1, NOW.minusDays(1), "Заняття", "Session", true);
    RandomTable one =
        new RandomTable(
            List.of(session),
            List.of(
                new FilePerson(
                    1, "Особа", "Person", null, null, null, "46", null, List.of(excused))));
    for (boolean named : new boolean[] {true, false}) {
      ResultFiles results =
          new ResultFiles(course(one, named), decided(one), "uk", (key, args) -> key);
      String line = String.join(",", csv(results::writeCsv).get(1).toList());
      assertThat(line).contains("statistics.route.excused 1");
      assertThat(line.contains("OutageReason.DUTY")).isEqualTo(named);
    }
  }

  private AttendanceFiles files(RandomTable of) {
    return files(of, true);
  }

  private AttendanceFiles files(RandomTable of, boolean named) {
    return new AttendanceFiles(course(of, named), decided(of), "uk", (key, args) -> key);
  }

  private CourseExtract course(RandomTable of, boolean named) {
    return new CourseExtract(
        new CourseStatistics(
            1,
            "course",
            "Курс",
            "Course",
            LocalDate.of(2026, 9, 14),
            LocalDate.of(2026, 9, 18),
            NOW,
            of.sessions(),
            2,
            false,
            figures(of),
            ALL),
        of.people(),
        named,
        of.people().stream()
            .collect(
                Collectors.toMap(
                    FilePerson::id,
                    each ->
                        new CountedPerson(
                            each.id(),
                            (int) presences(each),
                            (int) (each.id() % 10 * 10),
                            passed(each),
                            certified(each)))));
  }

  /** The figures of a course in which some more wait for a seat. */
  private CourseFigures figures(RandomTable of) {
    Map<FigureId, FigureValue> figures = new HashMap<>();
    List<FilePerson> people = of.people();
    put(figures, Measure.REGISTERED, people.size() + WAITING);
    put(figures, Measure.CONFIRMED, people.size());
    put(figures, Measure.LEFT, people.stream().filter(each -> each.leftAt() != null).count());
    put(figures, Measure.ATTENDED, people.stream().filter(this::once).count());
    put(figures, Measure.PASSED, people.stream().filter(this::passed).count());
    put(figures, Measure.CERTIFIED, people.stream().filter(this::certified).count());
    put(figures, Measure.PERSON_MINUTES, seconds(people) / 60);
    for (AttendanceStatus status : AttendanceStatus.values()) {
      Measure measure = Measure.valueOf(status.name());
      long all = 0;
      for (int s = 0; s < of.sessions().size(); s++) {
        long own = count(of, s, status);
        all += own;
        figures.put(
            new FigureId(measure, Part.of(Dimension.SESSION, of.sessions().get(s).id())),
            FigureValue.of(own));
      }
      put(figures, measure, all);
    }
    return new CourseFigures(figures);
  }

  private static void put(Map<FigureId, FigureValue> figures, Measure measure, long number) {
    figures.put(FigureId.of(measure), FigureValue.of(number));
  }

  private static DecidedPeople decided(RandomTable of) {
    return visitor -> {
      for (FilePerson person : of.people()) {
        visitor.see(person);
      }
    };
  }

  private boolean passed(FilePerson person) {
    return person.id() % 10 >= 6;
  }

  private boolean certified(FilePerson person) {
    return person.id() % 3 == 0;
  }

  private boolean once(FilePerson person) {
    return presences(person) > 0;
  }

  private long presences(FilePerson person) {
    return person.decisions().stream().filter(is(AttendanceStatus.PRESENT)).count();
  }

  private long count(int session, AttendanceStatus status) {
    return count(matrix, session, status);
  }

  private static long count(RandomTable of, int session, AttendanceStatus status) {
    return of.people().stream()
        .map(person -> person.decisions().get(session))
        .filter(is(status))
        .count();
  }

  private static long seats(List<FilePerson> people, int session) {
    return people.stream().filter(person -> person.decisions().get(session) != null).count();
  }

  private static long seconds(List<FilePerson> people) {
    return people.stream()
        .flatMap(person -> person.decisions().stream())
        .filter(each -> each != null && each.minutesKnown())
        .mapToLong(AttendanceDecision::seconds)
        .sum();
  }

  private static java.util.function.Predicate<AttendanceDecision> is(AttendanceStatus status) {
    return each -> each != null && each.status() == status;
  }

  private static long figure(Map<String, Row> rows, String figure) {
    return number(rows.get("statistics.figure." + figure), 1);
  }

  private static XSSFWorkbook workbook(AttendanceFiles files) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(written(files::writeXlsx)));
  }

  private static List<CSVRecord> csv(Writing writing) throws IOException {
    String text = new String(written(writing), StandardCharsets.UTF_8);
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

  private static List<Row> rows(XSSFWorkbook book, String sheet) {
    List<Row> rows = new ArrayList<>();
    book.getSheet(cut(sheet)).forEach(rows::add);
    return rows;
  }

  /** Names of sheets are cut to 31 signs. */
  private static String cut(String sheet) {
    return sheet.substring(0, Math.min(31, sheet.length()));
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? "" : cell.getStringCellValue();
  }

  private static long number(Row row, int column) {
    assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.NUMERIC);
    return Math.round(row.getCell(column).getNumericCellValue());
  }

  /** A cell as CSV has it. */
  private static String written(Row row, int column) {
    Cell cell = row.getCell(column);
    if (cell == null || cell.getCellType() != CellType.NUMERIC) {
      return text(row, column);
    }
    if (!DateUtil.isCellDateFormatted(cell)) {
      return String.valueOf(number(row, column));
    }
    LocalDateTime moment = cell.getLocalDateTimeCellValue();
    return cell.getCellStyle().getDataFormatString().contains("h")
        ? moment.toString().replace('T', ' ')
        : moment.toLocalDate().toString();
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
