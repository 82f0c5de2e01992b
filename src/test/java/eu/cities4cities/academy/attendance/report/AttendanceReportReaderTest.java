package eu.cities4cities.academy.attendance.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.report.AttendanceReport.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceReportReaderTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 16);
  private static final String HEADER =
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";

  @Test
  void aMeetingReportWithItsPreambleIsRead() {
    var report = read("zoom-meeting-us.csv");

    assertThat(report.refused()).isFalse();
    assertThat(report.layout()).isEqualTo(Layout.ZOOM_MEETING);
    assertThat(report.dateOrder()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
    assertThat(report.topic()).isEqualTo("Перший лист, заняття 2");
    assertThat(report.rows()).hasSize(4).allMatch(ReportRow::readable);
    var first = report.rows().get(0);
    assertThat(first.from()).isEqualTo(Instant.parse("2026-09-16T08:29:40Z"));
    assertThat(first.until()).isEqualTo(Instant.parse("2026-09-16T09:45:10Z"));
    assertThat(first.email()).isEqualTo("olena@example.org");
    assertThat(report.rows().get(1).names())
        .containsExactly("Громада (Коваль Іван)", "Громада", "Коваль Іван");
  }

  @Test
  void theUkrainianLayoutWithDotsAndSemicolonsIsRead() {
    var report = read("zoom-meeting-uk.csv");

    assertThat(report.layout()).isEqualTo(Layout.ZOOM_MEETING);
    assertThat(report.delimiter()).isEqualTo(';');
    assertThat(report.dateOrder()).isEqualTo(DateOrder.DAY_MONTH_YEAR_DOTS);
    assertThat(report.rows()).hasSize(2).allMatch(ReportRow::readable);
    assertThat(report.rows().get(0).from()).isEqualTo(Instant.parse("2026-09-16T08:30:00Z"));
  }

  @Test
  void uniqueUsersGiveATotalAndNoTimes() {
    var report = read("zoom-unique-users.csv");

    assertThat(report.layout()).isEqualTo(Layout.ZOOM_UNIQUE_USERS);
    assertThat(report.rows()).hasSize(3);
    assertThat(report.rows().get(0).total()).isEqualTo(Duration.ofMinutes(71));
    assertThat(report.rows().get(0).from()).isNull();
  }

  @Test
  void anUnreadableLengthIsUnknownAndNotZero() {
    var row = read("zoom-unique-users.csv").rows().get(2);

    assertThat(row.readable()).isFalse();
    assertThat(row.total()).isNull();
    assertThat(row.errors().get(0).key()).isEqualTo("attendance.import.row.duration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09/16/2026 11:30:00 AM",
        "2026-09-16 11:30:00",
        "16.09.2026 11:30",
        "16/09/2026 11:30:00",
        "2026-09-16T11:30:00",
        "9/16/2026 11:30 AM",
        "16.09.2026, 11:30:00"
      })
  void theOrderOfDatesIsFoundInTheFile(String time) {
    var report = parse(HEADER + row("Марчук Олена", time, time, "0"));

    assertThat(report.rows().get(0).from()).isEqualTo(Instant.parse("2026-09-16T08:30:00Z"));
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void theSessionsDaySettlesAnOrderThatTheFileDoesNot() {
    String file = HEADER + row("Марчук Олена", "03/04/2026 11:30:00", "03/04/2026 12:00:00", "30");

    var april = new AttendanceReportReader(LocalDate.of(2026, 4, 3), KYIV).read(bytes(file));
    var march = new AttendanceReportReader(LocalDate.of(2026, 3, 4), KYIV).read(bytes(file));
    var unknown = new AttendanceReportReader(null, KYIV).read(bytes(file));

    assertThat(april.dateOrder()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
    assertThat(march.dateOrder()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
    assertThat(unknown.problems().get(0).key())
        .isEqualTo("attendance.import.file.dateOrderContested");
  }

  @Test
  void twentyFourOClockIsNoTime() {
    var report =
        parse(
            HEADER
                + row("Марчук Олена", "2026-09-16 11:30:00", "2026-09-16 24:00:00", "30")
                + row("Коваль Іван", "2026-09-16 11:30:00", "2026-09-16 12:00:00", "30"));

    assertThat(report.rows().get(0).errors().get(0).key()).isEqualTo("attendance.import.row.time");
    assertThat(report.rows().get(1).readable()).isTrue();
  }

  @Test
  void leavingBeforeComingIsAnError() {
    var report =
        parse(HEADER + row("Марчук Олена", "2026-09-16 12:30:00", "2026-09-16 11:30:00", "60"));

    assertThat(report.rows().get(0).errors().get(0).key())
        .isEqualTo("attendance.import.row.negative");
    assertThat(report.rows().get(0).from()).isNull();
  }

  @Test
  void aNegativeLengthIsAnErrorInEitherLayout() {
    var meeting =
        parse(HEADER + row("Марчук Олена", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "-60"));
    var unique =
        parse(
            "Name (Original Name),User Email,Total Duration (Minutes),Guest\n"
                + "Марчук Олена,,-5,Yes\n");

    assertThat(meeting.rows().get(0).errors().get(0).key())
        .isEqualTo("attendance.import.row.negative");
    assertThat(unique.rows().get(0).errors().get(0).key())
        .isEqualTo("attendance.import.row.negative");
  }

  @Test
  void inTheNightWithARepeatedHourTheLengthTellsWhichHourItWas() {
    var reader = new AttendanceReportReader(LocalDate.of(2026, 10, 25), KYIV);

    var report =
        reader.read(
            bytes(
                HEADER
                    + row("Марчук Олена", "2026-10-25 03:30:00", "2026-10-25 03:40:00", "70")
                    + row("Коваль Іван", "2026-10-25 03:30:00", "2026-10-25 03:40:00", "10")
                    + row("Бондар Сергій", "2026-10-25 03:50:00", "2026-10-25 03:10:00", "20")));

    assertThat(length(report.rows().get(0))).isEqualTo(Duration.ofMinutes(70));
    assertThat(length(report.rows().get(1))).isEqualTo(Duration.ofMinutes(10));
    assertThat(report.rows().get(1).from()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(length(report.rows().get(2))).isEqualTo(Duration.ofMinutes(20));
    assertThat(report.rows())
        .allMatch(row -> row.notices().get(0).key().equals("attendance.import.row.repeatedHour"));
  }

  @Test
  void anHourThatTheClocksSkippedIsAnError() {
    var reader = new AttendanceReportReader(LocalDate.of(2026, 3, 29), KYIV);

    var report =
        reader.read(
            bytes(HEADER + row("Марчук Олена", "2026-03-29 03:30:00", "2026-03-29 04:30:00", "")));

    assertThat(report.rows().get(0).errors().get(0).key())
        .isEqualTo("attendance.import.row.skippedHour");
  }

  @Test
  void aFileCutOffInARowKeepsWhatStandsBefore() {
    var report =
        parse(
            HEADER
                + row("Марчук Олена", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60")
                + "Коваль Іван,ivan@example.org,2026-09-");

    assertThat(report.rows()).hasSize(2);
    assertThat(report.rows().get(0).readable()).isTrue();
    assertThat(report.rows().get(1).errors().get(0).key()).isEqualTo("attendance.import.row.short");
    assertThat(report.rows().get(1).line()).isEqualTo(3);
  }

  @Test
  void aFileCutOffInsideQuotationMarksKeepsWhatStandsBefore() {
    var report =
        parse(
            HEADER
                + row("Марчук Олена", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60")
                + "\"Коваль, Іван");

    assertThat(report.rows()).hasSize(2);
    assertThat(report.rows().get(0).readable()).isTrue();
    assertThat(report.rows().get(1).errors().get(0).key())
        .isEqualTo("attendance.import.row.cutOff");
  }

  @Test
  void anOlderWindowsEncodingIsReadAndTold() {
    String file = HEADER + row("Марчук Олена", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60");

    var report =
        new AttendanceReportReader(DAY, KYIV).read(file.getBytes(Charset.forName("windows-1251")));

    assertThat(report.rows().get(0).name()).isEqualTo("Марчук Олена");
    assertThat(report.problems().get(0).key()).isEqualTo("attendance.import.file.charsetGuessed");
  }

  @Test
  void lettersDestroyedBySavingInAWrongEncodingAreAnErrorAndNoName() {
    String name = new String(bytes("Марчук Олена"), Charset.forName("windows-1251"));
    String western = new String(bytes("Марчук Олена"), StandardCharsets.ISO_8859_1);

    var report =
        parse(
            HEADER
                + row(name, "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60")
                + row(western, "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60")
                + row("\uFFFD\uFFFD\uFFFD", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60")
                + row("СІРІЙ РІЄНА", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60"));

    assertThat(report.rows().subList(0, 3))
        .allMatch(row -> row.errors().get(0).key().equals("attendance.import.row.letters"));
    assertThat(report.rows().get(3).readable()).isTrue();
  }

  @Test
  void utf16WithTabsIsRead() {
    String file =
        (HEADER + row("Марчук Олена", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60"))
            .replace(',', '\t');

    var report =
        new AttendanceReportReader(DAY, KYIV)
            .read(("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE));

    assertThat(report.charset()).isEqualTo("UTF-16LE");
    assertThat(report.rows().get(0).readable()).isTrue();
  }

  @Test
  void theWaitingRoomIsNotTheMeeting() {
    var report =
        parse(
            "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,"
                + "In waiting room\n"
                + "Марчук Олена,,2026-09-16 11:25:00,2026-09-16 11:30:00,5,Yes,Yes\n"
                + "Марчук Олена,,2026-09-16 11:30:00,2026-09-16 12:30:00,60,Yes,No\n");

    assertThat(report.rows().get(0).readable()).isFalse();
    assertThat(report.rows().get(1).readable()).isTrue();
  }

  @Test
  void aRowOfAnotherDayIsTold() {
    var report =
        parse(HEADER + row("Марчук Олена", "2026-09-15 11:30:00", "2026-09-15 12:30:00", "60"));

    assertThat(report.rows().get(0).notices().get(0).key())
        .isEqualTo("attendance.import.row.otherDay");
  }

  @Test
  void aPersonalSignIsFoundAndIsNoPartOfTheName() {
    var report =
        parse(
            HEADER
                + row("Олена Марчук #k7qm2x", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60"));

    assertThat(report.rows().get(0).token()).isEqualTo("K7QM2X");
    assertThat(report.rows().get(0).names()).containsExactly("Олена Марчук");
  }

  @Test
  void theFingerprintIsTheSameInAnotherCopyOfTheReport() {
    String us =
        HEADER + row("Марчук Олена", "09/16/2026 11:30:00 AM", "09/16/2026 12:30:00 PM", "60");
    String iso =
        "Meeting ID,Topic\n1,X\n\n"
            + HEADER
            + row("Марчук Олена", "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60");

    assertThat(parse(us).rows().get(0).fingerprint())
        .isEqualTo(parse(iso).rows().get(0).fingerprint());
  }

  @Test
  void whatIsNoReportIsRefusedAsAWhole() {
    assertThat(parse("").problems().get(0).key()).isEqualTo("attendance.import.file.empty");
    assertThat(parse("PK\u0003\u0004\0\0").problems().get(0).key())
        .isEqualTo("shared.table.broken");
    assertThat(parse("\0\0\0").problems().get(0).key()).isEqualTo("attendance.import.file.binary");
    assertThat(parse("a,b,c\n1,2,3\n").problems().get(0).key())
        .isEqualTo("attendance.import.file.unknownLayout");
    byte[] huge = new byte[AttendanceReportReader.MAX_BYTES + 1];
    Arrays.fill(huge, (byte) 'a');
    assertThat(new AttendanceReportReader(DAY, KYIV).read(huge).problems().get(0).key())
        .isEqualTo("attendance.import.file.tooLarge");
  }

  @Test
  void fiveThousandRowsAreReadWhole() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 5000; i++) {
      file.append(row("Особа " + i, "2026-09-16 11:30:00", "2026-09-16 12:30:00", "60"));
    }

    assertThat(parse(file.toString()).rows()).hasSize(5000).allMatch(ReportRow::readable);
  }

  private static Duration length(ReportRow row) {
    return Duration.between(row.from(), row.until());
  }

  private static String row(String name, String join, String leave, String minutes) {
    return String.join(",", List.of(quoted(name), "", quoted(join), quoted(leave), minutes, "Yes"))
        + "\n";
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }

  private static AttendanceReport parse(String file) {
    return new AttendanceReportReader(DAY, KYIV).read(bytes(file));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static AttendanceReport read(String fixture) {
    try (var in = AttendanceReportReaderTest.class.getResourceAsStream(fixture)) {
      return new AttendanceReportReader(DAY, KYIV).read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
