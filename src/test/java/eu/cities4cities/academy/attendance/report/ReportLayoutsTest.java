package eu.cities4cities.academy.attendance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.cities4cities.academy.attendance.report.AttendanceReport.Layout;
import eu.cities4cities.academy.attendance.report.AttendanceReport.ZoneFrom;
import eu.cities4cities.academy.shared.TableCell;
import eu.cities4cities.academy.shared.XlsxBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every layout in at least two locales; the samples are made by us from the vendors' headers. */
class ReportLayoutsTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final ReportSession SESSION =
      new ReportSession(
          LocalDate.of(2026, 9, 16),
          Instant.parse("2026-09-16T08:30:00Z"),
          Instant.parse("2026-09-16T09:45:00Z"));
  private static final Instant START = Instant.parse("2026-09-16T08:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "zoom-meeting-us.csv, ZOOM_MEETING, UTF-8, en, MONTH_DAY_YEAR, 2",
    "zoom-meeting-uk.csv, ZOOM_MEETING, UTF-8, uk, DAY_MONTH_YEAR_DOTS, 0",
    "zoom-unique-users.csv, ZOOM_UNIQUE_USERS, UTF-8, en, , 0",
    "zoom-unique-users-uk.csv, ZOOM_UNIQUE_USERS, UTF-8, uk, , 0",
    "zoom-webinar-us.csv, ZOOM_WEBINAR, UTF-8, en, NAMED_MONTH_FIRST, 5",
    "zoom-webinar-uk.csv, ZOOM_WEBINAR, UTF-8, uk, DAY_MONTH_YEAR_DOTS, 4",
    "teams-us.csv, TEAMS, UTF-16LE, en, MONTH_DAY_YEAR, 11",
    "teams-uk.csv, TEAMS, UTF-16LE, uk, DAY_MONTH_YEAR_DOTS, 4",
    "teams-other-language.csv, TEAMS, UTF-16LE, , DAY_MONTH_YEAR_DOTS, 6",
    "teams-events-us.csv, TEAMS_EVENTS, UTF-16LE, en, MONTH_DAY_YEAR, 0",
    "teams-events-uk.csv, TEAMS_EVENTS, UTF-16LE, uk, DAY_MONTH_YEAR_DOTS, 0",
    "meet-us.csv, GOOGLE_MEET, UTF-8, en, TIME_ONLY, 0",
    "meet-uk.csv, GOOGLE_MEET, UTF-8, uk, TIME_ONLY, 0",
    "meet-one-name.csv, GOOGLE_MEET, UTF-8, en, YEAR_MONTH_DAY, 0",
    "bbb-us.csv, BIG_BLUE_BUTTON, UTF-8, en, MONTH_DAY_YEAR, 0",
    "bbb-uk.csv, BIG_BLUE_BUTTON, UTF-8, uk, DAY_MONTH_YEAR_DOTS, 0",
    "bbb-other-language.csv, BIG_BLUE_BUTTON, UTF-8, , DAY_MONTH_YEAR_DOTS, 0",
    "other-uk.csv, OTHER, windows-1251, uk, DAY_MONTH_YEAR_DOTS, 1"
  })
  void whatTheFileIsIsFoundInIt(
      String file, Layout layout, String charset, String language, DateOrder order, int preamble) {
    var report = read(file);

    assertThat(report.refused()).isFalse();
    assertThat(report.layout()).isEqualTo(layout);
    assertThat(report.charset()).isEqualTo(charset);
    assertThat(report.language()).isEqualTo(language);
    assertThat(report.dateOrder()).isEqualTo(order);
    assertThat(report.preambleLines()).isEqualTo(preamble);
    assertThat(report.rows().get(0).names().get(0))
        .isIn("Олена Марчук", "Марчук Олена", "Академія");
  }

  @ParameterizedTest
  @CsvSource({
    "zoom-meeting-uk.csv",
    "teams-uk.csv",
    "teams-other-language.csv",
    "teams-events-uk.csv",
    "meet-uk.csv",
    "meet-one-name.csv",
    "bbb-us.csv",
    "bbb-uk.csv",
    "bbb-other-language.csv",
    "other-uk.csv",
    "zoom-webinar-uk.csv"
  })
  void theFirstRowIsTheWholeSession(String file) {
    var row = read(file).rows().get(0);

    assertThat(row.readable()).isTrue();
    assertThat(row.from()).isEqualTo(START);
    assertThat(Duration.between(row.from(), row.until())).isEqualTo(Duration.ofMinutes(75));
  }

  @Test
  void aWebinarsBlocksAreOneReportAndWhoDidNotComeIsNoPresence() {
    var report = read("zoom-webinar-us.csv");

    assertThat(report.topic()).isEqualTo("Перший лист, заняття 2");
    assertThat(report.rows())
        .extracting(ReportRow::name, ReportRow::readable)
        .containsExactly(
            tuple("Академія", true),
            tuple("Довгань Соломія", true),
            tuple("Олена Марчук", true),
            tuple("Олена Марчук", true),
            tuple("Іван Коваль", false));
    assertThat(report.rows().get(4).skipped().key()).isEqualTo("attendance.import.row.notAttended");
  }

  @Test
  void teamsListOfConnectionsStandsBeforeItsListOfPeople() {
    var report = read("teams-us.csv");

    assertThat(report.topic()).isEqualTo("Перший лист, заняття 2");
    assertThat(report.rows()).hasSize(3).allMatch(row -> row.from() != null);
    assertThat(report.rows().get(0).email()).isEqualTo("olena@example.org");
    assertThat(report.rows().get(2).names()).containsExactly("Коваль Іван");
  }

  @Test
  void betweenFirstAndLastMomentOnlyTheLengthCounts() {
    var rows = read("teams-uk.csv").rows();

    assertThat(rows.get(1).from()).isNull();
    assertThat(rows.get(1).total()).isEqualTo(Duration.ofSeconds(40 * 60 + 5));
    assertThat(rows.get(1).notices().get(0).key()).isEqualTo("attendance.import.row.onlyTotal");
  }

  @Test
  void comingsAndGoingsOfSeveralDevicesAreOneStay() {
    var rows = read("teams-events-us.csv").rows();

    assertThat(rows)
        .filteredOn(row -> row.name().equals("Олена Марчук"))
        .extracting(ReportRow::line, row -> Duration.between(row.from(), row.until()).toMinutes())
        .containsExactly(tuple(2, 50L), tuple(7, 15L));
    assertThat(rows)
        .filteredOn(row -> !row.readable())
        .extracting(row -> row.errors().get(0).key())
        .containsExactly("attendance.import.row.noLeave", "attendance.import.row.noJoin");
  }

  @Test
  void theDashboardsRowsWithoutAnEndAreALengthAlone() {
    var rows = read("bbb-us.csv").rows();

    assertThat(rows.get(1).total()).isEqualTo(Duration.ofMinutes(50));
    assertThat(rows.get(2).total()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void timesInAnotherZoneAreFoundByTheSession() {
    String header = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";
    var utc = parse(header + "Марчук Олена,,2026-09-16 08:30:00,2026-09-16 09:45:00,75\n");
    var kyiv = parse(header + "Марчук Олена,,2026-09-16 11:30:00,2026-09-16 12:45:00,75\n");
    var named =
        parse(
            "Name (Original Name),User Email,Join Time (UTC),Leave Time (UTC),Duration\n"
                + "Марчук Олена,,2026-09-16 08:30:00,2026-09-16 09:45:00,75\n");

    assertThat(utc.zoneFrom()).isEqualTo(ZoneFrom.SESSION);
    assertThat(utc.problems().get(0).key()).isEqualTo("attendance.import.file.zoneFound");
    assertThat(utc.rows().get(0).from()).isEqualTo(START);
    assertThat(kyiv.zoneFrom()).isEqualTo(ZoneFrom.ASSUMED);
    assertThat(kyiv.rows().get(0).from()).isEqualTo(START);
    assertThat(named.zoneFrom()).isEqualTo(ZoneFrom.FILE);
    assertThat(named.rows().get(0).from()).isEqualTo(START);
  }

  @Test
  void whatAPersonChoosesStandsAboveWhatWasFound() {
    String file =
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
            + "Марчук Олена,,2026-09-16 10:30:00,2026-09-16 11:45:00,75\n";

    var report =
        new AttendanceReportReader(
                SESSION, KYIV, new ReportChoices(ZoneId.of("Europe/Warsaw"), null, null))
            .read(file.getBytes(StandardCharsets.UTF_8));

    assertThat(report.zoneFrom()).isEqualTo(ZoneFrom.PERSON);
    assertThat(report.rows().get(0).from()).isEqualTo(START);
  }

  @Test
  void columnsThatNobodyKnowsAreNamedByAPerson() {
    var unknown = read("unknown.csv");
    var named =
        new AttendanceReportReader(
                SESSION,
                KYIV,
                new ReportChoices(
                    null,
                    null,
                    Map.of(
                        ReportColumn.NAME, 0,
                        ReportColumn.EMAIL, 1,
                        ReportColumn.JOIN, 2,
                        ReportColumn.LEAVE, 3)))
            .read(bytes("unknown.csv"));

    assertThat(unknown.refused()).isTrue();
    assertThat(unknown.columns())
        .extracting(AttendanceReport.SeenColumn::title)
        .containsExactly("Хто", "Скринька", "З", "По");
    assertThat(unknown.columns().get(0).samples()).containsExactly("Марчук Олена", "Коваль Іван");
    assertThat(named.layout()).isEqualTo(Layout.OTHER);
    assertThat(named.dateOrder()).isEqualTo(DateOrder.TIME_ONLY);
    assertThat(named.rows()).hasSize(2).allMatch(ReportRow::readable);
    assertThat(named.rows().get(0).from()).isEqualTo(START);
    assertThat(named.columns())
        .extracting(AttendanceReport.SeenColumn::guess)
        .containsExactly(
            ReportColumn.NAME, ReportColumn.EMAIL, ReportColumn.JOIN, ReportColumn.LEAVE);
    assertThat(named.sign()).isNotNull().isEqualTo(unknown.sign());
  }

  @Test
  void whatWasUnderstoodOfATableOfNoKnownServiceMayBeSaidOtherwise() {
    var found = read("other-uk.csv");
    assertThat(found.layout()).isEqualTo(Layout.OTHER);
    assertThat(found.columns())
        .filteredOn(column -> column.guess() == ReportColumn.JOIN)
        .hasSize(1);
    assertThat(found.sign()).isNotEqualTo(read("unknown.csv").sign());
    assertThat(read("zoom-meeting-us.csv").columns()).isEmpty();
    assertThat(read("zoom-meeting-us.csv").sign()).isNull();
  }

  @Test
  void encodingAndDelimiterMayBeNamedWhereTheyWereMisunderstood() {
    byte[] file =
        "ПІБ;Вхід;Вихід\nМарчук, Олена;16.09.2026 11:30;16.09.2026 12:45\n"
            .getBytes(Charset.forName("KOI8-U"));
    assertThat(read(file, null, null).refused()).isTrue();
    assertThat(read(file, "KOI8-U", null).rows())
        .hasSize(1)
        .allMatch(ReportRow::readable)
        .allMatch(row -> row.name().equals("Марчук, Олена"));
    assertThat(read(file, "KOI8-U", Delimiter.SEMICOLON).delimiter()).isEqualTo(';');
    assertThat(read(file, "KOI8-U", Delimiter.TAB).refused()).isTrue();
    assertThatThrownBy(() -> new ReportChoices("EBCDIC", null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AttendanceReport read(byte[] file, String charset, Delimiter delimiter) {
    return new AttendanceReportReader(
            SESSION, KYIV, new ReportChoices(charset, delimiter, null, null, null))
        .read(file);
  }

  @Test
  void aWorkbooksTextsAndDatesAreRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxBook.write(
        out,
        book -> {
          book.sheet(
              "Report",
              0,
              List.of(
                  new XlsxBook.Column("ПІБ", 30),
                  new XlsxBook.Column("Вхід", 20),
                  new XlsxBook.Column("Вихід", 20)));
          book.row(
              List.of(
                  TableCell.of("Марчук Олена"),
                  TableCell.of(LocalDateTime.of(2026, 9, 16, 11, 30)),
                  TableCell.of("16.09.2026 12:45")));
          book.row(
              List.of(
                  TableCell.of("Коваль Іван"),
                  TableCell.of(LocalDateTime.of(2026, 9, 16, 11, 30)),
                  TableCell.of(LocalDateTime.of(2026, 9, 16, 12, 45))));
        });

    var report =
        new AttendanceReportReader(SESSION, KYIV, ReportChoices.NONE).read(out.toByteArray());

    assertThat(report.problems()).isEmpty();
    assertThat(report.charset()).isEqualTo("XLSX");
    assertThat(report.layout()).isEqualTo(Layout.OTHER);
    assertThat(report.rows().get(1).from()).isEqualTo(START);
    assertThat(report.rows().get(0).errors().get(0).key()).isEqualTo("attendance.import.row.time");
  }

  @ParameterizedTest
  @CsvSource({
    "76, 4560",
    "1:05:03, 3903",
    "00:50, 3000",
    "1h 5m 3s, 3903",
    "1 hr 5 min, 3900",
    "44 min, 2640",
    "1 год 5 хв, 3900",
    "40 хв 5 с, 2405",
    "1 godz. 5 min 3 sek., 3903",
    "1 Std. 5 Min., 3900",
    "-5, -300"
  })
  void lengthsAreReadInTheirLanguages(String cell, long seconds) {
    assertThat(ReportDuration.of(cell)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"''", "abc", "1 day", "12:75", "1:99:99", "1.5", "∞"})
  void aLengthThatCannotBeReadIsUnknown(String cell) {
    assertThat(ReportDuration.of(cell)).isEmpty();
  }

  private static AttendanceReport parse(String file) {
    return new AttendanceReportReader(SESSION, KYIV, ReportChoices.NONE)
        .read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static AttendanceReport read(String fixture) {
    return new AttendanceReportReader(SESSION, KYIV, ReportChoices.NONE).read(bytes(fixture));
  }

  private static byte[] bytes(String fixture) {
    try (var in = ReportLayoutsTest.class.getResourceAsStream(fixture)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
